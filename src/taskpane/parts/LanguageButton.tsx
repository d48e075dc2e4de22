import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { setLanguage } from "../actions/set-language.js";
import { usePane } from "../use-pane.js";

// A long title beside it does not cut its name.
const useStyles = makeStyles({ button: { flexShrink: 0, minWidth: "max-content" } });

/** Changes to the other language. Named in that language, so that whoever needs it can read it. */
export function LanguageButton(): ReactElement {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const other = state.language === "fr" ? "en" : "fr";
  const Icon = setLanguage.icon;
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      size="small"
      icon={<Icon aria-hidden="true" />}
      lang={other}
      disabledFocusable={state.running !== null}
      onClick={() => void session.run(setLanguage, other)}
    >
      {words.t(`pane.shell.${other}`)}
    </Button>
  );
}
