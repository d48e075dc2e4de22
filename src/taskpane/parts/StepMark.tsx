import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import { Important16Filled } from "@fluentui/react-icons/svg/important";
import type { ReactElement } from "react";
import type { Step } from "../state/steps.js";

const useStyles = makeStyles({
  mark: {
    ...typographyStyles.caption1Strong,
    display: "grid",
    placeItems: "center",
    boxSizing: "border-box",
    minWidth: "28px",
    height: "28px",
    padding: "0 4px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1.5px solid ${tokens.colorTransparentStroke}`,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  todo: { borderTopColor: tokens.colorNeutralStroke1, borderRightColor: tokens.colorNeutralStroke1, borderBottomColor: tokens.colorNeutralStroke1, borderLeftColor: tokens.colorNeutralStroke1, color: tokens.colorNeutralForeground3 },
  progress: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    color: tokens.colorBrandForeground1,
  },
  done: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  problem: { backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundStaticInverted },
});

/** A step's number in a circle that shows its state; a tick or a mark instead of the number when done or to mend. */
export function StepMark({ step }: { step: Pick<Step, "number" | "state"> }): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[step.state])} aria-hidden="true">
      {step.state === "done" ? <Checkmark16Filled /> : step.state === "problem" ? <Important16Filled /> : step.number}
    </span>
  );
}
