import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ExampleButton } from "../parts/ExampleButton.js";
import { PageTitle } from "../parts/PageTitle.js";
import { usePane } from "../use-pane.js";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  head: { display: "flex", flexDirection: "column", alignItems: "center", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalXXL, textAlign: "center" },
  icon: { width: "64px", height: "64px" },
  line: { ...typographyStyles.body2, margin: 0 },
  second: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3, margin: 0 },
  choices: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM },
});

/** First run: what it is for, an example, one's own project, nothing else. */
export function WelcomePage(): ReactElement {
  const styles = useStyles();
  const { session, state, examples, words } = usePane();
  const [first, ...others] = examples;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <img className={styles.icon} src="assets/icon-128.png" alt="" />
        <PageTitle takesFocus={false}>{words.t("pane.shell.product")}</PageTitle>
        <p className={styles.line}>{words.t("pane.welcome.purpose")}</p>
        <p className={styles.second}>{words.t("pane.welcome.workbook")}</p>
      </div>
      <div className={styles.choices}>
        {first !== undefined && <ExampleButton first={first} others={others} />}
        <Button size="large" disabledFocusable={state.running !== null} onClick={() => session.go("form")}>
          {words.t("actions.start-form.label")}
        </Button>
      </div>
    </div>
  );
}
