import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { progressSentence } from "../state/progress-sentence.js";
import { usePane } from "../use-pane.js";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Says to screen readers what goes on and what came of it. */
export function Announcer(): ReactElement {
  const styles = useStyles();
  const { state } = usePane();
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {progressSentence(state) ?? ""}
    </div>
  );
}
