import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { useAnalysisWords } from "../use-analysis-words.js";
import { FigureFields, type FigureChanges, type FigureField } from "./FigureFields.js";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { ...typographyStyles.caption1Strong },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

export interface FillInProps {
  /** What one chooses: a partner, a scope. */
  label: string;
  choices: readonly { code: string; name: string }[];
  /** What the figures mean, once for all the fields. */
  hint?: string;
  fieldsOf: (code: string) => readonly FigureField[];
  onSave: (code: string, changes: FigureChanges) => void;
}

/** The figures of one partner, or of one scope, after the other: Enter in the last field leads to the next one. */
export function FillIn({ label, choices, hint, fieldsOf, onSave }: FillInProps): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const id = useId();
  const [wanted, setWanted] = useState<string | null>(null);
  const [byKeyboard, setByKeyboard] = useState(false);
  const isEmpty = (code: string): boolean => fieldsOf(code).some(({ value, mayBeEmpty }) => value === null && mayBeEmpty !== true);
  const first = choices.find((choice) => isEmpty(choice.code)) ?? choices[0];
  // The one that is filled in stays, although it is not the first empty one any more.
  const [start] = useState(first?.code ?? "");
  const code = choices.some((choice) => choice.code === (wanted ?? start)) ? (wanted ?? start) : (first?.code ?? "");
  const at = choices.findIndex((choice) => choice.code === code);
  const onEnd = (): void => {
    const next = choices[at + 1];
    if (next === undefined) return;
    setByKeyboard(true);
    setWanted(next.code);
  };
  return (
    <div className={styles.box}>
      <div className={styles.choice}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        <Select
          id={id}
          value={code}
          onChange={(_, data) => {
            setByKeyboard(false);
            setWanted(data.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.code} value={choice.code}>
              {choice.name}
            </option>
          ))}
        </Select>
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <FigureFields key={code} fields={fieldsOf(code)} onSave={(changes) => onSave(code, changes)} onEnd={onEnd} takesFocus={byKeyboard} />
      <p className={styles.hint}>{words.t("filling.keys")}</p>
    </div>
  );
}
