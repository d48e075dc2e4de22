import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

export type BandTone = "good" | "middle" | "weak" | "neutral";

const useStyles = makeStyles({
  band: {
    ...typographyStyles.caption1Strong,
    display: "inline-block",
    padding: `1px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    whiteSpace: "nowrap",
  },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  middle: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  weak: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  neutral: {
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground2,
  },
});

/** A judgement in one or two words. */
export function Band({ tone, children }: { tone: BandTone; children: string }): ReactElement {
  const styles = useStyles();
  return <span className={mergeClasses(styles.band, styles[tone])}>{children}</span>;
}
