import { occurrenceKeys } from "../core/project/occurrence-keys.js";
import type { Place } from "../core/project/problem.js";
import type { CellValue } from "../workbook/commands.js";
import type { TableContent, WorkbookContent } from "../workbook/content.js";
import type { ColumnDescription, WorkbookDescription } from "../workbook/description.js";
import { matchTable, type MatchedTable } from "../workbook/interpret/match-tables.js";
import type { Registry } from "../workbook/interpret/read-registry.js";

/** A cell or a part of a table. */
export interface TableCell {
  table: TableContent;
  /** Body row from 0; `null` for the header, or for all rows where no column is known. */
  row: number | null;
  /** Column from 0; `null` for all. */
  column: number | null;
}

/**
 * Where in the workbook a problem is, whatever the person has renamed or moved.
 *
 * @param place of a problem
 * @param content the workbook as it is
 * @param registry what the workbook says of itself
 * @param description what the workbook should hold: says which columns make a row's key
 * @returns the closest cell that exists; `null` where even the table is gone
 */
export function locatePlace(place: Place, content: WorkbookContent, registry: Registry | null, description: WorkbookDescription | null): TableCell | null {
  const described = description?.sheets.flatMap((sheet) => sheet.tables).find((table) => table.id === place.table);
  const known = (described?.columns ?? []).map((column) => [column.id, column.header] as const);
  const matched = place.table === undefined ? null : matchTable(place.table, content, registry, known);
  if (matched === null) return null;
  const idsOf = (wanted: (column: ColumnDescription) => boolean): string[] => (described?.columns ?? []).filter(wanted).map((column) => column.id);
  return { table: matched.content, row: rowOf(place.row, matched, idsOf((column) => column.key === true), idsOf((column) => column.role === "input")), column: columnOf(place.column, matched) };
}

function columnOf(id: string | undefined, { columns }: MatchedTable): number | null {
  const column = id === undefined ? -1 : columns.indexOf(id);
  return column < 0 ? null : column;
}

/** Rows without any input are no rows of ours: their key, all of it empty, is none. */
function rowOf(key: string | undefined, table: MatchedTable, keys: readonly string[], inputs: readonly string[]): number | null {
  if (key === undefined) return null;
  const { rows } = table.content;
  const position = /^#(\d+)$/.exec(key)?.[1];
  if (position !== undefined) return Number(position) <= rows.length ? Number(position) - 1 : null;
  const textsOf = (ids: readonly string[], cells: readonly CellValue[]): string[] =>
    ids.map((id) => {
      const column = columnOf(id, table);
      return column === null ? "" : String(cells[column] ?? "").trim();
    });
  const positions = rows.flatMap((cells, row) => ([...keys, ...inputs].length === 0 || textsOf([...keys, ...inputs], cells).some((text) => text !== "") ? [row] : []));
  const standing = occurrenceKeys(positions.map((row) => textsOf(keys, rows[row] ?? []).join("|")));
  const found = standing.findIndex((standingKey) => standingKey.toLowerCase() === key.toLowerCase());
  return positions[found] ?? null;
}
