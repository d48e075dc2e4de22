import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Problem } from "../../core/project/problem.js";
import { problemTexts } from "../../words/problem-sentence.js";
import { repair, REPAIRABLE } from "../actions/repair.js";
import { restoreFormula } from "../actions/restore-formula.js";
import { usePane } from "../use-pane.js";
import { ActionButton } from "./ActionButton.js";
import { Disclosure } from "./Disclosure.js";
import { Section } from "./Section.js";
import { ShowMe } from "./ShowMe.js";

const SEVERITIES = ["error", "warning", "note"] as const;
const icons = { error: ErrorCircle20Filled, warning: Warning20Filled, note: Info20Regular };

const useStyles = makeStyles({
  group: { borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusLarge,
    ...typographyStyles.body1Strong,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  what: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  mend: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: `${tokens.spacingVerticalXXS} 0` },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
  none: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** What is wrong, by gravity: what it is, what it blocks, how to mend it, and the cell. */
export function ProblemList({ problems }: { problems: readonly Problem[] }): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <Section title={words.t("pane.problems.title")}>
      {problems.length === 0 && <p className={styles.none}>{words.t("pane.problems.none")}</p>}
      {SEVERITIES.map((severity) => {
        const own = problems.filter((problem) => problem.severity === severity);
        if (own.length === 0) return null;
        const Icon = icons[severity];
        return (
          <details key={severity} className={styles.group} open={severity === "error"}>
            <summary className={styles.summary}>
              <Icon className={styles[severity]} aria-hidden="true" />
              {words.t(`pane.problems.${severity}`, { count: own.length })}
            </summary>
            <div className={styles.body}>
              <Disclosure items={own} first={4}>
                {(shown) => (
                  <ul className={styles.list}>
                    {shown.map((problem, index) => {
                      const { what, blocks, mend } = problemTexts(words, problem);
                      return (
                        <li key={index}>
                          <p className={styles.what}>{what}</p>
                          <p className={styles.mend}>{`${blocks} ${mend}`}</p>
                          {problem.place.table !== undefined && <ShowMe place={problem.place} what={what} />}
                          {problem.code === "formula-replaced" && <ActionButton action={restoreFormula} input={[problem.place]} appearance="secondary" size="small" />}
                          {REPAIRABLE.has(problem.code) && <ActionButton action={repair} input={undefined} appearance="secondary" size="small" />}
                        </li>
                      );
                    })}
                  </ul>
                )}
              </Disclosure>
            </div>
          </details>
        );
      })}
    </Section>
  );
}
