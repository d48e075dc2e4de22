import { Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { numberFromText } from "../state/number-from-text.js";
import { useAnalysisWords } from "../use-analysis-words.js";

/** Milliseconds of rest before what was typed goes into the sheet. */
const REST = 900;

/** A figure to fill in: empty means not known, never zero. */
export interface FigureField {
  key: string;
  label: string;
  /** Said after the label: a unit, a scale. */
  unit?: string;
  value: number | null;
  min?: number;
  /** A scale of one digit goes on to the next field by itself. */
  max?: number;
  /** Empty says something of its own: it is not counted as missing. */
  mayBeEmpty?: boolean;
}

export type FigureChanges = Readonly<Record<string, number | null>>;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "grid", gridTemplateColumns: "1fr 88px", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  label: { ...typographyStyles.body1, minWidth: 0, overflowWrap: "anywhere" },
  unit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  input: { minWidth: 0, width: "88px" },
  field: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  wrong: { ...typographyStyles.caption1, gridColumn: "1 / -1", margin: 0, color: tokens.colorStatusDangerForeground1 },
});

export interface FigureFieldsProps {
  fields: readonly FigureField[];
  onSave: (changes: FigureChanges) => void;
  /** Enter in the last field. */
  onEnd?: () => void;
  /** Position of the field that takes the focus. */
  focusAt?: number | undefined;
}

/** Figures one below the other, filled in without leaving the keyboard; what is typed goes into the sheet when one rests. */
export function FigureFields({ fields, onSave, onEnd, focusAt }: FigureFieldsProps): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const waiting = useRef<Record<string, number | null>>({});
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });
  const send = (): void => {
    clearTimeout(clock.current);
    const changes = waiting.current;
    waiting.current = {};
    if (Object.keys(changes).length > 0) save.current(changes);
  };
  // What was typed last is not lost by going elsewhere.
  useEffect(() => send, []);
  useEffect(() => {
    if (focusAt !== undefined) list.current?.querySelectorAll("input")[focusAt]?.focus();
  }, [focusAt]);

  const go = (from: number, by: number): void => {
    const inputs = list.current?.querySelectorAll("input");
    const next = inputs?.[from + by];
    if (next !== undefined) {
      next.focus();
      next.select();
    } else if (by > 0) {
      send();
      onEnd?.();
    }
  };
  const type = (field: FigureField, index: number, text: string): void => {
    setTyped((before) => ({ ...before, [field.key]: text }));
    const value = valueOf(field, text);
    if (value === undefined) return;
    waiting.current[field.key] = value;
    clearTimeout(clock.current);
    clock.current = setTimeout(send, REST);
    if (value === null || field.max === undefined || field.max > 9 || text.trim().length !== 1) return;
    // A digit of such a scale is a whole answer: the last one goes in at once, where there is no next field to go on to.
    if (index < fields.length - 1) go(index, 1);
    else send();
  };
  const press = (event: KeyboardEvent, index: number): void => {
    const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    go(index, by);
  };
  return (
    <ul className={styles.list} ref={list} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && send()}>
      {fields.map((field, index) => {
        const text = typed[field.key] ?? (field.value === null ? "" : words.number(field.value, { maximumFractionDigits: 6, useGrouping: false }));
        const isWrong = valueOf(field, text) === undefined;
        return (
          <li key={field.key} className={styles.row}>
            <label className={styles.label} htmlFor={`${id}-${index}`}>
              {field.label} {field.unit !== undefined && <span className={styles.unit}>{field.unit}</span>}
            </label>
            <Input
              id={`${id}-${index}`}
              className={styles.input}
              input={{ className: styles.field, "aria-invalid": isWrong }}
              inputMode="decimal"
              autoComplete="off"
              value={text}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(_, data) => type(field, index, data.value)}
              onKeyDown={(event) => press(event, index)}
            />
            {isWrong && (
              <p className={styles.wrong} role="alert">
                {field.max === undefined ? words.t("filling.least", { min: field.min ?? 0 }) : words.t("filling.between", { min: field.min ?? 0, max: field.max })}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The figure typed; `null` for nothing, `undefined` for what is no figure of the field's scale. */
function valueOf({ min = 0, max = Infinity }: FigureField, text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const value = numberFromText(text);
  return value !== null && value >= min && value <= max ? value : undefined;
}
