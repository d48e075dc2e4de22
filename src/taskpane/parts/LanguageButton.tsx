import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { setLanguage } from "../actions/set-language.js";
import { usePane } from "../use-pane.js";

/** Changes to the other language. Named in that language, so that whoever needs it can read it. */
export function LanguageButton(): ReactElement {
  const { session, state, words } = usePane();
  const other = state.language === "fr" ? "en" : "fr";
  const Icon = setLanguage.icon;
  return (
    <Button
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
