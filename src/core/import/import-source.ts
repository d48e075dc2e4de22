import type { Encoding } from "./decode-text.js";
import type { ImportFile } from "./import-files.js";
import type { Delimiter } from "./parse-delimited.js";
import type { DecimalSign } from "./parse-number.js";

/** Where a table comes from: a file, a text that was pasted, or cells of a workbook. */
export type ImportSource = ImportFile | PastedText | WorkbookCells;

export interface PastedText {
  name: string;
  text: string;
}

/** Cells of a sheet as texts: dates in ISO form, numbers with the decimal sign of the language. */
export interface WorkbookCells {
  /** Name of the sheet. */
  name: string;
  cells: readonly (readonly string[])[];
  /** Row and column of the sheet of the first cell, from 1. */
  row: number;
  column: number;
}

/** How a table stands: partners in rows, partners in columns, or one line for each partner and item. */
export type Orientation = "rows" | "columns" | "list";
export const ORIENTATIONS: readonly Orientation[] = ["rows", "columns", "list"];

/** What the person says of how to read a source; what is left out is looked for. */
export interface ReadingChoices {
  encoding?: Encoding;
  /** `null`: one column. */
  delimiter?: Delimiter | null;
  decimal?: DecimalSign;
  header?: boolean;
  orientation?: Orientation;
  /** Column of the file that names the partners, from 1; its line where partners stand in columns. */
  nameColumn?: number;
}

/** How a source was read. */
export interface Reading {
  /** `null` where it is no file. */
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  header: boolean;
  orientation: Orientation;
}
