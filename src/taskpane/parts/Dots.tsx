import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  dots: { display: "inline-flex", gap: "3px", forcedColorAdjust: "none" },
  dot: {
    boxSizing: "border-box",
    width: "9px",
    height: "9px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  full: {
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  unknown: { borderTopStyle: "dotted", borderRightStyle: "dotted", borderBottomStyle: "dotted", borderLeftStyle: "dotted" },
});

/** A small whole number out of a few; dotted when not filled in. */
export function Dots({ value, of, label }: { value: number | null; of: number; label: string }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.dots} role="img" aria-label={label} title={label}>
      {Array.from({ length: of }, (_, index) => (
        <span key={index} className={mergeClasses(styles.dot, value === null && styles.unknown, value !== null && index < Math.round(value) && styles.full)} />
      ))}
    </span>
  );
}
