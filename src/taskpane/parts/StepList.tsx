import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Table16Regular } from "@fluentui/react-icons/svg/table";
import type { ReactElement } from "react";
import { usePane } from "../use-pane.js";
import type { Step } from "../state/steps.js";
import { StepMark } from "./StepMark.js";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, padding: 0 },
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    boxSizing: "border-box",
    width: "100%",
    minHeight: "52px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  mark: { flexShrink: 0, display: "grid", placeItems: "center", minWidth: "32px" },
  text: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  name: { ...typographyStyles.body1Strong },
  fact: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  more: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL, padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`, marginInlineStart: "44px" },
  link: { ...typographyStyles.caption1, minHeight: "24px" },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** The steps of the method, each with its state; one click opens its page, or its sheet. */
export function StepList({ steps }: { steps: readonly Step[] }): ReactElement {
  const styles = useStyles();
  const { session, words } = usePane();
  const open = ({ page, sheet }: Step): void => {
    if (page !== null) session.go(page);
    else if (sheet !== null) session.openSheet(sheet);
  };
  return (
    <nav aria-label={words.t("pane.steps.title")}>
      <h2 className={styles.title}>{words.t("pane.steps.title")}</h2>
      <ol className={styles.list}>
        {steps.map((step) => {
          const name = words.t(`pane.steps.${step.id}`);
          const stateName = words.t(`pane.steps.${step.state}`);
          return (
            <li key={step.id}>
              <button type="button" className={styles.row} {...(step.page === null ? { title: words.t("pane.shell.seeSheet") } : {})} onClick={() => open(step)}>
                <span className={styles.mark}>
                  <StepMark step={step} />
                </span>
                <span className={styles.text}>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.fact}>{step.fact === null ? stateName : `${stateName} · ${step.fact}`}</span>
                </span>
                {step.page === null ? <Table16Regular className={styles.icon} aria-hidden="true" /> : <ChevronRight16Regular className={styles.icon} aria-hidden="true" />}
              </button>
              {step.more.length > 0 && (
                <div className={styles.more}>
                  {step.more.map(({ page }) => (
                    <Link key={page} as="button" className={styles.link} onClick={() => session.go(page)}>
                      {words.t(`pane.pages.${page}`)}
                    </Link>
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
