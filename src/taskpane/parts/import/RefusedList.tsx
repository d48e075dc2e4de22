import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Problem } from "../../../core/project/problem.js";
import { placeSentence } from "../../../words/place-sentence.js";
import { problemTexts } from "../../../words/problem-sentence.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { usePane } from "../../use-pane.js";
import { Disclosure } from "../Disclosure.js";

const icons = { error: ErrorCircle16Filled, warning: Warning16Filled, note: Info16Regular };

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, marginTop: "2px" },
  body: { minWidth: 0, overflowWrap: "anywhere" },
  place: { ...typographyStyles.caption1Strong, margin: 0 },
  what: { ...typographyStyles.body1, margin: 0 },
  mend: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** What was refused or is doubtful, with line and column, why, and what to do. */
export function RefusedList({ problems, total }: { problems: readonly Problem[]; total: number }): ReactElement {
  const styles = useStyles();
  const { words: shell } = usePane();
  const words = useAnalysisWords();
  return (
    <>
      <Disclosure items={problems} first={5}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((problem, index) => {
              const Icon = icons[problem.severity];
              const { what, blocks, mend } = problemTexts(shell, problem);
              const isWorkbook = problem.code === "file-other-kind" && (problem.params["kind"] === "xlsx" || problem.params["kind"] === "xls");
              return (
                <li key={index} className={styles.row}>
                  <Icon className={mergeClasses(styles.icon, styles[problem.severity])} aria-label={shell.t(`problems.severity.${problem.severity}`)} />
                  <div className={styles.body}>
                    <p className={styles.place}>{placeSentence(shell, problem)}</p>
                    <p className={styles.what}>{isWorkbook ? words.t("importing.xlsxWhat") : what}</p>
                    <p className={styles.mend}>{`${blocks} ${isWorkbook ? words.t("importing.xlsxMend") : mend}`}</p>
                  </div>
                </li>
              );
            })}
          </ul>
        )}
      </Disclosure>
      {total > problems.length && <span className={styles.quiet}>{words.t("importing.moreProblems", { count: total - problems.length })}</span>}
    </>
  );
}
