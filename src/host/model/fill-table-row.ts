import { copiedFormula } from "../calculation/follow-formula.js";
import { newCell, putContent } from "./put-cell.js";
import type { Table } from "./table.js";
import type { WorkbookData } from "./workbook-data.js";

/** Gives a new body row the looks of the row above, and its formulas where the column is calculated throughout. */
export function fillTableRow(workbook: WorkbookData, table: Table, row: number): void {
  const body = table.bodyRect();
  for (let column = body.column; column < body.column + body.columns; column++) {
    const above = row > body.row ? table.sheet.cellAt(row - 1, column) : undefined;
    if (above === undefined) continue;
    const cell = table.sheet.cellAt(row, column) ?? newCell(table.sheet, row, column);
    if (cell.style === null) cell.style = above.style;
    if (cell.numberFormat === "General") cell.numberFormat = above.numberFormat;
    if (above.formula === null || cell.formula !== null || cell.value !== null) continue;
    const first = table.sheet.cellAt(body.row, column);
    if (first === undefined || first.formula === null) continue;
    if (copiedFormula(first.formula, row - 1 - body.row, 0) !== above.formula) continue;
    putContent(workbook, table.sheet, row, column, { value: null, formula: copiedFormula(above.formula, 1, 0) });
  }
}
