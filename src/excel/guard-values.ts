import type { CellWrite } from "../workbook/commands.js";

/** A value as it travels to `Range.formulas`: `null` leaves the cell as it is. */
export type WireValue = string | number | boolean | null;

/** Excel's own limits. */
export const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Read by Excel as the start of a formula, or as a quotation mark of its own; tab and carriage return hide one (OWASP, "CSV injection"). */
const FORMULA_START = /^[=+\-@\t\r\n']/;
/** Read by Excel as a number, an amount, a date, a time or an error value. */
const NUMBER_START = /^[\s\u00a0\u202f]*[.,(€$£¥%]*\s*\d|^#/;
/** Read by Excel as a date, in English or in French: `MARS 1`, `Sept-2`, `dec1`. */
const MONTH_START = /^(jan|feb|f[eé]v|mar|apr|avr|ma[iy]|jui?n|jui?l|aug|ao[uû]|sep|oct|nov|d[eé]c)\p{L}*\.?[\s\-/.,]*\d/iu;
/** Read by Excel as a truth value. */
const TRUTH_VALUE = /^\s*(true|false|vrai|faux)\s*$/i;

function needsQuote(text: string): boolean {
  return FORMULA_START.test(text) || NUMBER_START.test(text) || MONTH_START.test(text) || TRUTH_VALUE.test(text);
}

/**
 * Text as Excel must receive it so that it stays that text.
 *
 * For labels that people typed or imported: `=1+1`, `@home`, `0042`, `3/4`, `MARS1` or `TRUE` would become a formula, a number, a date or
 * a truth value. The leading apostrophe is Excel's own mark for text; it is not part of the value.
 *
 * @param text any text of at most 32,767 characters
 * @returns the text, with a leading apostrophe where Excel would read it as something else
 * @throws RangeError where it is longer than a cell
 * @example
 * guardText("=SUM(A1)") // => "'=SUM(A1)"
 */
export function guardText(text: string): string {
  if (text.length > LONGEST_TEXT) throw new RangeError(`a cell holds at most ${LONGEST_TEXT} characters, not ${text.length}`);
  return needsQuote(text) ? `'${text}` : text;
}

/**
 * The text of a cell without the apostrophe that `guardText` put before it.
 *
 * For reading: whether a host gives the apostrophe back is not documented.
 *
 * @param text a cell's text
 * @returns the same text, or what follows the apostrophe where `guardText` would have put one
 * @example
 * withoutGuard("'=SUM(A1)") // => "=SUM(A1)"
 */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && needsQuote(text.slice(1)) ? text.slice(1) : text;
}

/**
 * Cells as they may travel to Excel.
 *
 * Every value passes here: the library turns `NaN` and `undefined` into `null`, which means "leave the old value", sends dates as text
 * and does not look at the shape.
 *
 * @param cells rows of cells
 * @param rows number of rows that the area has
 * @param columns number of columns that the area has
 * @returns rows of wire values, `rows` × `columns`
 * @throws RangeError for `NaN`, an infinity, `undefined`, an object, a ragged array or a wrong shape
 * @example
 * guardValues([["=A", 1], [null, { formula: "=A1" }]], 2, 2) // => [["'=A", 1], [null, "=A1"]]
 */
export function guardValues(cells: readonly (readonly CellWrite[])[], rows: number, columns: number): WireValue[][] {
  if (cells.length !== rows) throw new RangeError(`the area has ${rows} rows, the cells ${cells.length}`);
  return cells.map((row, r) => {
    if (row.length !== columns) throw new RangeError(`the area has ${columns} columns, row ${r} of the cells ${row.length}`);
    return Array.from(row, (cell) => wireValue(cell));
  });
}

function wireValue(cell: CellWrite | undefined): WireValue {
  if (cell === null || typeof cell === "boolean") return cell;
  if (typeof cell === "string") return guardText(cell);
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new RangeError(`a cell cannot hold ${cell}`);
    return cell;
  }
  if (typeof cell === "object" && typeof cell.formula === "string") return wireFormula(cell.formula);
  throw new RangeError(`a cell cannot hold ${cell === undefined ? "undefined" : Object.prototype.toString.call(cell)}`);
}

function wireFormula(formula: string): string {
  if (!formula.startsWith("=") || formula.length < 2) throw new RangeError(`a formula starts with =, unlike ${formula}`);
  if (formula.length > LONGEST_FORMULA) throw new RangeError(`a formula has at most ${LONGEST_FORMULA} characters, not ${formula.length}`);
  return formula;
}
