import { maxColumns, maxRows, type Rect } from "./rect.js";

/** Letters of a column counted from 0: `columnLetters(27)` is `AB`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column counted from 0, or -1 where the letters name none. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) return -1;
    index = index * 26 + code;
  }
  return index > maxColumns ? -1 : index - 1;
}

/** `B3` for row 2, column 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A1:B2`, `A:C` or `2:3`, or `A1` for a single cell. */
export function rectAddress(rect: Rect): string {
  if (rect.rows >= maxRows) return `${columnLetters(rect.column)}:${columnLetters(rect.column + rect.columns - 1)}`;
  if (rect.columns >= maxColumns) return `${rect.row + 1}:${rect.row + rect.rows}`;
  const first = cellAddress(rect.row, rect.column);
  return rect.rows === 1 && rect.columns === 1
    ? first
    : `${first}:${cellAddress(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}

/** `$A$1:$B$2`, or `$A$1` for a single cell. */
export function absoluteAddress(rect: Rect): string {
  if (rect.rows >= maxRows) return `$${columnLetters(rect.column)}:$${columnLetters(rect.column + rect.columns - 1)}`;
  if (rect.columns >= maxColumns) return `$${rect.row + 1}:$${rect.row + rect.rows}`;
  const first = `$${columnLetters(rect.column)}$${rect.row + 1}`;
  return rect.rows === 1 && rect.columns === 1
    ? first
    : `${first}:$${columnLetters(rect.column + rect.columns - 1)}$${rect.row + rect.rows}`;
}

/** The block that an address without sheet names (`B2`, `$A$1:B2`, `A:C`, `2:3`), or `null`. */
export function parseAddress(address: string): Rect | null {
  const cells = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(address);
  if (cells !== null) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return between(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(address);
  if (columns !== null) return between(0, columnIndex(columns[1] ?? ""), maxRows - 1, columnIndex(columns[2] ?? ""));
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows !== null) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1);
  return null;
}

function between(row1: number, column1: number, row2: number, column2: number): Rect | null {
  const [row, lastRow] = [Math.min(row1, row2), Math.max(row1, row2)];
  const [column, lastColumn] = [Math.min(column1, column2), Math.max(column1, column2)];
  if (row < 0 || column < 0 || lastRow >= maxRows || lastColumn >= maxColumns) return null;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** A sheet's name as formulas write it: quoted where it needs to be. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseAddress(name) === null && !/^(?:[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*|true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
