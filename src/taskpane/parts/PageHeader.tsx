import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import type { ReactElement } from "react";
import { usePane } from "../use-pane.js";
import { stepsOf, type Step } from "../state/steps.js";
import { HelpLink } from "./HelpLink.js";
import { PageTitle } from "./PageTitle.js";
import { StepPages } from "./StepPages.js";
import { StepRail } from "./StepRail.js";

const useStyles = makeStyles({
  header: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "44px", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  title: { flexGrow: 1, minWidth: 0 },
  sheet: { flexShrink: 0, minWidth: "auto" },
});

/** Top of a step's page: back home, the step's name, its sheet, and the other steps. */
export function PageHeader(): ReactElement | null {
  const styles = useStyles();
  const { session, state, words } = usePane();
  if (state.project === null) return null;
  const steps = stepsOf(state.project, state.problems, words);
  const step: Step | undefined = steps.find((entry) => entry.page === state.page || entry.more.some(({ page }) => page === state.page));
  if (step === undefined) return null;
  const other = step.more.find(({ page }) => page === state.page);
  const { sheet } = other ?? step;
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular aria-hidden="true" />} aria-label={words.t("pane.shell.home")} title={words.t("pane.shell.home")} onClick={() => session.go("home")} />
        <div className={styles.title}>
          <PageTitle key={state.page}>{words.t(other === undefined ? `pane.steps.${step.id}` : `pane.pages.${other.page}`)}</PageTitle>
        </div>
        {sheet !== null && (
          <Button
            className={styles.sheet}
            appearance="subtle"
            icon={<Table20Regular aria-hidden="true" />}
            aria-label={words.t("pane.shell.seeSheet")}
            title={words.t("pane.shell.seeSheet")}
            onClick={() => session.openSheet(sheet)}
          />
        )}
        <HelpLink />
      </div>
      <StepRail steps={steps} />
      {step.more.length > 0 && <StepPages step={step} />}
    </header>
  );
}
