import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../use-pane.js";
import type { Step } from "../state/steps.js";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, listStyleType: "none", margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  button: {
    ...typographyStyles.caption1,
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: "none",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorBrandStroke1 },
});

/** The pages of a step that has several. */
export function StepPages({ step }: { step: Step }): ReactElement {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const first = step.id === "pilot" ? "pilot" : "contributions";
  return (
    <nav aria-label={words.t("pane.pages.of", { number: step.number })}>
      <ul className={styles.list}>
        {([first, ...step.more.map(({ page }) => page)] as const).map((page) => (
          <li key={page}>
            <button type="button" className={mergeClasses(styles.button, page === state.page && styles.current)} aria-current={page === state.page ? "page" : undefined} onClick={() => session.go(page)}>
              {words.t(`pane.pages.${page}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
