import { copiedFormula } from "../calculation/follow-formula.js";
import { fillTableRow } from "./fill-table-row.js";
import { putContent } from "./put-cell.js";
import { intersection, type Rect } from "./rect.js";
import { resizeTable } from "./resize-table.js";
import type { Table } from "./table.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";

/**
 * What Excel does by itself when a person types: a table grows over a row typed just below it or a column typed just right of it; new rows
 * get the formulas and looks of the row above; a formula typed into an empty column fills that column.
 */
export function extendTables(workbook: WorkbookData, sheet: Worksheet, rect: Rect): void {
  for (const table of workbook.tablesOn(sheet)) {
    const { ref } = table;
    const below = { ...ref, row: ref.row + ref.rows, rows: rect.rows };
    const right = { ...ref, column: ref.column + ref.columns, columns: rect.columns };
    if (!table.showTotals && rect.row === below.row && intersection(rect, below) !== null && rect.column >= ref.column) {
      if (rect.column + rect.columns <= ref.column + ref.columns && isFree(workbook, sheet, below, rect)) {
        resizeTable(workbook, table, { ...ref, rows: ref.rows + rect.rows }, "person");
        for (let i = 0; i < rect.rows; i++) fillTableRow(workbook, table, below.row + i);
      }
    } else if (rect.column === right.column && intersection(rect, right) !== null && rect.row >= ref.row) {
      if (rect.row + rect.rows <= ref.row + ref.rows && isFree(workbook, sheet, right, rect)) {
        resizeTable(workbook, table, { ...ref, columns: ref.columns + rect.columns }, "person");
      }
    } else if (rect.rows === 1 && rect.columns === 1) fillColumn(workbook, table, rect);
  }
}

/** No other table there, and nothing beside what was just typed. */
function isFree(workbook: WorkbookData, sheet: Worksheet, wanted: Rect, typed: Rect): boolean {
  if (workbook.tablesTouching(sheet, wanted).length > 0) return false;
  let free = true;
  sheet.forEachCell(wanted, (cell, row, column) => {
    const own = row >= typed.row && row < typed.row + typed.rows && column >= typed.column && column < typed.column + typed.columns;
    if (!own && (cell.value !== null || cell.formula !== null)) free = false;
  });
  return free;
}

function fillColumn(workbook: WorkbookData, table: Table, rect: Rect): void {
  const body = table.bodyRect();
  const column: Rect = { ...body, column: rect.column, columns: 1 };
  const formula = table.sheet.cellAt(rect.row, rect.column)?.formula ?? null;
  if (formula === null || intersection(column, rect) === null || intersection(body, rect) === null) return;
  let others = 0;
  table.sheet.forEachCell(column, (cell, row) => {
    if (row !== rect.row && (cell.value !== null || cell.formula !== null)) others++;
  });
  if (others > 0) return;
  for (let row = body.row; row < body.row + body.rows; row++) {
    if (row === rect.row) continue;
    putContent(workbook, table.sheet, row, rect.column, { value: null, formula: copiedFormula(formula, row - rect.row, 0) });
  }
  workbook.report("edited", table.sheet, column, "person");
}
