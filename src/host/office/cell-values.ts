import { isError, valueTypeOf, type Cell, type Scalar } from "../model/cell.js";
import { contains, type Rect } from "../model/rect.js";
import type { CellInput } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";
import type { RangeTarget } from "./cells.js";
import { echoFormula } from "./echo-formula.js";
import { invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { isWholeColumns, isWholeRows, requireBounded } from "./references.js";

/** A cell's value as `range.values` says it: "" for an empty cell, the code for an error. */
export function shownValue(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

/** One answer for each cell of the range, row by row; `null` for whole rows and columns, as in Excel. */
export function readGrid<T>(range: RangeTarget, read: (cell: Cell | undefined, row: number, column: number) => T): T[][] | null {
  const { rect, sheet } = range;
  if (isWholeColumns(rect) || isWholeRows(rect)) return null;
  return Array.from({ length: rect.rows }, (_, row) => {
    const cells = sheet.rows[rect.row + row];
    return Array.from({ length: rect.columns }, (_unused, column) => read(cells?.[rect.column + column], rect.row + row, rect.column + column));
  });
}

export function readValues(range: RangeTarget, session: OfficeSession): (string | number | boolean)[][] | null {
  session.calculate();
  return readGrid(range, (cell) => shownValue(cell?.value ?? null));
}

export function readFormulas(range: RangeTarget, session: OfficeSession): (string | number | boolean)[][] | null {
  session.calculate();
  const tables = session.model.tablesOn(range.sheet);
  return readGrid(range, (cell, row, column) => {
    if (!cell || cell.formula === null) return shownValue(cell?.value ?? null);
    return echoFormula(cell.formula, tables.find(({ ref }) => contains(ref, row, column))?.name ?? null);
  });
}

export function readValueTypes(range: RangeTarget, session: OfficeSession): string[][] | null {
  session.calculate();
  return readGrid(range, (cell) => valueTypeOf(cell?.value ?? null));
}

export function readTexts(range: RangeTarget, session: OfficeSession): string[][] | null {
  const { rect, sheet } = range;
  if (isWholeColumns(rect) || isWholeRows(rect)) return null;
  session.calculate();
  return session.model.cells(sheet, rect).map((row) => row.map((cell) => cell.text));
}

/**
 * Writes what an add-in assigned to `values` or `formulas`: one value fills every cell, a list of lists must have the size of the range,
 * `null` leaves a cell, "" empties it, and a text is read as if typed.
 */
export function writeInputs(range: RangeTarget, value: unknown, session: OfficeSession): void {
  const { sheet, rect } = range;
  session.requireWritable(sheet, [rect]);
  requireBounded(rect);
  session.model.write(sheet, rect, inputsFor(value, rect), session.source);
}

export function inputsFor(value: unknown, rect: Rect): CellInput[][] {
  if (!Array.isArray(value)) {
    const input = inputOf(value);
    return Array.from({ length: rect.rows }, () => Array.from({ length: rect.columns }, () => input));
  }
  return sameSize(value, rect).map((row) => row.map(inputOf));
}

/** `value` as rows of the size of the block. @throws InvalidArgument with Excel's sentence otherwise. */
export function sameSize(value: unknown, rect: Rect): unknown[][] {
  const fits = Array.isArray(value) && value.length === rect.rows && value.every((row) => Array.isArray(row) && row.length === rect.columns);
  return fits
    ? (value as unknown[][])
    : invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

function inputOf(value: unknown): CellInput {
  const plain = value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return plain ? value : invalidArgument();
}

/** `value` as a list of rows of equal length, for rows and columns that are added. */
export function inputRows(value: unknown): CellInput[][] {
  if (!Array.isArray(value)) return invalidArgument();
  return value.map((row) => (Array.isArray(row) ? row.map(inputOf) : [inputOf(row)]));
}

/** The number format of a cell, with what its column says where the cell says nothing. */
export function numberFormatOf(sheet: Worksheet, cell: Cell | undefined, column: number): string {
  return cell?.numberFormat ?? sheet.columnLooks.get(column)?.numberFormat ?? "General";
}
