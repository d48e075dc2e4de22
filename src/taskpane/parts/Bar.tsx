import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  track: {
    display: "flex",
    gap: "1px",
    height: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: "hidden",
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid CanvasText" },
  },
  tall: { height: "12px" },
  segment: {
    height: "100%",
    flexShrink: 0,
    backgroundColor: tokens.colorCompoundBrandBackground,
    transitionProperty: "width",
    transitionDuration: tokens.durationNormal,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  possible: { opacity: 0.32 },
});

export interface BarSegment {
  /** Share of the whole bar, 0 to 1. */
  size: number;
  color?: string;
  /** Not certain: paler. */
  possible?: boolean;
}

/** A horizontal bar for what stands in words beside it: hidden from screen readers, which read the words. */
export function Bar({ segments, tall = false }: { segments: readonly BarSegment[]; tall?: boolean }): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.track, tall && styles.tall)} aria-hidden="true">
      {segments.map((segment, index) => (
        <div
          key={index}
          className={mergeClasses(styles.segment, segment.possible === true && styles.possible)}
          style={{ width: `${Math.max(0, Math.min(1, segment.size)) * 100}%`, ...(segment.color === undefined ? {} : { backgroundColor: segment.color }) }}
        />
      ))}
    </div>
  );
}
