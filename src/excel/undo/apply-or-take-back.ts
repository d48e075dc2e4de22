import type { Command } from "../../workbook/commands.js";
import { applyCommands, type ApplyReport } from "../apply-commands.js";
import type { KnownWorkbook } from "../known-workbook.js";
import { WorkbookError, lastTrace, workbookErrorFrom, type WorkbookErrorPlace } from "../workbook-error.js";
import { Journal } from "./journal.js";
import { takeBack } from "./take-back.js";
import type { UndoStep } from "./undo-step.js";

/** What was done, and how to take it back. */
export interface Applied {
  report: ApplyReport;
  steps: UndoStep[];
}

/**
 * Applies commands; where Excel stops in the middle, takes back what it had done.
 *
 * Excel carries a request out one action after the other and keeps what precedes a failure: without this a workbook could be left half
 * written.
 *
 * @param context of a run
 * @param commands in the order in which to do them
 * @param known the workbook before the commands
 * @param signal gives up between two requests
 * @returns the report, and the steps that take all of it back
 * @throws WorkbookError with the command that failed, and whether what preceded it was taken back
 */
export async function applyOrTakeBack(context: Excel.RequestContext, commands: readonly Command[], known: KnownWorkbook, signal?: AbortSignal): Promise<Applied> {
  const journal = new Journal();
  try {
    const report = await applyCommands(context, commands, { known, journal, ...(signal ? { signal } : {}) });
    return { report, steps: journal.steps() };
  } catch (cause) {
    // A request that is refused as a whole leaves no mark, but earlier ones may have been carried out.
    const failed = lastTrace(cause) ?? (journal.done > 0 ? journal.done : null);
    const outcome = await takeBackAfterFailure(context, journal, failed);
    throw workbookErrorFrom(cause, { ...describeCommand(commands, failed), outcome }) ?? cause;
  }
}

async function takeBackAfterFailure(context: Excel.RequestContext, journal: Journal, failed: number | null): Promise<NonNullable<WorkbookErrorPlace["outcome"]>> {
  if (failed === null) return "nothing-done";
  try {
    await takeBack(context, journal.steps(failed));
    return "taken-back";
  } catch (cause) {
    if (workbookErrorFrom(cause) === null) throw cause;
    return "left";
  }
}

function describeCommand(commands: readonly Command[], index: number | null): WorkbookErrorPlace {
  const command = index === null ? undefined : commands[index];
  if (index === null || command === undefined) return {};
  return { commandIndex: index, command: command.do, subject: subjectOf(command) };
}

/** Sheet or table that a command is about. */
function subjectOf(command: Command): string {
  if ("table" in command) return command.table;
  if ("sheet" in command) return command.sheet;
  if ("area" in command) return command.area.sheet;
  if ("areas" in command) return command.areas[0]?.sheet ?? "";
  if ("chart" in command) return command.chart.id;
  return "name" in command ? command.name : command.from;
}

/** Whether a failed write may be tried again: only where nothing of it was carried out or left. */
export function leftNothing(cause: unknown): boolean {
  return !(cause instanceof WorkbookError) || cause.place.outcome === "nothing-done" || cause.place.outcome === undefined;
}
