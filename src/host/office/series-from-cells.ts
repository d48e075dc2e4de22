import type { Rect } from "../model/rect.js";
import type { ChartSeries } from "../model/sheet-parts.js";
import type { RangeTarget } from "./cells.js";
import { referenceFormula } from "./references.js";

/**
 * The series that Excel makes of a block: a first row of texts names them, a first column of texts gives the categories. With `Auto` they
 * run along the longer side.
 */
export function seriesFromCells({ sheet, rect }: RangeTarget, by: "Auto" | "Columns" | "Rows"): ChartSeries[] {
  const isText = (row: number, column: number) => typeof sheet.cellAt(row, column)?.value !== "number";
  const headerRow = rect.rows > 1 && isText(rect.row, rect.column + rect.columns - 1);
  const headerColumn = rect.columns > 1 && isText(rect.row + rect.rows - 1, rect.column);
  const top = rect.row + (headerRow ? 1 : 0);
  const left = rect.column + (headerColumn ? 1 : 0);
  const data: Rect = { row: top, column: left, rows: rect.row + rect.rows - top, columns: rect.column + rect.columns - left };
  const inColumns = by === "Columns" || (by === "Auto" && data.rows >= data.columns);
  const reference = (block: Rect) => referenceFormula(sheet, block);
  if (inColumns) {
    return Array.from({ length: data.columns }, (_, index) => ({
      name: headerRow ? reference({ row: rect.row, column: left + index, rows: 1, columns: 1 }) : `Series${index + 1}`,
      values: reference({ ...data, column: left + index, columns: 1 }),
      categories: headerColumn ? reference({ ...data, column: rect.column, columns: 1 }) : "",
      color: "",
      settings: {},
    }));
  }
  return Array.from({ length: data.rows }, (_, index) => ({
    name: headerColumn ? reference({ row: top + index, column: rect.column, rows: 1, columns: 1 }) : `Series${index + 1}`,
    values: reference({ ...data, row: top + index, rows: 1 }),
    categories: headerRow ? reference({ ...data, row: rect.row, rows: 1 }) : "",
    color: "",
    settings: {},
  }));
}
