import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { analysisWords, type AnalysisWords } from "../../words/analysis-words.js";
import type { Words } from "../../words/words.js";
import type { Action } from "../actions/action.js";
import type { Filling } from "../actions/fill-in.js";
import { aboutNames, type About } from "../state/done-action.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";
import { FigureFields, type FigureChanges, type FigureField } from "./FigureFields.js";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { ...typographyStyles.caption1Strong },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

export interface FillInProps {
  /** What one chooses. */
  of: "partner" | "scope";
  choices: readonly { code: string; name: string }[];
  /** What the figures mean, once for all the fields. */
  hint?: "filling.interestHint" | "filling.matrixHint";
  /** In the words of the language of the moment, and of another when the write is recalled in it. */
  fieldsOf: (code: string, words: AnalysisWords) => readonly FigureField[];
  action: Action<Filling>;
  change: (code: string, changes: FigureChanges) => Filling["change"];
  /** Position of the field that takes the focus at once. */
  focusAt?: number | undefined;
}

/** The figures of one partner, or of one scope, after the other: Enter in the last field leads to the next one. */
export function FillIn({ of, choices, hint, fieldsOf, action, change, focusAt }: FillInProps): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const words = useAnalysisWords();
  const id = useId();
  const [wanted, setWanted] = useState<string | null>(null);
  const [focused, setFocused] = useState(focusAt);
  const isEmpty = (code: string): boolean => fieldsOf(code, words).some(({ value, mayBeEmpty }) => value === null && mayBeEmpty !== true);
  const first = choices.find((choice) => isEmpty(choice.code)) ?? choices[0];
  // The one that is filled in stays, although it is not the first empty one any more.
  const [start] = useState(first?.code ?? "");
  const code = choices.some((choice) => choice.code === (wanted ?? start)) ? (wanted ?? start) : (first?.code ?? "");
  const at = choices.findIndex((choice) => choice.code === code);
  const onEnd = (): void => {
    const next = choices[at + 1];
    if (next === undefined) return;
    setFocused(0);
    setWanted(next.code);
  };
  const save = (changes: FigureChanges): void => {
    const name = choices[at]?.name ?? code;
    const about: About = (shell) => shell.t("pane.lastActions.ofWhat", { name, what: saidFigures(shell, fieldsOf(code, analysisWords(shell.language)), changes) });
    void session.run(action, { change: change(code, changes), about });
  };
  return (
    <div className={styles.box}>
      <div className={styles.choice}>
        <label className={styles.label} htmlFor={id}>
          {words.t(`filling.${of}`)}
        </label>
        <Select
          id={id}
          value={code}
          onChange={(_, data) => {
            setFocused(undefined);
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
      {hint !== undefined && <p className={styles.hint}>{words.t(hint)}</p>}
      <FigureFields key={code} fields={fieldsOf(code, words)} onSave={save} onEnd={onEnd} focusAt={focused} />
      <p className={styles.hint}>{words.t("filling.keys")}</p>
    </div>
  );
}

/** The figures that were typed, with their names: `Motivation 4 and Political will 2`. */
function saidFigures(words: Words, fields: readonly FigureField[], changes: FigureChanges): string {
  const said = fields.flatMap(({ key, label }) => {
    const value = changes[key];
    return value === undefined ? [] : [`${label} ${value === null ? "–" : words.number(value, { maximumFractionDigits: 6 })}`];
  });
  return aboutNames(said)?.(words) ?? "";
}
