import { intersection, type Rect } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import type { RangeTarget } from "./cells.js";

/** Cells put in or taken out at `rect`; what lies behind it moves down, right, up or left. */
export interface ShiftOfCells {
  rect: Rect;
  direction: "down" | "right" | "up" | "left";
}

/** Lets the ranges that an add-in holds follow their cells, as Excel's do. */
export function moveRanges(ranges: Iterable<RangeTarget>, sheet: Worksheet, shift: ShiftOfCells): void {
  for (const range of ranges) {
    if (range.sheet !== sheet || !range.alive) continue;
    const moved = movedRect(range.rect, shift);
    if (moved === null) range.alive = false;
    else range.rect = moved;
  }
}

/** Where a block is after the shift; `null` when all of it was deleted. Blocks that stick out sideways of the shifted band stay. */
export function movedRect(rect: Rect, { rect: at, direction }: ShiftOfCells): Rect | null {
  if (direction === "right") return transpose(alongRows(transpose(rect), transpose(at), true));
  if (direction === "left") return transpose(alongRows(transpose(rect), transpose(at), false));
  return alongRows(rect, at, direction === "down");
}

function alongRows(rect: Rect, at: Rect, inserted: boolean): Rect | null {
  const inBand = rect.column >= at.column && rect.column + rect.columns <= at.column + at.columns;
  if (!inBand) return rect;
  if (inserted) {
    if (rect.row >= at.row) return { ...rect, row: rect.row + at.rows };
    return rect.row + rect.rows > at.row ? { ...rect, rows: rect.rows + at.rows } : rect;
  }
  const lost = intersection(rect, at)?.rows ?? 0;
  if (lost === rect.rows) return null;
  const before = Math.max(0, Math.min(rect.row, at.row + at.rows) - at.row);
  return { ...rect, row: rect.row - (rect.row > at.row ? before : 0), rows: rect.rows - lost };
}

function transpose(rect: Rect): Rect;
function transpose(rect: Rect | null): Rect | null;
function transpose(rect: Rect | null): Rect | null {
  return rect === null ? null : { row: rect.column, column: rect.row, rows: rect.columns, columns: rect.rows };
}
