import { ArrowImport20Regular } from "@fluentui/react-icons/svg/arrow-import";
import type { Action } from "./action.js";

/** Opens the page on which a file, a text or cells of the workbook are brought in. */
export const openImport: Action = {
  id: "import",
  labelKey: "actions.import.label",
  doneKey: "actions.import.done",
  icon: ArrowImport20Regular,
  writes: false,
  run({ session }) {
    session.go("import");
    return Promise.resolve(null);
  },
};
