// The least that a pane of React and Fluent is: what Microsoft's template for React shows (a picture, a welcome, three lines with icons, a
// field and a button), written anew. `npm run bench` opens it beside ours.
import { Button, Field, FluentProvider, makeStyles, Textarea, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({
  page: { minHeight: "100vh", display: "flex", flexDirection: "column", alignItems: "center" },
  list: { listStyleType: "none", padding: 0 },
  line: { display: "flex", gap: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalM },
});

const lines = [
  { icon: <Ribbon24Regular />, text: "One thing that the pane does" },
  { icon: <LockOpen24Regular />, text: "Another thing that it does" },
  { icon: <DesignIdeas24Regular />, text: "A third thing that it does" },
];

function PlainPane(): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return (
    <div className={styles.page}>
      <img width="90" height="90" src="assets/icon-80.png" alt="" />
      <h1>Welcome</h1>
      <ul className={styles.list}>
        {lines.map(({ icon, text: line }) => (
          <li key={line} className={styles.line}>
            {icon}
            <span>{line}</span>
          </li>
        ))}
      </ul>
      <Field label="Text to insert" size="large">
        <Textarea size="large" value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Button appearance="primary" size="large" onClick={() => setText("")}>
        Insert text
      </Button>
    </div>
  );
}

void Office.onReady(() => {
  const container = document.getElementById("pane");
  if (container === null) throw new RangeError("the plain pane requires an element with the id pane");
  createRoot(container).render(
    <FluentProvider theme={webLightTheme}>
      <PlainPane />
    </FluentProvider>,
  );
});
