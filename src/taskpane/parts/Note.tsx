import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement, ReactNode } from "react";

export type NoteTone = "good" | "info" | "warning" | "error";

const icons = { good: CheckmarkCircle20Filled, info: Info20Regular, warning: Warning20Filled, error: ErrorCircle20Filled };

const useStyles = makeStyles({
  note: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.body1,
  },
  icon: { flexShrink: 0 },
  body: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS, minWidth: 0 },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
});

const useIconStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

/** A short message in the page: an icon and words, never colour alone. */
export function Note({ tone, children }: { tone: NoteTone; children: ReactNode }): ReactElement {
  const styles = useStyles();
  const iconStyles = useIconStyles();
  const Icon = icons[tone];
  return (
    <div className={mergeClasses(styles.note, styles[tone])}>
      <Icon className={mergeClasses(styles.icon, iconStyles[tone])} aria-hidden="true" />
      <div className={styles.body}>{children}</div>
    </div>
  );
}
