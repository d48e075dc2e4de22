import type { FluentIcon } from "@fluentui/react-icons";
import type { Project } from "../../core/project/project.js";
import type { actionsEn } from "../../words/actions.js";
import type { WordKey } from "../../words/words.js";
import type { About, DoneAction } from "../state/done-action.js";
import type { PaneState, Session } from "../state/session.js";
import type { PaneWorkbook } from "../state/pane-workbook.js";

export type ActionId = keyof typeof actionsEn;

/**
 * One thing that a person can ask for: a button, a command of the ribbon and a line of the command line show the same value.
 */
export interface Action<Input = void> {
  id: ActionId;
  labelKey: WordKey;
  /** How the action is named once done, in what can be undone. */
  doneKey: WordKey;
  icon: FluentIcon;
  /** Whether the workbook may differ afterwards, so that it is read again. */
  writes: boolean;
  /** What it is done to, so that it is told from the same action done to something else. */
  about?(input: Input, project: Project | null): About | null;
  /** @returns the sentence that says what came of it; `null` where what one sees says it. */
  run(context: ActionContext, input: Input): Promise<string | null>;
}

export interface ActionContext {
  session: Session;
  workbook: PaneWorkbook;
  /** As it was when the action's turn came. */
  state: PaneState;
  /** How the write is remembered. */
  done: DoneAction;
  /** The same in the language of the pane. */
  label: string;
  /** Now: ISO date and time, to the second. */
  at: string;
}
