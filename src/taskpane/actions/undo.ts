import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import type { Action } from "./action.js";

/** Takes the last write back, to the exact previous content. */
export const undo: Action = {
  id: "undo",
  labelKey: "actions.undo.label",
  doneKey: "actions.undo.done",
  icon: ArrowUndo20Regular,
  writes: true,
  async run({ workbook, state }) {
    const last = workbook.lastActions[0] ?? "";
    await workbook.undo();
    return state.words.t("pane.shell.undone", { action: last });
  },
};
