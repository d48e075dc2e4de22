import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useState, type ReactElement } from "react";
import { usePane } from "../use-pane.js";
import { attempt } from "../state/attempt.js";
import { troubleSentence } from "../state/trouble.js";
import type { Trouble } from "../state/trouble.js";
import { undoAnyway } from "../actions/undo.js";
import { ActionButton } from "./ActionButton.js";
import { Note } from "./Note.js";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase100, margin: 0, userSelect: "all" },
});

/** What Excel refused: cause, consequence, action; and diagnostics to hand to whoever helps. */
export function TroubleNote({ trouble }: { trouble: Trouble }): ReactElement {
  const styles = useStyles();
  const { session, words } = usePane();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    const outcome = await attempt(() => navigator.clipboard.writeText(trouble.diagnostics));
    setCopied(outcome.ok);
  };
  return (
    <div role="alert">
      <Note tone="error">
        <strong>{words.t("pane.trouble.title")}</strong>
        <span>{troubleSentence(words, trouble)}</span>
        <div className={styles.row}>
          {trouble.code === "changed-since" && <ActionButton action={undoAnyway} input={undefined} size="small" />}
          <Button size="small" icon={<Copy16Regular aria-hidden="true" />} onClick={() => void copy()}>
            {words.t("actions.copy-diagnostics.label")}
          </Button>
          <Link as="button" onClick={() => session.dismiss()}>
            {words.t("pane.shell.close")}
          </Link>
        </div>
        {copied === true && <span>{words.t("pane.trouble.copied")}</span>}
        {copied === false && (
          <>
            <span>{words.t("pane.trouble.notCopied")}</span>
            <pre className={styles.text}>{trouble.diagnostics}</pre>
          </>
        )}
      </Note>
    </div>
  );
}
