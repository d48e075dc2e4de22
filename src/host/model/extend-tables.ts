import { copiedFormula } from "../calculation/follow-formula.js";
import { intersection, type Rect } from "./rect.js";
import type { Table } from "./table.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";
import { resizeTable } from "./change-tables.js";
import { newCell, putContent } from "./write-cells.js";

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
        for (let i = 0; i < rect.rows; i++) fillRow(workbook, table, below.row + i);
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

/** Gives a new body row the looks of the row above, and its formulas where the column is calculated throughout. */
export function fillRow(workbook: WorkbookData, table: Table, row: number): void {
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
