import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, type ReactElement } from "react";
import { pilotFacts } from "../../core/pilot/pilot-facts.js";
import { pilotBalance, type Variance } from "../../core/pilot/pilot-balance.js";
import { nameOfPartner, nameOfResource } from "../../core/project/readable-names.js";
import { sheetWords } from "../../words/sheets.js";
import type { Words } from "../../words/words.js";
import { startPilot } from "../actions/start-pilot.js";
import { ActionButton } from "../parts/ActionButton.js";
import { Band } from "../parts/Band.js";
import { Bar } from "../parts/Bar.js";
import { Disclosure } from "../parts/Disclosure.js";
import { ActualsFill } from "../parts/fill/ActualsFill.js";
import { DecisionForm } from "../parts/fill/DecisionForm.js";
import { Fold } from "../parts/Fold.js";
import { KeyFigure } from "../parts/KeyFigure.js";
import { PilotChoice } from "../parts/PilotChoice.js";
import { Note } from "../parts/Note.js";
import { Section } from "../parts/Section.js";
import { ShowMe } from "../parts/ShowMe.js";
import { SuggestedDecision } from "../parts/SuggestedDecision.js";
import { VarianceTable } from "../parts/VarianceTable.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";
import { hasPilot } from "../state/steps.js";
import { missingFigures } from "../state/missing-figures.js";

const PilotChart = lazy(async () => ({ default: (await import("../parts/PilotChart.js")).PilotChart }));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  name: { ...typographyStyles.body1, minWidth: 0, overflowWrap: "anywhere" },
  figure: { ...typographyStyles.body1Strong, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  chart: { minHeight: "240px" },
});

const euros = (words: Words, value: number): string => words.number(value, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });

/** The pilot's balance sheet: planned against actual, indicators, what is still missing, the decision. */
export function PilotPage(): ReactElement | null {
  const styles = useStyles();
  const { state, words } = usePane();
  const analysis = useAnalysisWords();
  const { project } = state;
  const balance = useMemo(() => (project === null ? null : pilotBalance(project)), [project]);
  const missing = useMemo(() => (project === null ? [] : missingFigures(project)), [project]);
  if (project === null || balance === null) return null;
  const { pilot } = project;
  if (!hasPilot(project)) {
    return (
      <Note tone="info">
        {words.t("pane.pilot.empty")}
        {project.resources.length > 0 && <ActionButton action={startPilot} input={undefined} />}
      </Note>
    );
  }

  const money = (value: number): string => euros(words, value);
  const known = (variance: Variance): boolean => variance.planned !== null || variance.actual !== null;
  const partners = balance.partners.flatMap((entry, p) => {
    const partner = project.partners[p];
    return partner !== undefined && known(entry) ? [{ code: partner.code, name: nameOfPartner(partner), variance: entry, format: money }] : [];
  });
  const resources = balance.resources.flatMap((entry, r) => {
    const resource = project.resources[r];
    if (resource === undefined || !known(entry)) return [];
    const inUnit = (value: number): string => words.number(value, { maximumFractionDigits: 1 });
    return [{ name: nameOfResource(resource), unit: resource.unit, variance: entry, format: inUnit }];
  });
  const facts = pilotFacts(project);
  // A rate over lines of which some have no actual amount would look like money saved: the cost rate above says it for the same lines.
  const total = facts.plannedSoFar === facts.plannedInAll ? balance.total : { ...balance.total, variance: null, rate: null };
  const decision = pilot.decision === null ? null : sheetWords(state.language).choices.decision[pilot.decision];
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        {pilot.title.trim() !== "" && <p className={styles.title}>{pilot.title}</p>}
        {pilot.start !== null && pilot.end !== null && (
          <p className={styles.quiet}>{words.t("pane.pilot.period", { start: words.date(pilot.start), end: words.date(pilot.end) })}</p>
        )}
        {balance.total.actual !== null && <KeyFigure value={money(balance.total.actual)} label={words.t("pane.pilot.cost")} />}
        {facts.costRate !== null && facts.plannedSoFar !== null && facts.plannedInAll !== null && (
          <p className={styles.quiet}>{words.t("pane.pilot.costPlanned", { rate: words.percent(facts.costRate), same: money(facts.plannedSoFar), planned: money(facts.plannedInAll) })}</p>
        )}
        <div className={styles.line}>
          <span className={styles.name}>{words.t("pane.pilot.decision")}</span>
          <Band tone={decision === null ? "neutral" : "good"}>{decision ?? words.t("pane.pilot.undecided")}</Band>
        </div>
        {pilot.stopRule.trim() !== "" && <p className={styles.quiet}>{words.t("pane.pilot.stopRule", { rule: pilot.stopRule })}</p>}
      </div>
      <PilotChoice project={project} />
      <SuggestedDecision project={project} />
      <div>
        {pilot.plan.length > 0 && (
          <Fold title={analysis.t("filling.actuals")}>
            <ActualsFill project={project} />
          </Fold>
        )}
        <Fold title={analysis.t("filling.decide")}>
          <DecisionForm key={`${pilot.decision ?? ""}|${pilot.decisionReason}`} project={project} />
        </Fold>
      </div>
      <Section title={missing.length === 0 ? words.t("pane.pilot.noneMissing") : words.t("pane.pilot.missing", { count: missing.length })}>
        <Disclosure items={missing} first={4}>
          {(shown) => (
            <ul className={styles.list}>
              {shown.map((figure, index) => {
                const what = words.t(figure.key, figure.params);
                return (
                  <li key={index} className={styles.line}>
                    <span className={styles.name}>{what}</span>
                    <ShowMe place={figure.place} what={what} />
                  </li>
                );
              })}
            </ul>
          )}
        </Disclosure>
      </Section>
      {partners.length > 0 && (
        <Section title={words.t("pane.pilot.byPartner")}>
          {partners.length <= 10 && (
            // A picture only: the table below says the same to everyone, in figures.
            <div className={styles.chart} inert>
              <Suspense fallback={null}>
                <PilotChart partners={partners.map(({ code, name, variance }) => ({ code, name, planned: variance.planned, actual: variance.actual }))} />
              </Suspense>
            </div>
          )}
          <VarianceTable caption={words.t("pane.pilot.chart")} rows={partners} total={{ name: "", variance: total, format: money }} />
        </Section>
      )}
      {resources.length > 0 && (
        <Section title={words.t("pane.pilot.byResource")}>
          <VarianceTable caption={words.t("pane.pilot.tableAll")} rows={resources} />
        </Section>
      )}
      {pilot.indicators.length > 0 && (
        <Section title={words.t("pane.pilot.indicators")}>
          <ul className={styles.list}>
            {pilot.indicators.map((indicator, index) => {
              const attainment = balance.indicators[index]?.attainment ?? null;
              const figure = (value: number | null): string => (value === null ? "–" : words.number(value, { maximumFractionDigits: 2 }));
              return (
                <li key={indicator.code} className={styles.row}>
                  <div className={styles.line}>
                    <span className={styles.name}>{indicator.label || indicator.code}</span>
                    <span className={styles.figure}>{attainment === null ? "–" : words.percent(attainment)}</span>
                  </div>
                  <Bar segments={attainment === null ? [] : [{ size: attainment }]} />
                  <span className={styles.quiet}>
                    {words.t("pane.pilot.indicatorLine", { baseline: figure(indicator.baseline), target: figure(indicator.target), actual: figure(indicator.actual), unit: indicator.unit })}
                  </span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </div>
  );
}
