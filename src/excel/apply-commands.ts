import type { Command } from "../workbook/commands.js";
import { askRules } from "./ask-rules.js";
import { applyCommand } from "./commands/apply-command.js";
import { Target } from "./commands/target.js";
import { headerTexts } from "./header-text.js";
import type { KnownWorkbook } from "./known-workbook.js";
import type { Breathe } from "./in-turns.js";
import { measureAnswers } from "./measure-answer.js";
import { measureCommand } from "./measure-command.js";
import { REQUEST_BYTES, splitCommands } from "./split-commands.js";
import type { Journal } from "./undo/journal.js";

/** After these, cells stand elsewhere or their sheet has another name. */
const MOVING: ReadonlySet<Command["do"]> = new Set([
  "rename-sheet",
  "delete-sheet",
  "insert-rows",
  "delete-table-rows",
  "insert-table-column",
  "delete-table-column",
]);

/** Wait on the drawing board: nothing of them is queued before it is flushed. */
const DRAWN: ReadonlySet<Command["do"]> = new Set(["look", "row-height"]);

/** What was sent. */
export interface ApplyReport {
  commands: number;
  requests: number;
  /** Bytes of the requests, as estimated. */
  bytes: number;
  /** Sheets on which Excel has kept none of the rules of one kind that the commands gave. */
  rulesLost: string[];
}

export interface ApplyOptions {
  /** The workbook before the commands. */
  known?: KnownWorkbook;
  /** Notes how each command is taken back. */
  journal?: Journal;
  /** Asked between two requests. */
  signal?: AbortSignal;
  /** Asked between two commands. */
  breathe?: Breathe;
}

/**
 * Applies commands to the workbook.
 *
 * For every write of the product. All commands travel in one request, in which Excel neither recalculates nor redraws; only what would be
 * too large for Excel is split, by measured bytes.
 *
 * @param context of a run
 * @param commands in the order in which to do them
 * @param options the workbook before, a journal for taking the commands back
 * @returns numbers of commands, requests and bytes
 * @throws RangeError for a command that is wrong in itself: nothing is sent then
 */
export async function applyCommands(context: Excel.RequestContext, commands: readonly Command[], options: ApplyOptions = {}): Promise<ApplyReport> {
  const target = new Target(context, headerTexts(commands, options.known), options.known);
  const groups = splitCommands(commands, REQUEST_BYTES, options.journal ? measureAnswers(options.known) : undefined);
  let rulesLost = (): string[] => [];
  for (const [position, group] of groups.entries()) {
    options.signal?.throwIfAborted();
    suspendUntilNextSync(context);
    for (const { index, command } of group) {
      // Excel returns the marks that it has passed: after a failure the last one names the command.
      const mark = (): void => context.trace(String(index));
      target.board.beforeFlush = mark;
      if (!DRAWN.has(command.do)) mark();
      if (MOVING.has(command.do)) target.board.flush(target);
      options.journal?.record(target, command, index);
      applyCommand(target, command);
      const pause = options.breathe?.() ?? null;
      if (pause !== null) await pause;
    }
    const last = group[group.length - 1]?.index ?? 0;
    target.board.beforeFlush = () => {};
    context.trace(String(last + 1));
    target.board.flush(target);
    if (position === groups.length - 1) rulesLost = askRules(target, commands);
    await context.sync();
    options.journal?.confirm(last + 1);
  }
  const bytes = commands.reduce((sum, command) => sum + measureCommand(command), 0);
  return { commands: commands.length, requests: groups.length, bytes, rulesLost: rulesLost() };
}

/** No recalculation and no drawing before the request is done; nothing to restore if it fails. */
export function suspendUntilNextSync(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}
