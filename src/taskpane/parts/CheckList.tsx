import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Place } from "../../core/project/problem.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { ShowMe } from "./ShowMe.js";

/** One thing that should hold; `null`: it cannot be said yet. */
export interface Check {
  label: string;
  holds: boolean | null;
  /** What it is about, while it does not hold. */
  place: Place;
}

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, marginTop: "2px" },
  text: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0 },
  state: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  weak: { color: tokens.colorStatusWarningForeground3 },
  unknown: { color: tokens.colorNeutralForeground3 },
});

/** Checks one below the other: an icon and a word for each, and the way to what is to do. */
export function CheckList({ checks }: { checks: readonly Check[] }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  return (
    <ul className={styles.list}>
      {checks.map(({ label, holds, place }) => {
        const [Icon, tone, state] =
          holds === null
            ? ([QuestionCircle16Regular, styles.unknown, words.t("governing.checks.unknown")] as const)
            : holds
              ? ([CheckmarkCircle16Filled, styles.good, words.t("governing.checks.ok")] as const)
              : ([Warning16Filled, styles.weak, words.t("governing.checks.toDo")] as const);
        return (
          <li key={label} className={styles.row}>
            <span className={styles.icon}>
              <Icon className={tone} aria-hidden="true" />
            </span>
            <span className={styles.text}>
              {label} <span className={styles.state}>{state}</span>
            </span>
            {holds === false && <ShowMe place={place} what={label} />}
          </li>
        );
      })}
    </ul>
  );
}
