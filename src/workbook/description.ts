import type { Language } from "../words/language.js";

/**
 * What a workbook should hold, as data: sheets, tables, formulas, looks. `describeWorkbook` makes it from a project;
 * `planChanges` compares it with what a workbook holds; nothing here knows how a spreadsheet program is driven.
 *
 * Rows and columns count from 0. Sizes are in points, widths in characters of the default font.
 */
export interface WorkbookDescription {
  language: Language;
  sheets: SheetDescription[];
  /** Names of single cells, so that a formula can say them: `TieTolerance`. */
  names: NameDescription[];
}

export interface SheetDescription {
  /** Stable English id. */
  id: string;
  /** Text on the tab in the language, at most 31 characters. */
  tab: string;
  /** `#rrggbb`. */
  tabColor: string;
  hidden?: boolean;
  /** Once it is not described any more it goes: nothing in it is the person's. */
  removable?: boolean;
  columnWidths: number[];
  /** Rows that are taller than the default, in points. */
  rowHeights?: Record<number, number>;
  /** Cells outside tables: title, purpose, key figures. They stand above the first table. */
  texts: TextCell[];
  /** From top to bottom, with free rows between. */
  tables: TableDescription[];
  charts: ChartDescription[];
  freeze: { rows: number; columns: number };
  print: PrintDescription;
}

export interface PrintDescription {
  orientation: "portrait" | "landscape";
  /** Pages wide; pages high are free (0). */
  fitWidth: number;
  /** Pages high; absent: free. */
  fitHeight?: number;
  /** In points; absent: as the spreadsheet program has them. */
  margins?: { left: number; right: number; top: number; bottom: number };
  /** How many columns are printed, from the first on; absent: all. */
  columns?: number;
  /** Rows repeated on each page, from 0, or none. */
  titleRows?: { first: number; last: number };
  /** Columns repeated on each page, from 0, or none. */
  titleColumns?: { first: number; last: number };
  /** The tables (`Burdens`) and charts (`chart:Burdens`) that begin a page, so that none is cut where it fits on one. */
  breaks?: string[];
  /** Footer texts; `&P` page, `&N` pages, `&D` date. */
  footer: { left: string; center: string; right: string };
}

export interface TextCell {
  row: number;
  column: number;
  content: CellContent;
  look: Look;
  format?: string;
  /** A link inside the workbook: id of a sheet. */
  linkTo?: string;
  highlights?: Highlight[];
}

/** Text stays text: a string is never a formula. Formulas name tables by id, see `resolveFormula`. `null` is an empty cell. */
export type CellContent = string | number | boolean | null | FormulaContent;
export interface FormulaContent {
  formula: string;
}

export interface TableDescription {
  /** Name of the Excel table: ASCII, stable. */
  id: string;
  /** Cell of the first header. */
  row: number;
  column: number;
  /** One line above the header, at `row - 1`: what the table says. */
  caption: string;
  columns: ColumnDescription[];
  rows: RowDescription[];
  /** `input`: the person's; `result`: ours alone. */
  owner: "input" | "result";
  /** Buttons to sort and filter in the header. */
  filter?: boolean;
}

export interface RowDescription {
  /** Codes of the key columns joined by `|`. */
  key: string;
  /** One content for each column. Where the column has a `formula`, the content is that formula. */
  cells: CellContent[];
  /** A cell that leads to a sheet. */
  link?: { column: string; sheet: string };
  /** Number formats of the row's own, by column: where a column holds figures of several kinds. */
  formats?: Readonly<Record<string, string>>;
}

export interface ColumnDescription {
  /** Stable English id, unique in the table: `motivation`, `item:3`, `criterion:C1`, `partner:P02`. */
  id: string;
  /** In the language; unique in the table. */
  header: string;
  role: ColumnRole;
  /** Part of the row's key. */
  key?: boolean;
  look: Look;
  /** In characters of the default font. */
  width: number;
  /** Number format, in en-US codes. */
  format?: string;
  /** The same for every row; a column of role `formula` without it has a formula for each row, in the row's cells. */
  formula?: string;
  validation?: Validation;
  highlights?: Highlight[];
  /** What to type here, shown when the cell is selected. */
  help?: string;
  /** What its cells hold where they hold anything: what a check of them is made of. */
  holds?: "number" | "date";
  /** Table whose codes its cells name. */
  refers?: string;
  /** An empty cell says something: no code need be named. */
  optional?: boolean;
  /** Where its row says something, an empty cell is one to fill in. */
  wanted?: boolean;
}

/** `input`: typed by the person; `label`: text that we keep in step; `formula`: live; `computed`: a result of the add-in, with its stamp. */
export type ColumnRole = "input" | "label" | "formula" | "computed";

/** A closed list, so that a workbook has one visual language. What each looks like: `looks.ts`. */
export type Look =
  | "title"
  | "purpose"
  | "hint"
  | "caption"
  | "header"
  | "header-figure"
  | "status"
  | "key-figure"
  | "link"
  | "table-link"
  | "legend-input"
  | "legend-formula"
  | "legend-computed"
  | "legend-check"
  | "input"
  | "input-text"
  | "input-choice"
  | "label"
  | "code"
  | "formula"
  | "computed"
  | "computed-text"
  | "check"
  | "total"
  | "total-text"
  | "plain";

export type Validation =
  | { kind: "list"; values: string[] }
  | { kind: "list-from"; table: string; column: string }
  | { kind: "number"; min: number; max: number | null; whole?: boolean }
  | { kind: "date" };

/** Conditional looks, for the body of the column (or of all columns with the same `group`). */
export type Highlight =
  | { kind: "scale"; group: string; min: number; max: number | null; colors: [string, string] | [string, string, string] }
  | { kind: "bar"; color: string }
  /** `formula` for the first body cell of the column, with `{cell}` for that cell's address. */
  | { kind: "when"; formula: string; fill: string; color: string; bold?: boolean };

export interface ChartDescription {
  /** Stable English id, unique in the workbook. */
  id: string;
  kind: "bar-stacked" | "bar" | "column" | "line" | "radar";
  /** A full sentence. */
  title: string;
  /** The table that it draws: one category a row, one series for each column. */
  table: string;
  /** How many of its rows it draws, from the first on; absent: all. */
  first?: number;
  categories: string;
  series: { column: string; color: string }[];
  /** Cells that it covers. */
  row: number;
  column: number;
  rows: number;
  columns: number;
  axisTitle?: string;
  format?: string;
  max?: number;
}

export interface NameDescription {
  name: string;
  table: string;
  column: string;
  /** Key of the row, or the number of rows from the first. */
  rows: { key: string } | { first: number };
}
