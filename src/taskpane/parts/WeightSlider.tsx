import { Input, makeStyles, Slider, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePane } from "../use-pane.js";
import { numberFromText } from "../state/number-from-text.js";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "1fr 64px", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  label: { gridColumn: "1 / -1", display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, ...typographyStyles.body1 },
  swatch: { alignSelf: "center", flexShrink: 0, width: "10px", height: "10px", borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: "none" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  share: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  slider: { minWidth: 0, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  input: { minWidth: 0, width: "64px" },
  field: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

export interface WeightSliderProps {
  label: string;
  color: string;
  value: number;
  maximum: number;
  /** Of the sum of all weights; `null` when that is zero. */
  share: number | null;
  onChange: (value: number) => void;
}

/** A weight: by the hand with the slider, exactly with the field; the share of the total beside. */
export function WeightSlider({ label, color, value, maximum, share, onChange }: WeightSliderProps): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  const [typed, setTyped] = useState<string | null>(null);
  const name = words.t("pane.scoring.weightOf", { criterion: label });
  const step = maximum <= 1 ? 0.05 : maximum <= 10 ? 0.5 : 1;
  const type = (text: string): void => {
    setTyped(text);
    const number = numberFromText(text);
    if (number !== null && number >= 0) onChange(number);
  };
  return (
    <div className={styles.box}>
      <div className={styles.label}>
        <span className={styles.swatch} style={{ backgroundColor: color }} aria-hidden="true" />
        <span className={styles.name}>{label}</span>
        {share !== null && <span className={styles.share}>{words.t("pane.scoring.shareOf", { share: words.percent(share) })}</span>}
      </div>
      <Slider
        className={styles.slider}
        aria-label={name}
        min={0}
        max={Math.max(maximum, value)}
        // Given to the field itself: the component would draw a tick for each step.
        input={{ step }}
        value={value}
        onChange={(_, data) => {
          setTyped(null);
          onChange(data.value);
        }}
      />
      <Input
        className={styles.input}
        input={{ className: styles.field }}
        size="small"
        inputMode="decimal"
        aria-label={name}
        value={typed ?? words.number(value, { maximumFractionDigits: 3, useGrouping: false })}
        onChange={(_, data) => type(data.value)}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
