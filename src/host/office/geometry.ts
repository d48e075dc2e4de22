import { maxColumns, maxRows, type Rect } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import { booleanOf } from "./arguments.js";

/** Points from the sheet's corner and size of a block. */
export interface Span {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the block lies on the sheet, in points; hidden rows and columns take no place. */
export function spanOf(sheet: Worksheet, rect: Rect): Span {
  return {
    left: columnsWidth(sheet, 0, rect.column),
    top: rowsHeight(sheet, 0, rect.row),
    width: columnsWidth(sheet, rect.column, rect.columns),
    height: rowsHeight(sheet, rect.row, rect.rows),
  };
}

function columnsWidth(sheet: Worksheet, first: number, count: number): number {
  return sizeOf(first, count, sheet.standardWidth, sheet.columnWidths, sheet.hiddenColumns);
}

function rowsHeight(sheet: Worksheet, first: number, count: number): number {
  return sizeOf(first, count, sheet.standardHeight, sheet.rowHeights, sheet.hiddenRows);
}

function sizeOf(first: number, count: number, standard: number, sizes: ReadonlyMap<number, number>, hidden: ReadonlySet<number>): number {
  const inside = (index: number) => index >= first && index < first + count;
  let size = count * standard;
  for (const [index, own] of sizes) if (inside(index)) size += own - standard;
  for (const index of hidden) if (inside(index)) size -= sizes.get(index) ?? standard;
  return size;
}

/** The block of cells that a rectangle in points touches. */
export function rectUnder(sheet: Worksheet, span: Span): Rect {
  const row = lineAt(span.top, maxRows, (index) => heightOf(sheet, index));
  const column = lineAt(span.left, maxColumns, (index) => widthOf(sheet, index));
  const lastRow = lineAt(span.top + span.height - 0.01, maxRows, (index) => heightOf(sheet, index));
  const lastColumn = lineAt(span.left + span.width - 0.01, maxColumns, (index) => widthOf(sheet, index));
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function lineAt(position: number, limit: number, size: (index: number) => number): number {
  let end = 0;
  for (let index = 0; index < limit; index++) {
    end += size(index);
    if (position < end) return index;
  }
  return limit - 1;
}

export function widthOf(sheet: Worksheet, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? sheet.standardWidth);
}

export function heightOf(sheet: Worksheet, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? sheet.standardHeight);
}

/** For each row or column whether it is hidden; of whole sheets only as far as anything is. */
export function linesHidden(hidden: ReadonlySet<number>, first: number, count: number): boolean[] {
  if (hidden.size === 0) return [false];
  const last = Math.min(first + count, Math.max(...hidden) + 2);
  return Array.from({ length: Math.max(1, last - first) }, (_, index) => hidden.has(first + index));
}

export function setLinesHidden(hidden: Set<number>, first: number, count: number, value: unknown): void {
  const hide = booleanOf(value);
  for (let index = first; index < first + count; index++) {
    if (hide) hidden.add(index);
    else hidden.delete(index);
  }
}
