import type { Command } from "../../workbook/commands.js";
import type { WorkbookContent } from "../../workbook/content.js";
import { applyCommands, type ApplyOptions, type ApplyReport } from "../apply-commands.js";
import type { KnownWorkbook } from "../known-workbook.js";
import { WorkbookError, lastTrace, workbookErrorFrom, type WorkbookErrorPlace } from "../workbook-error.js";
import { readWorkbook } from "../read-workbook.js";
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
 * @param options what gives up between two requests, and who has its turn meanwhile
 * @returns the report, and the steps that take all of it back
 * @throws WorkbookError with the command that failed, and whether what preceded it was taken back
 */
export async function applyOrTakeBack(context: Excel.RequestContext, commands: readonly Command[], known: KnownWorkbook, options: Pick<ApplyOptions, "signal" | "breathe"> = {}): Promise<Applied> {
  const journal = new Journal();
  try {
    const report = await applyCommands(context, commands, { ...options, known, journal });
    return { report, steps: journal.steps() };
  } catch (cause) {
    if (workbookErrorFrom(cause) === null && !isAbort(cause)) throw cause;
    // A request that is refused as a whole leaves no mark, but earlier ones may have been carried out.
    const failed = lastTrace(cause) ?? (journal.done > 0 ? journal.done : null);
    const outcome = await takeBackAfterFailure(context, journal, failed, known);
    const place = { ...describeCommand(commands, failed), outcome };
    // Excel refused and did it all the same, or its answer was lost: nobody can say more.
    if (outcome === "left" && lastTrace(cause) === null) throw new WorkbookError("not-answering", { ...workbookErrorFrom(cause)?.place, ...place }, cause);
    throw workbookErrorFrom(cause, place) ?? cause;
  }
}

function isAbort(cause: unknown): boolean {
  return cause instanceof Error && cause.name === "AbortError";
}

async function takeBackAfterFailure(context: Excel.RequestContext, journal: Journal, failed: number | null, known: KnownWorkbook): Promise<NonNullable<WorkbookErrorPlace["outcome"]>> {
  try {
    if (failed !== null) await takeBack(context, journal.steps(failed));
    const { sheets, tables } = await readWorkbook(context);
    const isAsBefore = JSON.stringify([sheets, tables]) === JSON.stringify([known.content.sheets, known.content.tables]);
    if (!isAsBefore) return "left";
    return failed === null ? "nothing-done" : "taken-back";
  } catch (cause) {
    if (workbookErrorFrom(cause) === null) throw cause;
    return "left";
  }
}

/**
 * Takes an action back; where Excel stops in the middle, goes on from there once, and else keeps what is left of it for the next time.
 *
 * @param context of a run
 * @param action that is taken back; its steps shrink to what is left to do
 * @param before what the workbook held before this
 * @throws WorkbookError `left` where something is left to do
 */
export async function takeBackWhole(context: Excel.RequestContext, action: { steps: UndoStep[]; begun?: boolean }, before: WorkbookContent): Promise<void> {
  const progress = { done: 0 };
  try {
    await takeBack(context, action.steps, progress);
  } catch (cause) {
    const done = Math.max(progress.done, lastTrace(cause) ?? 0);
    if (workbookErrorFrom(cause) === null) throw cause;
    if (done === 0) {
      const { sheets, tables } = await readWorkbook(context);
      // Excel refused and did it all the same, or its answer was lost.
      if (JSON.stringify([sheets, tables]) !== JSON.stringify([before.sheets, before.tables])) return;
      throw workbookErrorFrom(cause, { outcome: "nothing-done" }) ?? cause;
    }
    action.begun = true;
    action.steps = action.steps.slice(done);
    const rest = { done: 0 };
    try {
      await takeBack(context, action.steps, rest);
    } catch (again) {
      action.steps = action.steps.slice(Math.max(rest.done, lastTrace(again) ?? 0));
      throw workbookErrorFrom(again, { outcome: "left" }) ?? again;
    }
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
