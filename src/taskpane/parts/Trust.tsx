import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { addSelfTest } from "../actions/add-self-test.js";
import { removeSelfTest } from "../actions/remove-self-test.js";
import { usePane } from "../use-pane.js";
import { ActionButton } from "./ActionButton.js";
import { Section } from "./Section.js";

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** What lets a reader trust the workbook without the add-in: its sheet of checks, and the published cases. */
export function Trust(): ReactElement {
  const styles = useStyles();
  const { session, state, words } = usePane();
  return (
    <Section title={words.t("pane.trust.title")} hint={words.t("pane.trust.hint")}>
      <div className={styles.row}>
        <Button onClick={() => session.openSheet("Checks")}>{words.t("pane.trust.checks")}</Button>
        <ActionButton action={state.selfTest ? removeSelfTest : addSelfTest} input={undefined} appearance="secondary" />
      </div>
    </Section>
  );
}
