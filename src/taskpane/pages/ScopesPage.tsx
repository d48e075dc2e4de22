import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { nameOfScope } from "../../core/project/readable-names.js";
import { sheetWords } from "../../words/sheets.js";
import { addScopes } from "../actions/add-scopes.js";
import { AddLines } from "../parts/AddLines.js";
import { InterestFill } from "../parts/fill/InterestFill.js";
import { Fold } from "../parts/Fold.js";
import { NeedsAnalyses } from "../parts/NeedsAnalyses.js";
import { ScopeEditor } from "../parts/ScopeEditor.js";
import { Section } from "../parts/Section.js";
import { ShowMe } from "../parts/ShowMe.js";
import { resultsOf } from "../state/results.js";
import { lacksDemand } from "../state/steps.js";
import { vetoSentence } from "../state/veto-sentence.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalMNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  describe: { ...typographyStyles.caption1, minHeight: "24px" },
  benefit: { ...typographyStyles.body1 },
  veto: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1 },
});

/** What could be pooled: whom it serves, who takes part, what stands against it; and more scopes. */
export function ScopesPage(): ReactElement | null {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const analysis = useAnalysisWords();
  const [described, setDescribed] = useState<string | null>(null);
  const { project } = state;
  if (project === null) return null;
  const { scores } = resultsOf(project);
  const { choices } = sheetWords(state.language);
  return (
    <div className={styles.page}>
      <Section title={words.t("pane.facts.scopes", { count: project.scopes.length })} hint={words.t(project.scopes.length === 0 ? "pane.scopes.empty" : "pane.scopes.intro")}>
        <ul className={styles.list}>
          {project.scopes.map((scope, s) => {
            const kinds = [
              ...(scope.activity === null ? [] : [choices.activity[scope.activity]]),
              ...(scope.mode === null ? [] : [choices.mode[scope.mode]]),
              ...(scope.term === null ? [] : [choices.term[scope.term]]),
            ];
            const taking = scores[s]?.participants.length ?? 0;
            return (
              <li key={scope.code} className={styles.row}>
                <div className={styles.head}>
                  <span className={styles.name}>{nameOfScope(scope)}</span>
                  <ShowMe place={{ table: "Scopes", row: scope.code, column: scope.userBenefit.trim() === "" ? "userBenefit" : "label" }} what={nameOfScope(scope)} />
                </div>
                {scope.userBenefit.trim() !== "" && <span className={styles.benefit}>{scope.userBenefit}</span>}
                <span className={styles.quiet}>{[...kinds, words.t("pane.contributions.participants", { count: taking })].join(" · ")}</span>
                {lacksDemand(project, scope.code) && (
                  <span className={styles.quiet}>
                    {analysis.t("filling.remains", { what: analysis.t("filling.demandUnknown") })}{" "}
                    <Link as="button" inline onClick={() => session.go("contributions")}>
                      {words.t("pane.next.open", { step: words.t("pane.pages.contributions") })}
                    </Link>
                  </span>
                )}
                {scores[s]?.vetoes.map((veto) => (
                  <span key={veto.reason} className={styles.veto}>
                    {vetoSentence(words, project, veto)}
                  </span>
                ))}
                <div>
                  <Link as="button" className={styles.describe} aria-expanded={described === scope.code} aria-label={analysis.t("filling.describeWhat", { scope: nameOfScope(scope) })} onClick={() => setDescribed(described === scope.code ? null : scope.code)}>
                    {analysis.t("filling.describe")}
                  </Link>
                </div>
                {described === scope.code && <ScopeEditor scope={scope} onDone={() => setDescribed(null)} />}
              </li>
            );
          })}
        </ul>
      </Section>
      {project.scopes.length > 0 && project.partners.length > 0 && (
        <Fold title={analysis.t("filling.interest")} startsOpen={project.interest.every((row) => row.every((interest) => interest === null))}>
          <InterestFill project={project} />
        </Fold>
      )}
      {project.needs.length > 0 && <NeedsAnalyses project={project} proposalsOpen={project.scopes.length === 0} />}
      <Section title={words.t("pane.scopes.add")}>
        <AddLines
          label={words.t("pane.scopes.addLabel")}
          hint={words.t("pane.scopes.addExample")}
          existing={project.scopes.map((scope) => scope.label)}
          action={addScopes}
          input={(names) => names}
          primary={project.scopes.length === 0}
        />
      </Section>
    </div>
  );
}
