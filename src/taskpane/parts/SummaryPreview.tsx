import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner, nameOfResource, nameOfScope } from "../../core/project/readable-names.js";
import { pagePartners, pageScopes } from "../../core/summary/page-lines.js";
import type { AnalysisWords } from "../../words/analysis-words.js";
import { sheetWords } from "../../words/sheets.js";
import type { Words } from "../../words/words.js";
import { contributionView } from "../state/contribution-view.js";
import { recommendation } from "../state/recommendation.js";
import { resultsOf } from "../state/results.js";
import { vetoSentence } from "../state/veto-sentence.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
    overflowWrap: "anywhere",
  },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorBrandForeground1 },
  head: { ...typographyStyles.caption1Strong, margin: 0 },
  text: { ...typographyStyles.caption1, margin: 0 },
  missing: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  list: { ...typographyStyles.caption1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The page for the hierarchy as its readers will find it, in short; what is not written yet is said in its place. */
export function SummaryPreview({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { words: shell } = usePane();
  const { summary, pilot, governance } = project;
  const advice = recommendation(shell, project);
  const period = pilot.start !== null && pilot.end !== null ? words.t("concluding.preview.period", { start: words.date(pilot.start), end: words.date(pilot.end) }) : "";
  return (
    <article className={styles.page} aria-label={words.t("concluding.preview.title")}>
      <h3 className={styles.title}>{project.name.trim() || words.t("concluding.preview.title")}</h3>
      <Part title={words.t("concluding.summary.question")} text={summary.question} />
      <Part title={words.t("concluding.summary.whyNow")} text={summary.whyNow} />
      <Part title={words.t("concluding.preview.options")} lines={optionLines(words, shell, project)} />
      <Part title={words.t("concluding.summary.doNothing")} text={summary.doNothing} />
      <Part title={words.t("concluding.preview.recommended")} text={advice.scope === null ? "" : nameOfScope(advice.scope)} remarks={advice.remarks} />
      <Part title={words.t("concluding.preview.gives")} lines={giveLines(words, project)} />
      <Part title={words.t("concluding.preview.risks")} lines={summary.risks.map(({ risk, answer }) => (answer.trim() === "" ? risk : words.t("concluding.preview.risk", { risk, answer })))} />
      <Part title={words.t("concluding.preview.pilot")} lines={[period, pilot.stopRule.trim()].filter((line) => line !== "")} />
      <Part title={words.t("concluding.preview.form")} text={governance.form === null ? "" : sheetWords(words.language).choices.form[governance.form]} />
    </article>
  );
}

/** One part of the page: a text or lines, what is to be said of it, or that nothing is written yet. */
function Part({ title, text = "", lines = [], remarks = [] }: { title: string; text?: string; lines?: readonly string[]; remarks?: readonly string[] }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const body: ReactNode =
    lines.length > 0 ? (
      <ul className={styles.list}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    ) : text.trim() !== "" ? (
      <p className={styles.text}>{text}</p>
    ) : (
      <p className={styles.missing}>{words.t("concluding.preview.missing")}</p>
    );
  return (
    <div>
      <h4 className={styles.head}>{title}</h4>
      {body}
      {remarks.map((remark) => (
        <p key={remark} className={styles.text}>
          {remark}
        </p>
      ))}
    </div>
  );
}

function optionLines(words: AnalysisWords, shell: Words, project: Project): string[] {
  const { scores } = resultsOf(project);
  return pageScopes(project).flatMap((code) => {
    const s = project.scopes.findIndex((scope) => scope.code === code);
    const scope = project.scopes[s];
    if (scope === undefined) return [];
    const { score = null, vetoes = [] } = scores[s] ?? {};
    // Its reason stands in place of a score, that is no rank.
    if (vetoes.length > 0) return [words.t("concluding.preview.optionApart", { scope: nameOfScope(scope), why: vetoes.map((veto) => vetoSentence(shell, project, veto)).join(" ") })];
    return [score === null ? nameOfScope(scope) : words.t("concluding.preview.option", { scope: nameOfScope(scope), score: words.number(score * 100, { maximumFractionDigits: 0 }) })];
  });
}

function giveLines(words: AnalysisWords, project: Project): string[] {
  const { partners } = contributionView(project);
  return pagePartners(project).partners.flatMap((code) => {
    const partner = project.partners.find((entry) => entry.code === code);
    const gives = partners.find((entry) => entry.code === code)?.gives ?? [];
    if (partner === undefined || gives.length === 0) return [];
    const amounts = gives.map(({ resource, amount }) => words.t("concluding.preview.amount", { amount: words.number(amount, { maximumFractionDigits: 2 }), unit: resource.unit, resource: nameOfResource(resource) }));
    return [words.t("concluding.preview.give", { partner: nameOfPartner(partner), amounts: words.list(amounts) })];
  });
}
