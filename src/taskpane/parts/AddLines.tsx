import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Action } from "../actions/action.js";
import { usePane } from "../use-pane.js";
import { distinctLines, linesSentence } from "../state/distinct-lines.js";
import { ActionButton } from "./ActionButton.js";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
});

export interface AddLinesProps<Input> {
  label: string;
  /** Names that are there already. */
  existing: readonly string[];
  /** Said under the field while nothing is typed. */
  hint?: string;
  action: Action<Input>;
  /** Makes the action's input of the names to add. */
  input: (names: readonly string[]) => Input;
  primary?: boolean;
  /** After they have been added. */
  onAdded?: () => void;
}

/** Names typed or pasted one on each line, and the button that adds them. */
export function AddLines<Input>({ label, existing, hint, action, input, primary = false, onAdded }: AddLinesProps<Input>): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  const [text, setText] = useState("");
  const lines = distinctLines(text, existing);
  const { names } = lines;
  const said = linesSentence(words, lines) || hint;
  const added = (): void => {
    setText("");
    onAdded?.();
  };
  return (
    <div className={styles.box}>
      <Field label={label} {...(said === undefined ? {} : { hint: said })}>
        <Textarea rows={3} resize="vertical" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <div className={styles.button}>
        <ActionButton action={action} input={input(names)} appearance={primary ? "primary" : "secondary"} disabled={names.length === 0} onDone={added} />
      </div>
    </div>
  );
}
