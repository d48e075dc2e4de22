import type { Problem } from "../project/problem.js";
import { cutLinesSteps } from "./cut-lines.js";
import { finish } from "./finish.js";
import { shapeTable } from "./shape-table.js";

/** A file read as lines of cells, every cell a text without spaces around it. */
export interface DelimitedTable {
  file: string;
  /** `null` for a file of one column. */
  delimiter: Delimiter | null;
  headers: string[];
  /** Line of the headers, from 1; where the file has none, the line above the first one. */
  headerLine: number;
  /** As many cells as headers. */
  rows: DelimitedRow[];
  /** Where the table stands in the file. Left out: columns in their order from 1. */
  frame?: TableFrame;
}

export interface DelimitedRow {
  /** Line of the file where it begins, from 1, the header included; a column of the file where the table was turned. */
  line: number;
  cells: string[];
}

/** Where the columns of a table stand in its file. */
export interface TableFrame {
  /** Column of the file of each column of the table; a line of the file where the table was turned. */
  columns: readonly number[];
  /** Whether the columns of the table are the lines of the file. */
  turned: boolean;
}

export type Delimiter = "," | ";" | "\t" | "|";

/**
 * The lines and cells of a delimited text (CSV and its relatives).
 *
 * For files as people have them: nobody has to say which separator they use.
 *
 * RFC 4180, see `cutLinesSteps`. Empty lines and empty columns without header are skipped. A line with too few cells is completed with empty ones
 * (spreadsheet programs drop trailing separators); a line with too many is refused, since its cells may be in the wrong column.
 *
 * @param text The whole file.
 * @param file Its name, for the place of problems.
 * @returns The table, or `null` where it cannot be read; problems with line and column. A file of one column is a table without delimiter.
 * @example
 * parseDelimited("name;a\nX;1", "f.csv").table?.rows // => [{ line: 2, cells: ["X", "1"] }]
 */
export function parseDelimited(text: string, file: string): { table: DelimitedTable | null; problems: Problem[] } {
  const { cut, problems } = finish(cutLinesSteps(text, file));
  if (!cut) return { table: null, problems };
  return shapeTable(cut.lines, cut.delimiter, file, { header: true });
}
