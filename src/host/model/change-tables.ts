import { structuredRect } from "../calculation/compile-structured.js";
import { plainReferencesIn, renameTableIn } from "../calculation/follow-formula.js";
import { absoluteAddress, quoteSheetName } from "./address.js";
import { isError } from "./cell.js";
import { columnsInserted } from "./change-columns.js";
import { refuseName } from "./change-names.js";
import type { ChangeSource } from "./changes.js";
import { fillTableRow } from "./fill-table-row.js";
import { contains, containsRect, maxColumns, type Rect } from "./rect.js";
import { renameHeaders } from "./rename-headers.js";
import { namesTable, rewriteFormulas } from "./rewrite-formulas.js";
import { applyShift, deleteCells, insertCells } from "./shift-cells.js";
import { Table } from "./table.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";
import { writeCells, type CellInput } from "./write-cells.js";

export function addTable(
  workbook: WorkbookData,
  sheet: Worksheet,
  rect: Rect,
  hasHeaders: boolean,
  name: string | undefined,
  source: ChangeSource,
): Table {
  if (workbook.tablesTouching(sheet, rect).length > 0) throw new RangeError("addTable requires cells outside other tables");
  const chosen = name ?? freeTableName(workbook);
  refuseTableName(workbook, chosen, null);
  if (!hasHeaders) insertCells(workbook, sheet, { ...rect, rows: 1 }, "down", source);
  const rows = Math.max(hasHeaders ? rect.rows : rect.rows + 1, 2);
  const table = new Table(workbook.newId(), chosen, sheet, { ...rect, rows });
  table.columns = Array.from({ length: rect.columns }, () => table.newColumn(""));
  workbook.tables.push(table);
  // Names from the header cells; then a second look makes them unique texts, as Excel does.
  columnsInserted(workbook, table);
  renameHeaders(workbook, sheet, { ...rect, rows: 1 }, source);
  workbook.calculator.structureChanged();
  workbook.report("table-added", sheet, table.ref, source, { table: table.id });
  return table;
}

function freeTableName(workbook: WorkbookData): string {
  const base = workbook.language === "fr" ? "Tableau" : "Table";
  let number = 1;
  while (workbook.tableNamed(`${base}${number}`) !== undefined) number++;
  return `${base}${number}`;
}

function refuseTableName(workbook: WorkbookData, name: string, table: Table | null): void {
  refuseName(name);
  const lower = name.toLowerCase();
  if (workbook.tables.some((each) => each !== table && each.name.toLowerCase() === lower) || workbook.nameNamed(name, null) !== undefined) {
    throw new RangeError(`a table requires a free name, ${name} is taken`);
  }
}

export function renameTable(workbook: WorkbookData, table: Table, name: string, source: ChangeSource): void {
  refuseTableName(workbook, name, table);
  const before = table.name;
  rewriteFormulas(workbook, namesTable(before), (formula) => renameTableIn(formula, before, name));
  table.name = name;
  workbook.calculator.structureChanged();
  workbook.report("table-changed", table.sheet, table.ref, source, { table: table.id });
}

export function addTableColumn(
  workbook: WorkbookData,
  table: Table,
  index: number | null,
  values: readonly CellInput[] | null,
  name: string | undefined,
  source: ChangeSource,
): void {
  const { sheet, ref } = table;
  const at = index === null ? ref.columns : index;
  if (at < 0 || at > ref.columns) throw new RangeError(`addTableColumn requires an index from 0 to ${ref.columns}`);
  moveAside(workbook, sheet, { row: ref.row, rows: ref.rows, column: ref.column + at, columns: 1 }, table);
  table.columns.splice(at, 0, table.newColumn(name ?? ""));
  table.ref = { ...ref, columns: ref.columns + 1 };
  columnsInserted(workbook, table);
  const column: Rect = { row: ref.row, rows: ref.rows, column: ref.column + at, columns: 1 };
  const inputs = values ?? (name === undefined ? null : [{ text: name }]);
  if (inputs !== null) writeCells(workbook, sheet, { ...column, rows: inputs.length }, inputs.map((input) => [input]), source);
  else renameHeaders(workbook, sheet, { ...column, rows: 1 }, source);
  workbook.calculator.structureChanged();
  workbook.report("table-changed", sheet, table.ref, source, { table: table.id });
}

/** Inserts cells into a table's rows without letting the table itself move or grow: the caller sets its `ref`. */
function moveAside(workbook: WorkbookData, sheet: Worksheet, rect: Rect, table: Table): void {
  const right: Rect = { ...rect, columns: maxColumns - rect.column };
  const others = workbook.tablesTouching(sheet, right).filter((each) => each !== table);
  if (others.some((each) => !containsRect({ ...right, column: rect.column }, each.ref))) {
    throw new RangeError(`shifting these cells would tear table ${others[0]?.name ?? ""} apart`);
  }
  workbook.tables = workbook.tables.filter((each) => each !== table);
  applyShift(workbook, sheet, { sheet: sheet.name, axis: "columns", at: rect.column, count: rect.columns, from: rect.row, to: rect.row + rect.rows - 1 });
  workbook.tables.push(table);
}

export function deleteTableColumn(workbook: WorkbookData, table: Table, index: number, source: ChangeSource): void {
  const { sheet, ref } = table;
  if (index < 0 || index >= ref.columns) throw new RangeError(`deleteTableColumn requires an index from 0 to ${ref.columns - 1}`);
  if (ref.columns === 1) deleteTable(workbook, table, false, source);
  else deleteCells(workbook, sheet, { row: ref.row, rows: ref.rows, column: ref.column + index, columns: 1 }, "left", source);
}

export function addTableRows(workbook: WorkbookData, table: Table, index: number | null, values: readonly (readonly CellInput[])[], source: ChangeSource): void {
  const { sheet } = table;
  const body = table.bodyRect();
  const count = values.length;
  const at = body.row + (index ?? body.rows);
  if (at < body.row || at > body.row + body.rows) throw new RangeError(`addTableRows requires an index from 0 to ${body.rows}`);
  const rect: Rect = { row: at, rows: count, column: body.column, columns: body.columns };
  const last = at === table.ref.row + table.ref.rows;
  if (last && isEmpty(sheet, rect) && workbook.tablesTouching(sheet, rect).length === 0) table.ref = { ...table.ref, rows: table.ref.rows + count };
  else {
    insertCells(workbook, sheet, rect, "down", source);
    // Cells inserted at either end of the body stay outside unless the table is told.
    if (last) table.ref = { ...table.ref, rows: table.ref.rows + count };
  }
  workbook.calculator.structureChanged();
  writeCells(workbook, sheet, rect, values, "add-in");
  for (let row = at; row < at + count; row++) fillTableRow(workbook, table, row);
  workbook.report("table-changed", sheet, table.ref, source, { table: table.id });
}

function isEmpty(sheet: Worksheet, rect: Rect): boolean {
  let empty = true;
  sheet.forEachCell(rect, (cell) => {
    if (cell.value !== null || cell.formula !== null) empty = false;
  });
  return empty;
}

export function deleteTableRows(workbook: WorkbookData, table: Table, index: number, count: number, source: ChangeSource): void {
  const body = table.bodyRect();
  if (index < 0 || index + count > body.rows) throw new RangeError(`deleteTableRows requires rows from 0 to ${body.rows - 1}`);
  const rect: Rect = { ...body, row: body.row + index, rows: count };
  if (count < body.rows) {
    deleteCells(workbook, table.sheet, rect, "up", source);
    return;
  }
  // The last row of a body is emptied, never taken.
  if (count > 1) deleteCells(workbook, table.sheet, { ...rect, row: rect.row + 1, rows: count - 1 }, "up", source);
  writeCells(workbook, table.sheet, { ...rect, rows: 1 }, [Array.from({ length: rect.columns }, () => "")], source);
}

export function deleteTable(workbook: WorkbookData, table: Table, keepCells: boolean, source: ChangeSource): void {
  const names = namesTable(table.name);
  const standsInside = (home: Worksheet | null, row: number, column: number): boolean => home === table.sheet && contains(table.ref, row, column);
  if (!keepCells) rewriteFormulas(workbook, names, (formula) => renameTableIn(formula, table.name, null));
  else {
    rewriteFormulas(
      workbook,
      (mentions, ...where) => names(mentions) || (mentions.columns.has("") && standsInside(...where)),
      (formula, home, row, column) => plainReferences(formula, table, standsInside(home, row, column), row),
    );
  }
  workbook.tables = workbook.tables.filter((each) => each !== table);
  if (!keepCells) deleteCells(workbook, table.sheet, table.ref, "up", source);
  workbook.calculator.structureChanged();
  workbook.report("table-deleted", table.sheet, table.ref, source, { table: table.id });
}

/** Columns become absolute addresses with the sheet's name; the formula's own row stays relative. */
function plainReferences(formula: string, table: Table, inTable: boolean, row: number): string {
  const prefix = `${quoteSheetName(table.sheet.name)}!`;
  return plainReferencesIn(formula, table.name, inTable, ({ columns, specials }) => {
    const ownRow = specials.includes("#This Row");
    const block = structuredRect(table, columns, new Set(specials), ownRow ? row : null);
    if (isError(block)) return block.error;
    return prefix + (ownRow ? absoluteAddress(block).replace(/\$(?=\d)/g, "") : absoluteAddress(block));
  });
}
