import { Field, Input, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ImportChoices } from "../../../core/import/import-choices.js";
import type { PreviewScale } from "../../../core/import/understand-import.js";
import { numberFromText } from "../../state/number-from-text.js";
import { useAnalysisWords } from "../../use-analysis-words.js";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { ...typographyStyles.body1, margin: 0 },
  row: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

export interface ScaleChoiceProps {
  scale: PreviewScale;
  onSay: (said: Partial<ImportChoices>) => void;
}

/** Whether counts stay counts or become intensities, and by which thresholds. */
export function ScaleChoice({ scale, onSay }: ScaleChoiceProps): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  if (scale.found === "intensity") return <p className={styles.text}>{words.t("importing.intensities")}</p>;
  return (
    <div className={styles.part}>
      {scale.fixed ? (
        <p className={styles.text}>{words.t(scale.scale === "levels" ? "importing.levelsFixed" : "importing.countsFixed")}</p>
      ) : (
        <RadioGroup aria-label={words.t("importing.scale")} value={scale.scale} onChange={(_, data) => onSay({ scale: data.value === "levels" ? "levels" : "count" })}>
          <Radio value="count" label={words.t("importing.keepCounts")} />
          <Radio value="levels" label={words.t("importing.toLevels")} />
        </RadioGroup>
      )}
      {scale.scale === "levels" && <ThresholdFields key={scale.thresholds.join()} scale={scale} onSay={onSay} />}
    </div>
  );
}

function ThresholdFields({ scale, onSay }: ScaleChoiceProps): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const [texts, setTexts] = useState<readonly string[]>(() => scale.thresholds.map((value) => words.number(value, { useGrouping: false, maximumFractionDigits: 6 })));
  const numbers = texts.map((text) => numberFromText(text));
  const [one = null, two = null, three = null] = numbers;
  const isRight = one !== null && two !== null && three !== null && one > 0 && two >= one && three >= two;
  const commit = (): void => {
    if (isRight && [one, two, three].join() !== scale.thresholds.join()) onSay({ thresholds: [one, two, three] });
  };
  return (
    <>
      <div className={styles.row}>
        {texts.map((text, index) => (
          <Field key={index} label={words.t("importing.from", { level: index + 1 })} {...(isRight ? {} : { validationState: "error" as const })}>
            <Input
              className={styles.input}
              input={{ className: styles.input }}
              inputMode="decimal"
              value={text}
              onChange={(_, data) => setTexts(texts.map((own, other) => (other === index ? data.value : own)))}
              onBlur={commit}
              onKeyDown={(event) => {
                if (event.key === "Enter") commit();
              }}
            />
          </Field>
        ))}
      </div>
      <p className={styles.hint} role={isRight ? undefined : "alert"}>
        {words.t(isRight ? "importing.thresholdsHint" : "importing.thresholdsWrong")}
      </p>
    </>
  );
}
