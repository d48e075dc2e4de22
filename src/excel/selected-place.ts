import type { Place } from "../core/project/problem.js";
import type { WorkbookContent } from "../workbook/content.js";
import type { WorkbookDescription } from "../workbook/description.js";
import { ourTables } from "../workbook/interpret/our-tables.js";
import { columnNumber } from "./area-address.js";
import type { WorkbookSelection } from "./watch-workbook.js";

/** Where a table stands on its sheet, from 0: its header row first. */
export interface TablePosition {
  /** Excel's id of the table. */
  table: string;
  row: number;
  column: number;
  columns: number;
}

/**
 * Asks where the tables of a sheet stand.
 *
 * @param context of the run
 * @param content what the workbook holds
 * @param sheet Excel's id of the sheet
 * @returns the positions; one request
 */
export async function askPositions(context: Excel.RequestContext, content: WorkbookContent, sheet: string): Promise<TablePosition[]> {
  const tables = content.tables.filter((table) => table.sheet === sheet);
  const ranges = tables.map(({ id }) => {
    const range = context.workbook.tables.getItem(id).getRange();
    range.load("rowIndex, columnIndex, columnCount");
    return range;
  });
  await context.sync();
  const positions = tables.flatMap(({ id }, t) => {
    const range = ranges[t];
    return range === undefined ? [] : [{ table: id, row: range.rowIndex, column: range.columnIndex, columns: range.columnCount }];
  });
  for (const range of ranges) range.untrack();
  return positions;
}

/**
 * Which cell of ours the person has selected.
 *
 * @param selection its address; the first cell counts
 * @param content what the workbook holds
 * @param description what it should hold
 * @param positions where the tables of the sheet stand
 * @returns its table, column and row's key; `null` for what is not ours
 */
export function selectedPlace(
  selection: WorkbookSelection,
  content: WorkbookContent,
  description: WorkbookDescription,
  positions: readonly TablePosition[],
): Required<Pick<Place, "table" | "column" | "row">> | null {
  const [, letters, number] = /^(?:.*!)?\$?([A-Z]+)\$?(\d+)/.exec(selection.address) ?? [];
  if (letters === undefined || number === undefined) return null;
  const row = Number(number) - 1;
  const column = columnNumber(letters);
  for (const [id, { content: table, columns }] of ourTables(description, content)) {
    const position = positions.find((entry) => entry.table === table.id);
    if (position === undefined || row < position.row || row > position.row + table.rows.length || column < position.column || column >= position.column + position.columns) continue;
    const ours = columns[column - position.column];
    if (ours === null || ours === undefined) return null;
    const cells = table.rows[row - position.row - 1];
    const keys = description.sheets.flatMap((sheet) => sheet.tables).find((entry) => entry.id === id)?.columns.filter((entry) => entry.key).map((entry) => columns.indexOf(entry.id)) ?? [];
    return { table: id, column: ours, row: cells === undefined ? "" : keys.map((key) => String(cells[key] ?? "").trim()).join("|") };
  }
  return null;
}
