import { renameTableIn, shiftedRect, shiftFormula, type Shift } from "../calculation/follow-formula.js";
import { emptyCell, type Cell } from "./cell.js";
import type { ChangeKind, ChangeSource } from "./changes.js";
import { columnsGone, columnsInserted } from "./change-columns.js";
import { maxColumns, maxRows, type Rect } from "./rect.js";
import { reAnchorRules } from "./re-anchor-rules.js";
import { namesTable, rewriteFormulas } from "./rewrite-formulas.js";
import { shiftSheetParts } from "./shift-sheet-parts.js";
import type { Table } from "./table.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";

export type InsertShift = "down" | "right";
export type DeleteShift = "up" | "left";

/**
 * Inserts empty cells; those in the way move down or right, and everything that refers to them follows.
 * @throws RangeError where that would tear a table apart.
 */
export function insertCells(workbook: WorkbookData, sheet: Worksheet, rect: Rect, shift: InsertShift, source: ChangeSource): void {
  const move = shiftOf(sheet, rect, shift === "down" ? "rows" : "columns", 1);
  refuseTornTables(workbook, sheet, move);
  applyShift(workbook, sheet, move);
  const whole: ChangeKind | null = rect.columns >= maxColumns ? "rows-inserted" : rect.rows >= maxRows ? "columns-inserted" : null;
  workbook.report(whole ?? "cells-inserted", sheet, rect, source);
}

/**
 * Takes cells away; those behind move up or left.
 * @throws RangeError where that would tear a table apart or take its header row alone.
 */
export function deleteCells(workbook: WorkbookData, sheet: Worksheet, rect: Rect, shift: DeleteShift, source: ChangeSource): void {
  const move = shiftOf(sheet, rect, shift === "up" ? "rows" : "columns", -1);
  refuseTornTables(workbook, sheet, move);
  const spared = shift === "up" ? lastBodyRow(workbook, sheet, rect) : null;
  if (spared === null) applyShift(workbook, sheet, move);
  else deleteAround(workbook, sheet, rect, spared);
  const whole: ChangeKind | null = rect.columns >= maxColumns ? "rows-deleted" : rect.rows >= maxRows ? "columns-deleted" : null;
  workbook.report(whole ?? "cells-deleted", sheet, rect, source);
}

/** The first body row of a table that would lose all of them but not its header: Excel leaves it one, empty. */
function lastBodyRow(workbook: WorkbookData, sheet: Worksheet, rect: Rect): number | null {
  for (const table of workbook.tablesTouching(sheet, rect)) {
    const body = table.bodyRect();
    if (body.row >= rect.row && body.row + body.rows <= rect.row + rect.rows && table.ref.row < rect.row) return body.row;
  }
  return null;
}

function deleteAround(workbook: WorkbookData, sheet: Worksheet, rect: Rect, row: number): void {
  const below: Rect = { ...rect, row: row + 1, rows: rect.row + rect.rows - row - 1 };
  if (below.rows > 0) deleteRows(workbook, sheet, below);
  sheet.forEachCell({ ...rect, row, rows: 1 }, (cell) => {
    cell.value = null;
    cell.formula = null;
    cell.hyperlink = null;
  });
  workbook.calculator.structureChanged();
  if (row > rect.row) deleteRows(workbook, sheet, { ...rect, rows: row - rect.row });
}

/** A second table among these rows may need its last one too. */
function deleteRows(workbook: WorkbookData, sheet: Worksheet, rect: Rect): void {
  const spared = lastBodyRow(workbook, sheet, rect);
  if (spared === null) applyShift(workbook, sheet, shiftOf(sheet, rect, "rows", -1));
  else deleteAround(workbook, sheet, rect, spared);
}

function shiftOf(sheet: Worksheet, rect: Rect, axis: "rows" | "columns", sign: 1 | -1): Shift {
  return axis === "rows"
    ? { sheet: sheet.name, axis, at: rect.row, count: sign * rect.rows, from: rect.column, to: rect.column + rect.columns - 1 }
    : { sheet: sheet.name, axis, at: rect.column, count: sign * rect.columns, from: rect.row, to: rect.row + rect.rows - 1 };
}

/** The cells that a shift moves or takes. */
function affectedBy(shift: Shift): Rect {
  const breadth = shift.to - shift.from + 1;
  return shift.axis === "rows"
    ? { row: shift.at, rows: maxRows - shift.at, column: shift.from, columns: breadth }
    : { column: shift.at, columns: maxColumns - shift.at, row: shift.from, rows: breadth };
}

function refuseTornTables(workbook: WorkbookData, sheet: Worksheet, shift: Shift): void {
  for (const table of workbook.tablesTouching(sheet, affectedBy(shift))) {
    const { ref } = table;
    const [first, last] = shift.axis === "rows" ? [ref.column, ref.column + ref.columns - 1] : [ref.row, ref.row + ref.rows - 1];
    if (first < shift.from || last > shift.to) throw new RangeError(`shifting these cells would tear table ${table.name} apart`);
    if (shift.axis !== "rows" || shift.count > 0 || !table.showHeaders) continue;
    const end = shift.at - shift.count;
    if (shift.at <= ref.row && end > ref.row && end < ref.row + ref.rows) throw new RangeError(`the header row of table ${table.name} cannot go alone`);
  }
}

/** Moves cells and makes formulas, tables, names, formats, validations and charts follow. */
export function applyShift(workbook: WorkbookData, sheet: Worksheet, shift: Shift): void {
  for (const table of workbook.tablesOn(sheet)) shiftTable(workbook, table, shift);
  reAnchorRules(sheet, shift);
  const target = sheet.name.toLowerCase();
  rewriteFormulas(
    workbook,
    ({ ownCells, sheets }, home) => (ownCells && home === sheet) || sheets.has(target),
    (formula, home) => shiftFormula(formula, home?.name ?? "", shift),
  );
  moveCells(sheet, shift);
  shiftSheetParts(sheet, shift);
  for (const table of workbook.tablesOn(sheet)) columnsInserted(workbook, table);
  workbook.calculator.structureChanged();
}

function shiftTable(workbook: WorkbookData, table: Table, shift: Shift): void {
  const before = table.ref;
  const after = shiftedRect(before, shift);
  if (after === null) {
    workbook.tables = workbook.tables.filter((each) => each !== table);
    rewriteFormulas(workbook, namesTable(table.name), (formula) => renameTableIn(formula, table.name, null));
    return;
  }
  if (shift.axis === "columns" && after.columns !== before.columns) {
    const at = Math.max(0, shift.at - before.column);
    if (shift.count > 0) {
      const added = Array.from({ length: shift.count }, () => table.newColumn(""));
      table.columns.splice(at, 0, ...added);
    } else columnsGone(workbook, table, at, before.columns - after.columns);
  }
  table.ref = after;
}

function moveCells(sheet: Worksheet, shift: Shift): void {
  const inherited = shift.count > 0 ? inheritedLooks(sheet, shift) : null;
  if (shift.axis === "rows" && shift.from === 0 && shift.to >= maxColumns - 1) {
    if (shift.at < sheet.rows.length) {
      if (shift.count > 0) sheet.rows.splice(shift.at, 0, ...Array.from<undefined>({ length: shift.count }) as never[]);
      else sheet.rows.splice(shift.at, -shift.count);
    }
  } else if (shift.axis === "rows") moveDown(sheet, shift);
  else moveRight(sheet, shift);
  inherited?.forEach(([row, column, look]) => sheet.putCell(row, column, { ...emptyCell(), style: look.style, numberFormat: look.numberFormat }));
}

function moveDown(sheet: Worksheet, { at, count, from, to }: Shift): void {
  const last = sheet.rows.length - 1;
  const move = (row: number): void => {
    const cells = sheet.rows[row];
    if (cells === undefined) return;
    for (let column = from; column <= Math.min(to, cells.length - 1); column++) {
      const cell = cells[column];
      if (cell === undefined) continue;
      sheet.putCell(row, column, undefined);
      if (count > 0 || row >= at - count) sheet.putCell(row + count, column, cell);
    }
  };
  if (count > 0) for (let row = last; row >= at; row--) move(row);
  else for (let row = at; row <= last; row++) move(row);
}

function moveRight(sheet: Worksheet, { at, count, from, to }: Shift): void {
  for (let row = from; row <= Math.min(to, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row];
    if (cells === undefined || at >= cells.length) continue;
    if (count > 0) cells.splice(at, 0, ...Array.from<undefined>({ length: count }) as never[]);
    else cells.splice(at, -count);
  }
}

/** New cells look like those above or left; below a table's header, like those below. */
function inheritedLooks(sheet: Worksheet, shift: Shift): [number, number, Cell][] {
  const looks: [number, number, Cell][] = [];
  const before: Rect =
    shift.axis === "rows"
      ? { row: shift.at - 1, rows: 1, column: shift.from, columns: shift.to - shift.from + 1 }
      : { column: shift.at - 1, columns: 1, row: shift.from, rows: shift.to - shift.from + 1 };
  if (before.row < 0 || before.column < 0) return looks;
  sheet.forEachCell(before, (cell, row, column) => {
    if (cell.style === null && cell.numberFormat === "General") return;
    for (let i = 1; i <= shift.count; i++) looks.push(shift.axis === "rows" ? [row + i, column, cell] : [row, column + i, cell]);
  });
  return looks;
}
