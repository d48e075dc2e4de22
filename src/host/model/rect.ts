/** A block of cells of one sheet, counted from 0. */
export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Rect = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

export function cellRect(row: number, column: number): Rect {
  return { row, column, rows: 1, columns: 1 };
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
}

export function containsRect(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest block that holds both. */
export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `rect` once `hole` is taken out, as at most four blocks. */
export function subtractRect(rect: Rect, hole: Rect): Rect[] {
  const cut = intersection(rect, hole);
  if (cut === null) return [rect];
  const rest: Rect[] = [];
  const bottom = rect.row + rect.rows;
  const right = rect.column + rect.columns;
  if (cut.row > rect.row) rest.push({ ...rect, rows: cut.row - rect.row });
  if (cut.row + cut.rows < bottom) rest.push({ ...rect, row: cut.row + cut.rows, rows: bottom - cut.row - cut.rows });
  if (cut.column > rect.column) rest.push({ row: cut.row, rows: cut.rows, column: rect.column, columns: cut.column - rect.column });
  if (cut.column + cut.columns < right) {
    rest.push({ row: cut.row, rows: cut.rows, column: cut.column + cut.columns, columns: right - cut.column - cut.columns });
  }
  return rest;
}
