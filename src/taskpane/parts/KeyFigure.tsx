import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  box: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  value: { ...typographyStyles.title2, color: tokens.colorBrandForeground1, fontVariantNumeric: "tabular-nums" },
  label: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
});

/** The one figure of a page, and what it is. */
export function KeyFigure({ value, label }: { value: string; label: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <span className={styles.value}>{value}</span>
      <span className={styles.label}>{label}</span>
    </div>
  );
}
