import { copiedFormula } from "../calculation/follow-formula.js";
import { isError, type Cell, type Scalar } from "./cell.js";
import type { ChangeSource } from "./changes.js";
import type { Rect } from "./rect.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";

export interface SortKey {
  /** Column in the block, from 0. */
  column: number;
  ascending: boolean;
}

/**
 * Sorts rows of a block, stably. Formulas go with their row: references without a sheet's name shift with it, those with one stay, as in
 * Excel.
 */
export function sortRows(workbook: WorkbookData, sheet: Worksheet, rect: Rect, keys: readonly SortKey[], matchCase: boolean, source: ChangeSource): void {
  workbook.calculator.bringUpToDate();
  const lines = Array.from({ length: rect.rows }, (_, i) => ({
    row: rect.row + i,
    cells: Array.from({ length: rect.columns }, (_, j) => sheet.cellAt(rect.row + i, rect.column + j)),
  }));
  const valueAt = (cells: (Cell | undefined)[], column: number): Scalar => cells[column]?.value ?? null;
  lines.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = compare(valueAt(a.cells, column), valueAt(b.cells, column), ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  lines.forEach((line, i) => {
    const row = rect.row + i;
    line.cells.forEach((cell, j) => {
      if (cell !== undefined && cell.formula !== null) cell.formula = copiedFormula(cell.formula, row - line.row, 0, true);
      sheet.putCell(row, rect.column + j, cell);
    });
  });
  workbook.calculator.structureChanged();
  workbook.report("sorted", sheet, rect, source);
}

/** Ascending: numbers, texts, FALSE, TRUE, errors; descending the other way round; empty cells last both ways. */
function compare(a: Scalar, b: Scalar, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = classOf(a) - classOf(b) || compareAlike(a, b, matchCase);
  return ascending ? order : -order;
}

function classOf(value: Exclude<Scalar, null>): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

function compareAlike(a: Scalar, b: Scalar, matchCase: boolean): number {
  if (isError(a) || isError(b)) return 0;
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, undefined, { sensitivity: matchCase ? "variant" : "accent" });
  return Number(a) - Number(b);
}
