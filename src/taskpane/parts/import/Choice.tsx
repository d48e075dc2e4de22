import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  // Answers may be longer than a narrow pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)", overflowWrap: "anywhere" },
  select: { minWidth: 0 },
});

export interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  hint?: string;
}

/** One answer out of a few. */
export function Choice<T extends string>({ label, value, options, onChange, hint }: ChoiceProps<T>): ReactElement {
  const styles = useStyles();
  return (
    <Field className={styles.field} label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        select={{ className: styles.select }}
        value={value}
        onChange={(_, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
