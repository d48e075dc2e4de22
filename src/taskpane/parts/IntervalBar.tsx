import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Interval } from "../../core/robustness/weight-stability.js";

const useStyles = makeStyles({
  track: {
    position: "relative",
    height: "10px",
    margin: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid CanvasText" },
  },
  part: { position: "absolute", top: 0, bottom: 0, minWidth: "2px", borderRadius: tokens.borderRadiusSmall, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
  wide: { backgroundColor: tokens.colorBrandStroke2, "@media (forced-colors: active)": { opacity: 0.4 } },
  narrow: { backgroundColor: tokens.colorCompoundBrandBackground },
  now: { position: "absolute", top: "-3px", bottom: "-3px", width: "2px", marginInlineStart: "-1px", backgroundColor: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { backgroundColor: "CanvasText" } },
});

export interface IntervalBarProps {
  /** All that the bar shows, for those who do not see it. */
  label: string;
  /** 0 to 1. */
  now: number;
  wide: Interval;
  narrow: Interval;
}

/** Two intervals of a share on a line from 0 to 100 %, the narrow one in front of the wide one, and a mark where the share is now. */
export function IntervalBar({ label, now, wide, narrow }: IntervalBarProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.track} role="img" aria-label={label}>
      <span className={mergeClasses(styles.part, styles.wide)} style={placeOf(wide)} />
      <span className={mergeClasses(styles.part, styles.narrow)} style={placeOf(narrow)} />
      <span className={styles.now} style={{ insetInlineStart: `${now * 100}%` }} />
    </div>
  );
}

const placeOf = ({ low, high }: Interval): { insetInlineStart: string; width: string } => ({ insetInlineStart: `${low * 100}%`, width: `${(high - low) * 100}%` });
