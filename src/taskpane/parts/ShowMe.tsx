import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Place } from "../../core/project/problem.js";
import { usePane } from "../use-pane.js";

const useStyles = makeStyles({ link: { whiteSpace: "nowrap", flexShrink: 0 } });

/** Selects the cell that something is about; its name for screen readers says which. */
export function ShowMe({ place, what }: { place: Place; what: string }): ReactElement {
  const styles = useStyles();
  const { session, words } = usePane();
  return (
    <Link as="button" className={styles.link} inline onClick={() => session.show(place)} aria-label={words.t("pane.shell.showMeWhat", { what })}>
      {words.t("pane.shell.showMe")}
    </Link>
  );
}
