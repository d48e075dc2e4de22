import type { Area } from "../workbook/commands.js";

/** Excel's grid. */
const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/**
 * Letters of a column.
 *
 * @param column from 0
 * @returns its letters
 * @throws RangeError outside a sheet
 * @example
 * columnLetters(27) // => "AB"
 */
export function columnLetters(column: number): string {
  if (!Number.isInteger(column) || column < 0 || column >= SHEET_COLUMNS) throw new RangeError(`no column ${column} in a sheet`);
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/**
 * Number of a column.
 *
 * @param letters its letters, capitals
 * @returns the number, from 0
 * @example
 * columnNumber("AB") // => 27
 */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * Address of an area inside its sheet, relative: also what a rule says for the top-left cell of its area.
 *
 * @param area rows and columns from 0
 * @returns `B3` for one cell, `B3:D9` for more
 * @throws RangeError for an area that is empty or outside a sheet
 * @example
 * areaAddress({ sheet: "Any", row: 2, column: 1, rows: 7, columns: 3 }) // => "B3:D9"
 */
export function areaAddress(area: Area): string {
  if (area.rows < 1 || area.columns < 1) throw new RangeError(`an area has at least one cell: ${area.rows} × ${area.columns}`);
  if (!Number.isInteger(area.row) || area.row < 0 || area.row + area.rows > SHEET_ROWS) throw new RangeError(`no row ${area.row} in a sheet`);
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/**
 * Absolute address of an area with its sheet, as formulas say it.
 *
 * @param area rows and columns from 0
 * @returns the sheet always in quotes, so that no name needs thought
 * @throws RangeError for an area that is empty or outside a sheet
 * @example
 * areaReference({ sheet: "Bilan d'étape", row: 0, column: 0, rows: 3, columns: 1 }) // => "'Bilan d''étape'!$A$1:$A$3"
 */
export function areaReference(area: Area): string {
  const absolute = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${quotedSheet(area.sheet)}!${absolute}`;
}

/** A sheet's name in quotes, as formulas say it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
