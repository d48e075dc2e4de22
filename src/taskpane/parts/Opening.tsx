import { FluentProvider, makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Words } from "../../words/words.js";
import { lightTheme } from "../theme.js";

const useStyles = makeStyles({ box: { display: "grid", placeItems: "center", minHeight: "240px" } });

/** Until Office.js answers. */
export function Opening({ words }: { words: Words }): ReactElement {
  const styles = useStyles();
  return (
    <FluentProvider theme={lightTheme}>
      <main className={styles.box}>
        <Spinner label={words.t("pane.shell.opening")} labelPosition="below" />
      </main>
    </FluentProvider>
  );
}
