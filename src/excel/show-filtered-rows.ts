import type { Command } from "../workbook/commands.js";
import type { ReadWorkbook } from "./read-workbook.js";

/** Commands that put cells somewhere: Excel misplaces an array that it writes across hidden rows of a filtered table. */
const PLACING: ReadonlySet<Command["do"]> = new Set(["write", "fill-down", "insert-rows", "delete-table-rows", "resize-table"]);

/**
 * Queues showing the rows that the person's filters hide, in the tables of the sheets that commands write on.
 *
 * @param context of a run
 * @param commands that will follow in the same request
 * @param content the workbook as read
 */
export function showFilteredRows(context: Excel.RequestContext, commands: readonly Command[], content: ReadWorkbook): void {
  if (content.filterable.length === 0) return;
  const placing = commands.filter((command) => PLACING.has(command.do));
  const sheets = new Set(placing.flatMap((command) => ("area" in command ? [command.area.sheet] : "sheet" in command ? [command.sheet] : [])));
  const names = new Set(placing.flatMap((command) => ("table" in command ? [command.table] : [])));
  const sheetIds = new Set(content.sheets.filter((sheet) => sheets.has(sheet.name)).map((sheet) => sheet.id));
  for (const table of content.tables) {
    if (!content.filterable.includes(table.id)) continue;
    if (sheetIds.has(table.sheet) || names.has(table.name)) context.workbook.tables.getItem(table.id).clearFilters();
  }
}
