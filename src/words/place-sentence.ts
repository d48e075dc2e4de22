import type { Problem } from "../core/project/problem.js";
import type { Words } from "./words.js";

/** What people call a table, a column or a row that a place names by its id; `undefined` where they call it nothing else. */
export interface PlaceLabels {
  /** The sheet on which the table stands. */
  table?(table: string): string | undefined;
  column?(table: string, column: string): string | undefined;
  row?(table: string, row: string): string | undefined;
}

/**
 * Where a problem is, in words: `institutions.csv, line 12, column 5`, or `table Means, row P03, column R1`.
 *
 * @param words Words in the person's language.
 * @param problem The problem.
 * @param labels What people call the tables, rows and columns of the workbook; without it their ids are shown.
 * @returns A few words; empty where the place is the project as a whole.
 */
export function placeSentence(words: Words, problem: Problem, labels: PlaceLabels = {}): string {
  const { table, row, column, file, line, fileColumn } = problem.place;
  const parts: string[] = [];
  if (file !== undefined) parts.push(file);
  if (line !== undefined) parts.push(words.t("problems.place.line", { line: String(line) }));
  if (fileColumn !== undefined) parts.push(words.t("problems.place.fileColumn", { column: String(fileColumn) }));
  if (table !== undefined) {
    const sheet = labels.table?.(table);
    parts.push(sheet === undefined ? words.t("problems.place.table", { table }) : words.t("problems.place.sheet", { sheet }));
    if (row !== undefined) parts.push(words.t("problems.place.row", { row: labels.row?.(table, row) ?? rowName(row) }));
    if (column !== undefined) parts.push(words.t("problems.place.column", { column: labels.column?.(table, column) ?? column }));
  }
  return parts.join(", ");
}

/** `#3` is the third row; codes joined by `|` are read with a comma. */
const rowName = (row: string): string => row.replace(/^#/, "").replaceAll("|", " × ");
