import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { HelpLink } from "../parts/HelpLink.js";
import { ImportOffer } from "../parts/ImportOffer.js";
import { LanguageButton } from "../parts/LanguageButton.js";
import { LastActions } from "../parts/LastActions.js";
import { PageTitle } from "../parts/PageTitle.js";
import { ProblemList } from "../parts/ProblemList.js";
import { StepList } from "../parts/StepList.js";
import { Trust } from "../parts/Trust.js";
import { usePane } from "../use-pane.js";
import { nextStep, type NextStep } from "../state/next-step.js";
import { stepsOf } from "../state/steps.js";
import { WelcomePage } from "./WelcomePage.js";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  top: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  tools: { display: "flex", flexShrink: 0 },
  purpose: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3, margin: 0 },
  next: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  nextTitle: { ...typographyStyles.caption1Strong, color: tokens.colorBrandForeground2, margin: 0 },
  why: { ...typographyStyles.body1, margin: 0 },
});

/** First page: where the project stands, what to do next, what to check. */
export function HomePage(): ReactElement {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { project, problems } = state;
  if (project === null) return <WelcomePage />;

  const steps = stepsOf(project, problems, words);
  const next = nextStep(project, problems, steps, words);
  const follow = (to: NonNullable<NextStep["to"]>): void => {
    if ("page" in to) session.go(to.page);
    else if ("sheet" in to) session.openSheet(to.sheet);
    else session.show(to.place);
  };
  const { to } = next;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div className={styles.top}>
          <PageTitle takesFocus={false}>{project.name.trim() || words.t("pane.shell.product")}</PageTitle>
          <div className={styles.tools}>
            <LanguageButton />
            <HelpLink />
          </div>
        </div>
        {project.purpose.trim() !== "" && <p className={styles.purpose}>{project.purpose}</p>}
      </div>
      <section className={styles.next} aria-label={words.t("pane.next.title")}>
        <h2 className={styles.nextTitle}>{words.t("pane.next.title")}</h2>
        <p className={styles.why}>{next.why}</p>
        {to !== null && (
          <Button appearance="primary" onClick={() => follow(to)}>
            {next.label}
          </Button>
        )}
      </section>
      <StepList steps={steps} />
      <ImportOffer />
      <ProblemList problems={problems} />
      <LastActions />
      <Trust />
    </div>
  );
}
