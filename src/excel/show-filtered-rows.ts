import type { Command } from "../workbook/commands.js";
import type { WorkbookContent } from "../workbook/content.js";
import type { ReadWorkbook } from "./read-workbook.js";

/** Commands that put cells somewhere: Excel misplaces an array that it writes across hidden rows of a filtered table. */
const PLACING: ReadonlySet<Command["do"]> = new Set(["write", "fill-down", "insert-rows", "delete-table-rows", "resize-table"]);

/** A filter of the person's: the table, by its id, and what each column is filtered by. */
export interface SavedFilter {
  table: string;
  name: string;
  criteria: { column: number; criterion: Excel.FilterCriteria }[];
}

/**
 * Asks for the person's filters on tables.
 *
 * @param context of a run; the caller syncs
 * @param content the workbook as read
 * @returns the filters that hide rows, to be called after the sync with what the workbook then holds
 */
export function askFilters(context: Excel.RequestContext, content: ReadWorkbook): (now: WorkbookContent) => SavedFilter[] {
  const asked = content.tables.flatMap((table) => {
    if (!content.filterable.includes(table.id)) return [];
    return [{ table: table.id, filter: context.workbook.tables.getItem(table.id).autoFilter.load("isDataFiltered,criteria") }];
  });
  return (now) =>
    asked.flatMap(({ table, filter }): SavedFilter[] => {
      if (!filter.isDataFiltered) return [];
      const criteria = filter.criteria.flatMap((criterion, column) => (isActive(criterion) ? [{ column, criterion }] : []));
      return [{ table, name: now.tables.find(({ id }) => id === table)?.name ?? "", criteria }];
    });
}

function isActive(criterion: Excel.FilterCriteria | null): boolean {
  if (criterion === null) return false;
  const { values, criterion1, color, icon, dynamicCriteria } = criterion;
  return (values?.length ?? 0) > 0 || [criterion1, color].some((text) => text !== undefined && text !== "") || icon != null || (dynamicCriteria !== undefined && dynamicCriteria !== "Unknown");
}

/**
 * Queues showing the rows that the person's filters hide, in the tables of the sheets that commands write on.
 *
 * @param context of a run
 * @param filters of the person
 * @param commands that will follow in the same request
 * @param content the workbook as read
 * @returns the filters that were taken away
 */
export function showFilteredRows(context: Excel.RequestContext, filters: readonly SavedFilter[], commands: readonly Command[], content: ReadWorkbook): SavedFilter[] {
  const placing = commands.filter((command) => PLACING.has(command.do));
  const sheets = new Set(placing.flatMap((command) => ("area" in command ? [command.area.sheet] : "sheet" in command ? [command.sheet] : [])));
  const names = new Set(placing.flatMap((command) => ("table" in command ? [command.table] : [])));
  const sheetIds = new Set(content.sheets.filter((sheet) => sheets.has(sheet.name)).map((sheet) => sheet.id));
  const shown = filters.filter(({ table, name }) => names.has(name) || sheetIds.has(content.tables.find(({ id }) => id === table)?.sheet ?? ""));
  for (const { table } of shown) context.workbook.tables.getItem(table).clearFilters();
  return shown;
}

/**
 * Filters again what was filtered before.
 *
 * @param context of a run
 * @param filters that were taken away
 * @param commands that were carried out since
 */
export async function filterAgain(context: Excel.RequestContext, filters: readonly SavedFilter[], commands: readonly Command[]): Promise<void> {
  if (filters.length === 0) return;
  for (const { table: id, name, criteria } of filters) {
    const table = context.workbook.tables.getItem(id);
    for (const { column, criterion } of criteria) {
      const now = columnAfter(column, name, commands);
      if (now !== null) table.columns.getItemAt(now).filter.apply(criterion);
    }
  }
  await context.sync();
}

/** Where a column of a table stands after commands. */
function columnAfter(column: number, table: string, commands: readonly Command[]): number | null {
  let now = column;
  for (const command of commands) {
    if (command.do === "insert-table-column" && command.table === table && command.index <= now) now += 1;
    if (command.do === "delete-table-column" && command.table === table) {
      if (command.index === now) return null;
      if (command.index < now) now -= 1;
    }
  }
  return now;
}
