import type { CellValue } from "./commands.js";

/**
 * What a workbook holds now, as read by the `excel` room in one request: every table, wherever it stands and whatever it is called.
 */
export interface WorkbookContent {
  sheets: SheetContent[];
  tables: TableContent[];
}

export interface SheetContent {
  /** Excel's own id of the sheet. */
  id: string;
  /** The tab as it is now. */
  name: string;
  visible: boolean;
  protected: boolean;
}

export interface TableContent {
  /** Excel's own id of the table. */
  id: string;
  name: string;
  /** Excel's id of its sheet. */
  sheet: string;
  headers: string[];
  /** Body, row by row: values, never formulas. An empty cell is "". */
  rows: CellValue[][];
  /** The person has hidden its header row. */
  headersHidden?: boolean;
  /** The person has it show a row of totals. */
  totalsShown?: boolean;
}

/**
 * Where things stand, as read by the inspecting request that precedes a write.
 */
export interface WorkbookLayout {
  tables: TableLayout[];
  sheets: SheetLayout[];
  names: string[];
  /** Those among them that name no cells any more. */
  lostNames?: string[];
  charts: { sheet: string; name: string }[];
  /** Columns of formulas, as far as they were asked for. */
  formulas?: FormulaColumn[];
}

/** What stands in a column that should hold formulas: enough to see what was typed over one. */
export interface FormulaColumn {
  /** Excel's id of the table, and the column in it, from 0. */
  table: string;
  column: number;
  /** Body rows that hold a value instead of a formula. */
  typed: number[];
  /** Body rows that hold nothing. */
  empty: number[];
  /** Formulas (en-US) by body row: of every other row where there are few, none where they would be too long to ask for. */
  formulas: ReadonlyMap<number, string>;
}

export interface TableLayout {
  /** Excel's id of the table. */
  id: string;
  /** Cell of the first header, from 0. */
  row: number;
  column: number;
  /** Formulas (en-US) of the first body row, values where there is none. */
  firstRow: CellValue[];
  /** The cell above the first header. */
  caption: CellValue;
}

export interface SheetLayout {
  /** Excel's id of the sheet. */
  id: string;
  /** Formulas (en-US) or values of the first rows, from A1. */
  top: CellValue[][];
  /** Used range, from 0; `null` for an empty sheet. */
  used: { row: number; column: number; rows: number; columns: number } | null;
}
