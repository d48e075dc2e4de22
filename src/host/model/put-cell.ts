import { emptyCell, general, type Cell, type Scalar } from "./cell.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";

/** What one cell gets. `numberFormat` only replaces `General`. */
export interface Content {
  value: Scalar;
  formula: string | null;
  quoted?: boolean;
  numberFormat?: string;
}

/** Puts a content into a cell and tells the calculation. A formula keeps the value that was there until it is calculated. */
export function putContent(workbook: WorkbookData, sheet: Worksheet, row: number, column: number, content: Content): void {
  let cell = sheet.cellAt(row, column);
  if (cell === undefined) {
    if (content.value === null && content.formula === null) return;
    cell = newCell(sheet, row, column);
  }
  cell.formula = content.formula;
  cell.value = content.value;
  cell.quoted = content.quoted ?? false;
  if (content.numberFormat !== undefined && cell.numberFormat === general) cell.numberFormat = content.numberFormat;
  workbook.calculator.cellEdited(sheet, row, column);
}

/** An empty cell with the looks of its column. */
export function newCell(sheet: Worksheet, row: number, column: number): Cell {
  const cell = emptyCell();
  const look = sheet.columnLooks.get(column);
  if (look !== undefined) {
    cell.style = look.style;
    cell.numberFormat = look.numberFormat;
  }
  sheet.putCell(row, column, cell);
  return cell;
}
