import { maxColumns, maxRows, type Rect } from "../../host/model/rect.js";
import type { Worksheet } from "../../host/model/worksheet.js";
import type { CellPosition } from "./workbook-view.js";

/** A movement of the active cell. `jump` goes to the edge of the data, as Ctrl with an arrow does. */
export type Move =
  | { kind: "by"; rows: number; columns: number }
  | { kind: "jump"; rows: -1 | 0 | 1; columns: -1 | 0 | 1 }
  | { kind: "tab"; back: boolean }
  | { kind: "enter"; back: boolean }
  | { kind: "row-start" }
  | { kind: "sheet-start" }
  | { kind: "sheet-end" };

/** The cell to which a movement leads; hidden rows and columns are stepped over. */
export function nextCell(sheet: Worksheet, from: CellPosition, move: Move): CellPosition {
  switch (move.kind) {
    case "by":
      return step(sheet, from, move.rows, move.columns);
    case "tab":
      return step(sheet, from, 0, move.back ? -1 : 1);
    case "enter":
      return step(sheet, from, move.back ? -1 : 1, 0);
    case "row-start":
      return { row: from.row, column: sheet.freeze.columns <= from.column ? sheet.freeze.columns : 0 };
    case "sheet-start":
      return { row: sheet.freeze.rows, column: sheet.freeze.columns };
    case "sheet-end": {
      const used: Rect | null = sheet.usedRange(true);
      return used === null ? { row: 0, column: 0 } : { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
    }
    case "jump":
      return jump(sheet, from, move.rows, move.columns);
  }
}

function step(sheet: Worksheet, from: CellPosition, rows: number, columns: number): CellPosition {
  let row = clamp(from.row + rows, maxRows);
  let column = clamp(from.column + columns, maxColumns);
  while (sheet.hiddenRows.has(row) && row > 0 && row < maxRows - 1) row += rows < 0 ? -1 : 1;
  while (sheet.hiddenColumns.has(column) && column > 0 && column < maxColumns - 1) column += columns < 0 ? -1 : 1;
  return { row, column };
}

/** To the last filled cell of a run, or over a gap to the next filled one, or to the end of what is used. */
function jump(sheet: Worksheet, from: CellPosition, rows: -1 | 0 | 1, columns: -1 | 0 | 1): CellPosition {
  const used = sheet.usedRange(true);
  const lastRow = Math.max(from.row, used === null ? 0 : used.row + used.rows - 1);
  const lastColumn = Math.max(from.column, used === null ? 0 : used.column + used.columns - 1);
  const filled = (at: CellPosition): boolean => (sheet.cellAt(at.row, at.column)?.value ?? null) !== null;
  const inside = (at: CellPosition): boolean => at.row >= 0 && at.column >= 0 && at.row <= lastRow && at.column <= lastColumn;
  const after = (at: CellPosition): CellPosition => ({ row: at.row + rows, column: at.column + columns });
  let at = from;
  const running = filled(at) && inside(after(at)) && filled(after(at));
  while (inside(after(at))) {
    if (running && !filled(after(at))) break;
    at = after(at);
    if (!running && filled(at)) break;
  }
  return at;
}

function clamp(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}
