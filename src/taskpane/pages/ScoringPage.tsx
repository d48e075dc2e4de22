import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { Project } from "../../core/project/project.js";
import { nameOfCriterion, nameOfScope } from "../../core/project/readable-names.js";
import { scoreScopes } from "../../core/scoring/score-scopes.js";
import { setWeight, type Weights } from "../actions/set-weight.js";
import { Bar } from "../parts/Bar.js";
import { Disclosure } from "../parts/Disclosure.js";
import { RatingsFill } from "../parts/fill/RatingsFill.js";
import { Fold } from "../parts/Fold.js";
import { Note } from "../parts/Note.js";
import { Section } from "../parts/Section.js";
import { ShowMe } from "../parts/ShowMe.js";
import { Solidity } from "../parts/Solidity.js";
import { WeightSlider } from "../parts/WeightSlider.js";
import { PartnersChoice } from "../parts/weighting/PartnersChoice.js";
import { WeightWays } from "../parts/weighting/WeightWays.js";
import { vetoSentence } from "../state/veto-sentence.js";
import { usePane } from "../use-pane.js";
import { rankingView, weightScale, type RankingRow } from "../state/ranking-view.js";
import { weightShares } from "../state/weight-shares.js";
import { seriesColor } from "../theme.js";
import { useAnalysisWords } from "../use-analysis-words.js";

/** Milliseconds of rest before a moved weight goes into the sheet. */
const REST = 350;

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "grid", gridTemplateColumns: "28px 1fr auto", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, alignItems: "baseline" },
  rank: { ...typographyStyles.subtitle1, color: tokens.colorBrandForeground1, fontVariantNumeric: "tabular-nums" },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere" },
  score: { ...typographyStyles.body1Strong, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  below: { gridColumn: "2 / -1", display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS, ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  bar: { alignSelf: "stretch" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  // Stays in sight while weights are moved, so that their effect is seen at once.
  leaders: {
    position: "sticky",
    top: `calc(-1 * ${tokens.spacingVerticalL})`,
    zIndex: 1,
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ...typographyStyles.caption1,
  },
  leader: { display: "flex", gap: tokens.spacingHorizontalS },
  leaderRank: { ...typographyStyles.caption1Strong, fontVariantNumeric: "tabular-nums", color: tokens.colorBrandForeground1 },
  leaderName: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  // What has the focus is not hidden by the leaders above it.
  weights: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, "& input": { scrollMarginTop: "96px" } },
  total: { ...typographyStyles.caption1Strong, margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** Which scope comes first and why; weights that write to the sheet as they move. */
export function ScoringPage(): ReactElement | null {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const analysis = useAnalysisWords();
  const { project } = state;
  const [draft, setDraft] = useState<Weights>({});
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<Weights>({});

  // What the person has just moved is seen at once; it goes when the workbook says the same, or says otherwise.
  useEffect(() => {
    if (Object.keys(waiting.current).length === 0) setDraft({});
  }, [project]);
  useEffect(() => {
    const send = (): void => {
      const weights = waiting.current;
      waiting.current = {};
      if (Object.keys(weights).length > 0) void session.run(setWeight, weights);
    };
    return () => {
      clearTimeout(clock.current);
      send();
    };
  }, [session]);

  const shown = useMemo(() => (project === null ? null : withWeights(project, draft)), [project, draft]);
  const view = useMemo(() => (shown === null ? null : rankingView(shown, scoreScopes(shown))), [shown]);
  if (project === null || shown === null || view === null) return null;
  const maximum = weightScale(project.criteria.map((criterion) => criterion.weight));
  const first = view.ranked.slice(0, 3);
  const shares = weightShares(shown.criteria.map((criterion) => criterion.weight ?? 0));

  const move = (code: string, weight: number): void => {
    waiting.current = { ...waiting.current, [code]: weight };
    setDraft((before) => ({ ...before, [code]: weight }));
    clearTimeout(clock.current);
    clock.current = setTimeout(() => {
      const weights = waiting.current;
      waiting.current = {};
      void session.run(setWeight, weights);
    }, REST);
  };
  const rows = (own: readonly RankingRow[]): ReactElement => (
    <Disclosure items={own} first={10}>
      {(some) => (
        <ol className={styles.list}>
          {some.map((row) => (
            <Row key={row.scope.code} row={row} project={shown} />
          ))}
        </ol>
      )}
    </Disclosure>
  );
  const points = (
    <div className={styles.weights}>
      {first.length > 1 && (
        <ol className={styles.leaders} aria-hidden="true">
          {first.map((row) => (
            <li key={row.scope.code} className={styles.leader}>
              <span className={styles.leaderRank}>{row.rank}</span>
              <span className={styles.leaderName}>{nameOfScope(row.scope)}</span>
              <span className={styles.leaderRank}>{words.number((row.score.score ?? 0) * 100, { maximumFractionDigits: 0 })}</span>
            </li>
          ))}
        </ol>
      )}
      {shown.criteria.map((criterion, index) => (
        <WeightSlider
          key={criterion.code}
          label={nameOfCriterion(criterion)}
          color={seriesColor(index)}
          value={criterion.weight ?? 0}
          maximum={maximum}
          share={shares === null ? null : (shares.exact[index] ?? 0)}
          onChange={(weight) => move(criterion.code, weight)}
        />
      ))}
      {shares !== null && <p className={styles.total}>{analysis.t(shares.addUp ? "weighting.total" : "weighting.totalRounded", { share: words.percent(1) })}</p>}
    </div>
  );
  return (
    <div className={styles.page}>
      {(view.ranked.length > 0 || project.scopes.length === 0 || !view.weighted) && (
        <Section title={words.t("pane.scoring.ranking")} {...(view.ranked.length > 0 ? { hint: words.t("pane.scoring.legend") } : {})}>
          {project.scopes.length === 0 && <Note tone="info">{words.t("pane.scoring.empty")}</Note>}
          {project.criteria.length > 0 && !view.weighted && <Note tone="error">{words.t("pane.scoring.weightsZero")}</Note>}
          {view.ranked.length > 0 && rows(view.ranked)}
        </Section>
      )}
      {view.incomplete.length > 0 && view.weighted && (
        <Section title={words.t("pane.scoring.incomplete")} hint={words.t("pane.scoring.incompleteWhy")}>
          {rows(view.incomplete)}
        </Section>
      )}
      {view.apart.length > 0 && (
        <Section title={words.t("pane.scoring.apart")} hint={words.t("pane.scoring.apartWhy")}>
          {rows(view.apart)}
        </Section>
      )}
      {project.scopes.length > 0 && project.criteria.length > 0 && (
        <Fold title={analysis.t("filling.ratings")} startsOpen={view.ranked.length === 0}>
          <RatingsFill project={project} />
        </Fold>
      )}
      {view.ranked.length > 0 && <Solidity project={shown} />}
      {view.ranked.length > 1 && <PartnersChoice project={shown} />}
      <Section title={words.t("pane.scoring.weights")} hint={words.t(project.criteria.length === 0 ? "pane.scoring.noCriterion" : "pane.scoring.weightsHint")}>
        {first[0] !== undefined && (
          <div className={styles.hidden} role="status">
            {words.t("pane.facts.leader", { scope: nameOfScope(first[0].scope) })}
          </div>
        )}
        {shown.criteria.length > 0 && <WeightWays project={shown} points={points} />}
      </Section>
    </div>
  );
}

function withWeights(project: Project, weights: Weights): Project {
  if (Object.keys(weights).length === 0) return project;
  return { ...project, criteria: project.criteria.map((criterion) => ({ ...criterion, weight: weights[criterion.code] ?? criterion.weight })) };
}

function Row({ row, project }: { row: RankingRow; project: Project }): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  const { score, scope } = row;
  const points = (share: number): string => words.number(share * 100, { maximumFractionDigits: 0 });
  const isRange = score.score === null && score.low !== null && score.high !== null;
  const parts = row.segments
    .filter((segment) => segment.known)
    .map((segment) => {
      const criterion = project.criteria[segment.criterion];
      return `${criterion === undefined ? "" : nameOfCriterion(criterion)} ${points(segment.size)}`;
    });
  const missing = row.missing[0] === undefined ? undefined : project.criteria[row.missing[0]];
  const names = row.missing.flatMap((index) => (project.criteria[index] === undefined ? [] : [nameOfCriterion(project.criteria[index])]));
  return (
    <li className={styles.row}>
      <span className={styles.rank} aria-hidden="true">
        {row.rank ?? "–"}
      </span>
      <span className={styles.name}>
        {row.rank !== null && <span className={styles.hidden}>{words.t("pane.scoring.rank", { rank: row.rank })}</span>}
        {nameOfScope(scope)}
      </span>
      <span className={styles.score} title={score.score === null ? undefined : words.t("pane.scoring.score", { score: points(score.score) })}>
        {score.score !== null ? points(score.score) : isRange ? words.t("pane.scoring.range", { low: points(score.low ?? 0), high: points(score.high ?? 0) }) : ""}
      </span>
      <div className={styles.below}>
        {row.segments.length > 0 && (
          <div className={styles.bar} title={words.list(parts)}>
            <Bar tall segments={row.segments.map((segment) => ({ size: segment.size, color: seriesColor(segment.criterion), possible: !segment.known }))} />
            <span className={styles.hidden}>{words.list(parts)}</span>
          </div>
        )}
        {score.vetoes.map((veto) => (
          <span key={veto.reason}>{vetoSentence(words, project, veto)}</span>
        ))}
        {missing !== undefined && score.vetoes.length === 0 && (
          <span>
            {words.t("pane.scoring.missing", { count: names.length, names: words.list(names) })}{" "}
            <ShowMe place={{ table: "Ratings", row: scope.code, column: `criterion:${missing.code}` }} what={`${nameOfScope(scope)}, ${nameOfCriterion(missing)}`} />
          </span>
        )}
        {score.vetoes.some((veto) => veto.reason === "no-user-benefit") && <ShowMe place={{ table: "Scopes", row: scope.code, column: "userBenefit" }} what={nameOfScope(scope)} />}
      </div>
    </li>
  );
}
