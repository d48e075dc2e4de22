import { Button, makeStyles } from "@fluentui/react-components";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import type { ReactElement } from "react";
import { helpAddress } from "../state/help-address.js";
import { usePane } from "../use-pane.js";

const useStyles = makeStyles({ link: { flexShrink: 0, minWidth: "auto" } });

/** Leads to the chapter of the guide that speaks of the page: the command Help of the ribbon, as a link. */
export function HelpLink(): ReactElement {
  const styles = useStyles();
  const { state, words } = usePane();
  return (
    <Button
      as="a"
      className={styles.link}
      appearance="subtle"
      icon={<QuestionCircle20Regular aria-hidden="true" />}
      href={helpAddress(words, state.page)}
      target="_blank"
      rel="noreferrer"
      aria-label={words.t("ribbon.newWindow")}
      title={words.t("ribbon.newWindow")}
    />
  );
}
