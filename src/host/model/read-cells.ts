import { formatValue } from "../calculation/format-value.js";
import { general, valueTypeOf, type Cell, type CellStyle, type Scalar, type ValueType } from "./cell.js";
import type { Rect } from "./rect.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";

export interface CellView {
  /** An empty cell is `null`; an error is `{ error: "#N/A" }`. */
  value: Scalar;
  valueType: ValueType;
  /** With its `=`; `null` where a value was typed. */
  formula: string | null;
  /** As shown, in the workbook's language. */
  text: string;
  numberFormat: string;
  style: CellStyle | null;
}

/** Every cell of a block, row by row. */
export function readCells(workbook: WorkbookData, sheet: Worksheet, rect: Rect): CellView[][] {
  const views: CellView[][] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const line: CellView[] = [];
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      line.push(viewOf(workbook, sheet, sheet.cellAt(row, column), column));
    }
    views.push(line);
  }
  return views;
}

function viewOf(workbook: WorkbookData, sheet: Worksheet, cell: Cell | undefined, column: number): CellView {
  const look = cell ?? sheet.columnLooks.get(column);
  const value = cell?.value ?? null;
  const numberFormat = look?.numberFormat ?? general;
  return {
    value,
    valueType: valueTypeOf(value),
    formula: cell?.formula ?? null,
    text: value === null ? "" : formatValue(value, numberFormat, workbook.language),
    numberFormat,
    style: look?.style ?? null,
  };
}
