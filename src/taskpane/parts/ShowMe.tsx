import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Place } from "../../core/project/problem.js";
import { usePane } from "../PaneContext.js";

/** Selects the cell that something is about; its name for screen readers says which. */
export function ShowMe({ place, what }: { place: Place; what: string }): ReactElement {
  const { session, words } = usePane();
  return (
    <Link as="button" inline onClick={() => session.show(place)} aria-label={words.t("pane.shell.showMeWhat", { what })}>
      {words.t("pane.shell.showMe")}
    </Link>
  );
}
