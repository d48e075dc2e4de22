import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import type { Project } from "../../core/project/project.js";
import { nameOfCriterion, nameOfScope } from "../../core/project/readable-names.js";
import type { Interval } from "../../core/robustness/weight-stability.js";
import type { AnalysisWords } from "../../words/analysis-words.js";
import { MORE_DRAWS, solidityView, withDrawnRankings, type SolidityView } from "../state/solidity-view.js";
import { useAfterPaint } from "../use-after-paint.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { useLongTask } from "../use-long-task.js";
import { FigureTable } from "./FigureTable.js";
import { Fold } from "./Fold.js";
import { IntervalBar } from "./IntervalBar.js";
import { MoreDraws } from "./MoreDraws.js";
import { Section } from "./Section.js";
import { Waiting } from "./Waiting.js";

const AcceptabilityChart = lazy(async () => ({ default: (await import("./AcceptabilityChart.js")).AcceptabilityChart }));

/** More bars than this would be too thin in a pane. */
const CHART_LIMIT = 12;

const useStyles = makeStyles({
  // As tall as the sentence most often is, so that nothing below moves when it comes.
  sentence: { ...typographyStyles.body1, margin: 0, minHeight: "60px", overflowWrap: "anywhere" },
  chart: { minHeight: "220px" },
  folds: { display: "flex", flexDirection: "column", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** How far the ranking depends on weights and method: one sentence, the rest on demand. */
export function Solidity({ project }: { project: Project }): ReactElement | null {
  const styles = useStyles();
  const words = useAnalysisWords();
  const quick = useAfterPaint(project, solidityView);
  const longer = useLongTask("rankings", project);
  const view = quick !== null && longer.state.phase === "done" ? withDrawnRankings(quick, longer.state.output) : quick;
  const request = view?.request ?? null;
  if (view?.compared === 0) return null;
  return (
    <Section title={words.t("analysis.solidity.title")}>
      {view === null ? (
        <div className={styles.sentence}>
          <Waiting />
        </div>
      ) : (
        <p className={styles.sentence}>{sentence(words, view)}</p>
      )}
      {view !== null && view.compared > 1 && (
        <div className={styles.folds}>
          <Fold title={words.t("analysis.solidity.stability")} hint={words.t("analysis.solidity.stabilityHint")}>
            <FigureTable
              caption={words.t("analysis.solidity.stability")}
              columns={[words.t("analysis.solidity.weight"), words.t("analysis.solidity.first"), words.t("analysis.solidity.full")]}
              rows={view.stability.map(({ criterion, weight, first, full }) => ({
                key: criterion.code,
                name: nameOfCriterion(criterion),
                figures: [words.percent(weight), interval(words, first), interval(words, full)],
                note: <IntervalBar label={words.t("analysis.solidity.stabilityDrawn", { criterion: nameOfCriterion(criterion), now: words.percent(weight), first: interval(words, first), full: interval(words, full) })} now={weight} wide={first} narrow={full} />,
              }))}
            />
          </Fold>
          <Fold
            title={words.t("analysis.solidity.acceptability")}
            hint={words.t("analysis.solidity.acceptabilityHint", { draws: view.draws, error: words.number(view.error * 100, { maximumSignificantDigits: 1 }) })}
          >
            {request !== null && (
              <MoreDraws drawn={view.draws} offers={MORE_DRAWS} state={longer.state} onStart={(draws) => longer.start({ ...request, draws })} onCancel={longer.cancel} />
            )}
            {view.acceptability.length <= CHART_LIMIT && (
              // A picture only: the table below says the same to everyone, in figures.
              <div className={styles.chart} inert>
                <Suspense fallback={null}>
                  <AcceptabilityChart scopes={view.acceptability.map(({ scope, shares }) => ({ code: scope.code, name: nameOfScope(scope), shares }))} ranks={ranks(words, view)} />
                </Suspense>
              </div>
            )}
            <FigureTable
              caption={words.t("analysis.solidity.acceptability")}
              columns={ranks(words, view)}
              rows={view.acceptability.map(({ scope, shares }) => ({ key: scope.code, name: words.t("analysis.solidity.named", { code: scope.code, scope: nameOfScope(scope) }), figures: shares.map((share) => shareFigure(words, share, view.error)) }))}
            />
          </Fold>
          <Fold title={words.t("analysis.solidity.opinions")} hint={words.t("analysis.solidity.opinionsHint")}>
            <FigureTable
              caption={words.t("analysis.solidity.opinions")}
              columns={[words.t("analysis.solidity.additive"), words.t("analysis.solidity.topsis"), words.t("analysis.solidity.promethee")]}
              rows={view.opinions.map(({ scope, additive, topsis, promethee }) => ({
                key: scope.code,
                name: nameOfScope(scope),
                figures: [additive, topsis, promethee].map((rank) => (rank === null ? "–" : words.number(rank))),
              }))}
            />
          </Fold>
        </div>
      )}
    </Section>
  );
}

function sentence(words: AnalysisWords, view: SolidityView): string {
  const scopes = view.leaders.map(nameOfScope);
  if (view.compared === 1) return words.t("analysis.solidity.alone");
  if (view.holds === null) return words.t("analysis.solidity.tied", { scopes: words.list(scopes) });
  const params = { scope: scopes[0] ?? "", share: words.percent(view.holds) };
  const holds =
    view.holdsInOrder === null
      ? words.t("analysis.solidity.holds", params)
      : words.t("analysis.solidity.holdsInOrder", { ...params, ordered: words.percent(view.holdsInOrder) });
  const methods = view.firstHolds === null ? "methodsSilent" : view.firstHolds ? "methodsHold" : "methodsDiffer";
  return `${holds} ${words.t(`analysis.solidity.${methods}`)}`;
}

/** No more digits than the standard error allows. */
function shareFigure(words: AnalysisWords, share: number, error: number): string {
  return words.percent(share, error < 0.001 ? 1 : 0);
}

/** `18–31 %`, the sign once. */
function interval(words: AnalysisWords, { low, high }: Interval): string {
  return `${words.number(low * 100, { maximumFractionDigits: 0 })}–${words.percent(high)}`;
}

/** The columns of ranks; the last may stand for several. */
function ranks(words: AnalysisWords, view: SolidityView): string[] {
  const shown = view.acceptability[0]?.shares.length ?? 0;
  return Array.from({ length: shown }, (_, r) =>
    words.t(r === shown - 1 && view.compared > shown ? "analysis.solidity.rankMore" : "analysis.solidity.rank", { rank: r + 1 }),
  );
}
