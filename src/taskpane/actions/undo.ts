import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { doneSentence } from "../state/done-action.js";
import type { Action, ActionContext } from "./action.js";

/** Takes the last write back, to the exact previous content. */
export const undo: Action = {
  id: "undo",
  labelKey: "actions.undo.label",
  doneKey: "actions.undo.done",
  icon: ArrowUndo20Regular,
  writes: true,
  run: (context) => takeBack(context, false),
};

/** The same where the person was told that later changes of the same cells will be lost, and wants it. */
export const undoAnyway: Action = {
  id: "undo-anyway",
  labelKey: "actions.undo-anyway.label",
  doneKey: "actions.undo-anyway.done",
  icon: ArrowUndo20Regular,
  writes: true,
  run: (context) => takeBack(context, true),
};

async function takeBack({ workbook, state }: ActionContext, evenIfChanged: boolean): Promise<string> {
  const [last] = workbook.lastActions;
  await workbook.undo({ evenIfChanged });
  return state.words.t("pane.shell.undone", { action: last === undefined ? "" : doneSentence(state.words, last) });
}
