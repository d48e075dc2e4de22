import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { undo } from "../actions/undo.js";
import { progressSentence } from "../state/progress-sentence.js";
import { usePane } from "../use-pane.js";
import { ActionButton } from "./ActionButton.js";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    ...typographyStyles.caption1,
  },
  text: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** At the foot of every page: what has just been done, what is going on, and how to take the last write back. */
export function UndoBar(): ReactElement | null {
  const styles = useStyles();
  const { state, words } = usePane();
  const last = state.lastAction === null ? null : words.t("pane.shell.lastAction", { action: state.lastAction });
  const text = progressSentence(state) ?? last;
  if (text === null) return null;
  return (
    <div className={styles.bar}>
      <span className={styles.text} title={text}>
        {text}
      </span>
      {state.lastAction !== null && <ActionButton action={undo} input={undefined} appearance="subtle" size="small" />}
    </div>
  );
}
