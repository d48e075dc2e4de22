import { renameColumnsIn } from "../calculation/follow-formula.js";
import { formatValue } from "../calculation/format-value.js";
import type { ChangeSource } from "./changes.js";
import { contains, intersection, type Rect } from "./rect.js";
import { rewriteFormulas } from "./rewrite-formulas.js";
import type { Table } from "./table.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";
import { newCell } from "./put-cell.js";

/**
 * Brings the columns of tables in line with what was written into their header cells: text, never empty, unique in the table; structured
 * references follow.
 */
export function renameHeaders(workbook: WorkbookData, sheet: Worksheet, rect: Rect, source: ChangeSource): void {
  for (const table of workbook.tablesTouching(sheet, rect)) {
    const header = table.headerRect();
    const touched = header === null ? null : intersection(header, rect);
    if (touched !== null) renameTouched(workbook, table, touched, source);
  }
}

function renameTouched(workbook: WorkbookData, table: Table, touched: Rect, source: ChangeSource): void {
  const names = new Map<string, string | null>();
  const first = touched.column - table.ref.column;
  const touchedColumns = table.columns.slice(first, first + touched.columns);
  const taken = new Set(table.columns.filter((column) => !touchedColumns.includes(column)).map((column) => column.name.toLowerCase()));
  touchedColumns.forEach((column, i) => {
    const cell = table.sheet.cellAt(touched.row, touched.column + i) ?? newCell(table.sheet, touched.row, touched.column + i);
    const typed = formatValue(cell.value, cell.numberFormat, workbook.language);
    const name = uniqueName(typed === "" ? defaultColumnName(workbook) : typed, taken, typed === "");
    taken.add(name.toLowerCase());
    if (cell.value !== name || cell.formula !== null) {
      cell.value = name;
      cell.formula = null;
      workbook.calculator.cellEdited(table.sheet, touched.row, touched.column + i);
    }
    if (column.name !== name) names.set(column.name.toLowerCase(), name);
    column.name = name;
  });
  if (names.size === 0) return;
  renameColumnReferences(workbook, table, names);
  workbook.report("table-changed", table.sheet, touched, source, { table: table.id });
}

/** Makes every structured reference say the new names; `null` is a deleted column. */
export function renameColumnReferences(workbook: WorkbookData, table: Table, names: ReadonlyMap<string, string | null>, order: readonly string[] = []): void {
  const target = table.name.toLowerCase();
  const standsInside = (home: Worksheet | null, row: number, column: number): boolean => home === table.sheet && contains(table.ref, row, column);
  rewriteFormulas(
    workbook,
    ({ columns }, home, row, column) => namesOne(columns.get(target), names) || (namesOne(columns.get(""), names) && standsInside(home, row, column)),
    (formula, home, row, column) => renameColumnsIn(formula, table.name, names, standsInside(home, row, column), order),
  );
  workbook.calculator.structureChanged();
}

function namesOne(named: ReadonlySet<string> | undefined, names: ReadonlyMap<string, unknown>): boolean {
  if (named === undefined) return false;
  for (const name of names.keys()) if (named.has(name)) return true;
  return false;
}

export function defaultColumnName(workbook: WorkbookData): string {
  return workbook.language === "fr" ? "Colonne" : "Column";
}

/** `name`, or with the first number that makes it unique. `numbered` starts at 1 even when the bare name is free. */
export function uniqueName(name: string, taken: ReadonlySet<string>, numbered = false): string {
  if (!numbered && !taken.has(name.toLowerCase())) return name;
  for (let number = numbered ? 1 : 2; ; number++) {
    const candidate = `${name}${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
