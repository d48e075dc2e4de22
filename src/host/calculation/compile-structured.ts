import { errors, isError, type CellError } from "../model/cell.js";
import type { Rect } from "../model/rect.js";
import type { Table } from "../model/table.js";
import type { Frame } from "./frame.js";
import { Area } from "./operands.js";
import type { Evaluate } from "./program.js";
import type { StructuredPiece } from "./scan-formula.js";

/** A structured reference: `T[Column]`, `T[[#This Row],[A]:[B]]`, `[@Column]`, `T[#Headers]`, … */
export function compileStructured(piece: StructuredPiece): Evaluate {
  const thisRow = piece.specials.includes("#This Row");
  const specials = new Set(piece.specials);
  let position = 0;
  const tableOf = (frame: Frame): Table | undefined => {
    const { workbook } = frame;
    if (piece.table === "") return workbook.tableAt(frame.sheet, frame.row, frame.column);
    // First where it was found the last time.
    const known = workbook.tables[position];
    if (known?.name === piece.table) return known;
    const found = workbook.tableNamed(piece.table);
    if (found !== undefined) position = workbook.tables.indexOf(found);
    return found;
  };
  return (frame) => {
    const table = tableOf(frame);
    if (table === undefined) return errors.ref;
    const block = structuredRect(table, piece.columns, specials, thisRow ? frame.row : null);
    return isError(block) ? block : new Area(table.sheet, block.row, block.column, block.rows, block.columns);
  };
}

/** The cells that columns and items of a table mean. @param row of the formula, for `#This Row`. */
export function structuredRect(table: Table, names: readonly string[], specials: ReadonlySet<string>, row: number | null): Rect | CellError {
  const columns = columnsOf(table, names);
  if (columns === null) return errors.ref;
  const rows = row === null ? rowsOf(table, specials) : rowOf(table, row);
  return Array.isArray(rows) ? { row: rows[0], rows: rows[1], column: table.ref.column + columns[0], columns: columns[1] } : rows;
}

/** First column and how many, from 0 in the table. */
function columnsOf(table: Table, names: readonly string[]): [number, number] | null {
  const [first, last] = names;
  if (first === undefined) return [0, table.ref.columns];
  const from = table.columnIndex(first);
  const to = last === undefined ? from : table.columnIndex(last);
  if (from < 0 || to < 0) return null;
  return [Math.min(from, to), Math.abs(to - from) + 1];
}

function rowOf(table: Table, row: number): [number, number] | CellError {
  const body = table.bodyRect();
  return row >= body.row && row < body.row + body.rows ? [row, 1] : errors.value;
}

/** First row of the sheet and how many. */
function rowsOf(table: Table, specials: ReadonlySet<string>): [number, number] | CellError {
  const { ref } = table;
  const body = table.bodyRect();
  if (specials.has("#All")) return [ref.row, ref.rows];
  const headers = specials.has("#Headers");
  const totals = specials.has("#Totals");
  const data = specials.has("#Data") || (!headers && !totals);
  if ((headers && !table.showHeaders) || (totals && !table.showTotals)) return errors.ref;
  const first = headers ? ref.row : data ? body.row : ref.row + ref.rows - 1;
  const end = totals ? ref.row + ref.rows : data ? body.row + body.rows : ref.row + 1;
  return [first, end - first];
}
