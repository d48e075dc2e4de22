import type { Place } from "../core/project/problem.js";
import type { TableContent, WorkbookContent } from "../workbook/content.js";
import type { TableDescription, WorkbookDescription } from "../workbook/description.js";

/** A cell or a part of a table. */
export interface TableCell {
  table: TableContent;
  /** Body row from 0; `null` for the header, or for all rows where no column is known. */
  row: number | null;
  /** Column from 0; `null` for all. */
  column: number | null;
}

/**
 * Where in the workbook a problem is.
 *
 * @param place of a problem
 * @param content the workbook as it is
 * @param description what the workbook should hold: says what columns are called
 * @returns the closest cell that exists; `null` where even the table is gone
 */
export function locatePlace(place: Place, content: WorkbookContent, description: WorkbookDescription | null): TableCell | null {
  const table = content.tables.find((candidate) => candidate.name === place.table);
  if (!table) return null;
  const described = description?.sheets.flatMap((sheet) => sheet.tables).find((candidate) => candidate.id === place.table);
  return { table, row: rowOf(place.row, table, described), column: columnOf(place.column, table, described) };
}

function columnOf(id: string | undefined, table: TableContent, described: TableDescription | undefined): number | null {
  if (id === undefined) return null;
  const position = described?.columns.findIndex((column) => column.id === id) ?? -1;
  const header = described?.columns[position]?.header ?? id;
  const column = table.headers.indexOf(header);
  if (column >= 0) return column;
  // A header that the person has reworded still stands where it was written.
  return position >= 0 && position < table.headers.length ? position : null;
}

function rowOf(key: string | undefined, table: TableContent, described: TableDescription | undefined): number | null {
  if (key === undefined) return null;
  const position = /^#(\d+)$/.exec(key)?.[1];
  if (position !== undefined) return Number(position) <= table.rows.length ? Number(position) - 1 : null;
  const keyColumns = (described?.columns ?? []).filter((column) => column.key).map((column) => columnOf(column.id, table, described));
  const row = table.rows.findIndex((cells) => keyColumns.map((column) => (column === null ? "" : String(cells[column]).trim())).join("|") === key);
  return row >= 0 ? row : null;
}
