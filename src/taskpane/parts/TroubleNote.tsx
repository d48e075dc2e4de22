import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../use-pane.js";
import { troubleSentence } from "../state/trouble.js";
import type { Trouble } from "../state/trouble.js";
import { undoAnyway } from "../actions/undo.js";
import { ActionButton } from "./ActionButton.js";
import { CopyDiagnostics } from "./CopyDiagnostics.js";
import { Note } from "./Note.js";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

/** What Excel refused: cause, consequence, action; and diagnostics to hand to whoever helps. */
export function TroubleNote({ trouble }: { trouble: Trouble }): ReactElement {
  const styles = useStyles();
  const { session, words } = usePane();
  return (
    <div role="alert">
      <Note tone="error">
        <strong>{words.t("pane.trouble.title")}</strong>
        <span>{troubleSentence(words, trouble)}</span>
        <div className={styles.row}>
          {trouble.code === "changed-since" && <ActionButton action={undoAnyway} input={undefined} size="small" />}
          <CopyDiagnostics words={words} diagnostics={trouble.diagnostics} />
          <Link as="button" onClick={() => session.dismiss()}>
            {words.t("pane.shell.close")}
          </Link>
        </div>
      </Note>
    </div>
  );
}
