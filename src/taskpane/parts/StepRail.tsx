import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../use-pane.js";
import type { Step } from "../state/steps.js";
import { StepMark } from "./StepMark.js";

const useStyles = makeStyles({
  rail: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  list: { display: "flex", justifyContent: "space-between", listStyleType: "none", margin: 0, padding: 0, position: "relative" },
  line: {
    position: "absolute",
    left: "16px",
    right: "16px",
    top: "50%",
    height: "1px",
    backgroundColor: tokens.colorNeutralStroke2,
  },
  button: {
    ...typographyStyles.caption1Strong,
    position: "relative",
    display: "grid",
    placeItems: "center",
    minWidth: "32px",
    height: "32px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  current: { boxShadow: `0 0 0 2px ${tokens.colorBrandStroke1}`, "@media (forced-colors: active)": { outline: "2px solid Highlight" } },
});

/** The steps as small round buttons, on every page but the first. */
export function StepRail({ steps }: { steps: readonly Step[] }): ReactElement {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const open = ({ page, sheet }: Step): void => {
    if (page !== null) session.go(page);
    else if (sheet !== null) session.openSheet(sheet);
  };
  return (
    <nav className={styles.rail} aria-label={words.t("pane.steps.title")}>
      <ol className={styles.list}>
        <li className={styles.line} aria-hidden="true" role="presentation" />
        {steps.map((step) => {
          const isCurrent = step.page === state.page || step.more.some(({ page }) => page === state.page);
          const text = { number: step.number, step: words.t(`pane.steps.${step.id}`), state: words.t(`pane.steps.${step.state}`) };
          const name = words.t(step.page === null ? "pane.steps.linkSheet" : "pane.steps.link", text);
          return (
            <li key={step.id}>
              <button
                type="button"
                className={mergeClasses(styles.button, isCurrent && styles.current)}
                aria-current={isCurrent ? "step" : undefined}
                aria-label={name}
                title={name}
                onClick={() => open(step)}
              >
                <StepMark step={step} />
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
