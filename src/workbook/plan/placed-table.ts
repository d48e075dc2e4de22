import type { Area } from "../commands.js";
import type { TableDescription } from "../description.js";
import type { ExistingTable } from "./existing-tables.js";

/** A table in its final place, once rows and columns have been inserted and deleted. */
export interface PlacedTable {
  described: TableDescription;
  /** As read before this change; `null` where it was not described then. */
  before: TableDescription | null;
  existing: ExistingTable | null;
  /** Name of the table and text on the tab of its sheet, as they will be. */
  name: string;
  sheet: string;
  /** Cell of the first header. */
  row: number;
  column: number;
  /** Ids of the columns from left to right, `null` for columns that are not ours. */
  columns: (string | null)[];
  /** Header of each column, as it will be. */
  headers: string[];
  rowCount: number;
  /** For each described row its final position in the body. */
  positions: number[];
  /** For each described row its position before the change, or `null`. */
  was: (number | null)[];
  newColumns: ReadonlySet<string>;
}

/** Index of a column in the table as it will be. */
export function columnIndex(table: PlacedTable, id: string): number {
  const index = table.columns.indexOf(id);
  if (index < 0) throw new RangeError(`columnIndex requires a column of ${table.described.id}, not ${id}`);
  return index;
}

/** Body cells of a column, or of a part of it. */
export function bodyArea(table: PlacedTable, id: string, first = 0, rows = table.rowCount): Area {
  return { sheet: table.sheet, row: table.row + 1 + first, column: table.column + columnIndex(table, id), rows, columns: 1 };
}

/** The whole table with its header. */
export function tableArea(table: PlacedTable): Area {
  return { sheet: table.sheet, row: table.row, column: table.column, rows: table.rowCount + 1, columns: table.columns.length };
}
