import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { openImport } from "../actions/open-import.js";
import { usePane } from "../use-pane.js";
import { ActionButton } from "./ActionButton.js";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, ...typographyStyles.body1 },
});

/** The way to the import, wherever something can be added. */
export function ImportOffer(): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <div className={styles.row}>
      <span>{words.t("pane.form.importInstead")}</span>
      <ActionButton action={openImport} input={undefined} appearance="secondary" size="small" />
    </div>
  );
}
