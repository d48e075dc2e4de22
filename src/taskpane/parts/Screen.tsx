import { Button, FluentProvider, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Words } from "../../words/words.js";
import { CopyDiagnostics } from "./CopyDiagnostics.js";
import { lightTheme } from "../theme.js";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalXL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL, ...typographyStyles.body1 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  details: { ...typographyStyles.caption1, width: "100%" },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", userSelect: "all" },
});

export interface ScreenProps {
  words: Words;
  title: string;
  lines: readonly string[];
  /** To hand to whoever helps; no content of the workbook. */
  diagnostics: string;
}

/** Instead of the pane, when it cannot be shown: what happened, what to try, start again. */
export function Screen({ words, title, lines, diagnostics }: ScreenProps): ReactElement {
  return (
    <FluentProvider theme={lightTheme}>
      <Content words={words} title={title} lines={lines} diagnostics={diagnostics} />
    </FluentProvider>
  );
}

function Content({ words, title, lines, diagnostics }: ScreenProps): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.screen} role="alert">
      <h1 className={styles.title}>{title}</h1>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {words.t("actions.reload.label")}
        </Button>
        <CopyDiagnostics words={words} diagnostics={diagnostics} />
      </div>
      <details className={styles.details}>
        <summary>{words.t("pane.trouble.diagnostics")}</summary>
        <pre className={styles.text}>{diagnostics}</pre>
      </details>
    </main>
  );
}
