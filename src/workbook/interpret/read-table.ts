import type { Problem } from "../../core/project/problem.js";
import type { Language } from "../../words/language.js";
import type { CellValue } from "../commands.js";
import type { ColumnSpec, TableSpec } from "../tables/column-spec.js";
import type { MatchedTable } from "./match-tables.js";
import { readCell } from "./read-cell.js";

/** A row as read. */
export interface ReadRow<Row> {
  row: Row;
  /** Position in the table, from 0. */
  position: number;
}

/**
 * Reads the rows of a table into what they stand for. Rows without any input are left out.
 *
 * @param spec - the columns of the table
 * @param table - the table as found
 * @param language - language of the workbook
 * @param problems - where what cannot be read is added
 * @returns the rows, in the order of the sheet
 */
export function readTable<Row>(spec: TableSpec<Row>, table: MatchedTable, language: Language, problems: Problem[]): ReadRow<Row>[] {
  const columns = readable(spec, table, problems);
  const rows: ReadRow<Row>[] = [];
  table.content.rows.forEach((cells, position) => {
    if (columns.every(({ index }) => isBlank(cells[index]))) return;
    const row = spec.blank();
    const found: Problem[] = [];
    for (const { column, index } of columns) column.parse?.(row, readCell(cells[index] ?? "", { table: spec.id, column: column.id }, language, found));
    const key = spec.key(row) || `#${position + 1}`;
    for (const problem of found) problems.push({ ...problem, place: { ...problem.place, row: key } });
    rows.push({ row, position });
  });
  return rows;
}

function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

function readable<Row>(spec: TableSpec<Row>, table: MatchedTable, problems: Problem[]): { column: ColumnSpec<Row>; index: number }[] {
  return spec.columns.flatMap((column) => {
    if (column.parse === undefined) return [];
    const index = table.columns.indexOf(column.id);
    if (index < 0) {
      // One for a row that was typed since is not missing: it comes with the next write.
      if (table.written !== null && !table.written.has(column.id)) return [];
      problems.push({ code: "column-missing", severity: "error", place: { table: spec.id, column: column.id }, params: { column: column.header } });
      return [];
    }
    if (table.byPlace.has(column.id)) {
      const value = table.content.headers[index] ?? "";
      problems.push({ code: "column-reworded", severity: "note", place: { table: spec.id, column: column.id }, params: { value, column: column.header } });
    }
    return [{ column, index }];
  });
}
