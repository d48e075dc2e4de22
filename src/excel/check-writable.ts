import type { Command } from "../workbook/commands.js";
import { LONGEST_TEXT } from "./guard-values.js";
import type { ReadWorkbook } from "./read-workbook.js";
import { WorkbookError } from "./workbook-error.js";

/**
 * Refuses a write that Excel would refuse halfway.
 *
 * @param commands that are about to be applied
 * @param content the workbook as read
 * @throws WorkbookError `read-only`; `text-too-long`; `total-row-shown` with the table; `sheet-protected` with the sheet
 */
export function checkWritable(commands: readonly Command[], content: ReadWorkbook): void {
  if (commands.length === 0) return;
  if (content.readOnly) throw new WorkbookError("read-only", { outcome: "nothing-done" });
  refuseOverTotals(commands, content);
  refuseLongTexts(commands);
  const locked = new Map(content.sheets.filter((sheet) => sheet.protected).map((sheet) => [sheet.id, sheet.name]));
  if (locked.size === 0) return;
  const lockedNames = new Set(locked.values());
  const sheetOfTable = new Map(content.tables.map((table) => [table.name, locked.get(table.sheet)]));
  for (const command of commands) {
    const sheet = sheetsOf(command, sheetOfTable).find((name) => lockedNames.has(name));
    if (sheet !== undefined) throw new WorkbookError("sheet-protected", { subject: sheet, command: command.do, outcome: "nothing-done" });
  }
}

/** A cell takes so much. */
function refuseLongTexts(commands: readonly Command[]): void {
  for (const command of commands) {
    if (command.do !== "write" || !command.cells.some((row) => row.some((cell) => typeof cell === "string" && cell.length > LONGEST_TEXT))) continue;
    throw new WorkbookError("text-too-long", { subject: command.area.sheet, command: command.do, outcome: "nothing-done" });
  }
}

/** A table does not grow over its row of totals. */
function refuseOverTotals(commands: readonly Command[], { tables }: ReadWorkbook): void {
  const totalled = new Set(tables.filter((table) => table.totalsShown === true).map((table) => table.name));
  for (const command of commands) {
    if (command.do === "resize-table" && totalled.has(command.table)) throw new WorkbookError("total-row-shown", { subject: command.table, command: command.do, outcome: "nothing-done" });
  }
}

function sheetsOf(command: Command, sheetOfTable: ReadonlyMap<string, string | undefined>): string[] {
  if (command.do === "rename-sheet" || command.do === "delete-sheet" || command.do === "activate" || command.do === "add-name" || command.do === "point-name") return [];
  if ("table" in command) return [sheetOfTable.get(command.table) ?? ""];
  if ("areas" in command) return command.areas.map((area) => area.sheet);
  if ("area" in command) return [command.area.sheet];
  if ("chart" in command) return [command.chart.sheet];
  return "sheet" in command ? [command.sheet] : [];
}
