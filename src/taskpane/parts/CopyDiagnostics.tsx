import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useState, type ReactElement } from "react";
import type { Words } from "../../words/words.js";
import { attempt } from "../state/attempt.js";

const useStyles = makeStyles({
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase100, margin: 0, userSelect: "all" },
});

/** Copies the diagnostics for whoever helps; where copying is not allowed, shows them to be selected. */
export function CopyDiagnostics({ words, diagnostics }: { words: Words; diagnostics: string }): ReactElement {
  const styles = useStyles();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    const outcome = await attempt(() => navigator.clipboard.writeText(diagnostics));
    setCopied(outcome.ok);
  };
  return (
    <>
      <Button size="small" icon={<Copy16Regular aria-hidden="true" />} onClick={() => void copy()}>
        {words.t("actions.copy-diagnostics.label")}
      </Button>
      {copied === true && <span role="status">{words.t("pane.trouble.copied")}</span>}
      {copied === false && (
        <>
          <span role="status">{words.t("pane.trouble.notCopied")}</span>
          <pre className={styles.text}>{diagnostics}</pre>
        </>
      )}
    </>
  );
}
