import type { Problem } from "../../core/project/problem.js";
import type { CellValue, CellWrite } from "../commands.js";
import type { WorkbookContent } from "../content.js";
import type { WorkbookDescription } from "../description.js";
import { ourTables } from "./our-tables.js";
import { keyOfRow } from "./replaced-formulas.js";

/** A cell in which a spreadsheet program holds something else than what it was given. */
export interface OtherCell {
  /** Excel's id of the table. */
  table: string;
  /** Body row, from 0; -1 for the header. */
  row: number;
  /** Column in the table, from 0. */
  column: number;
  written: CellWrite;
  shown: CellValue;
}

/**
 * What to say of cells that are not as they were written: the first of each column, by its place in our tables.
 *
 * @param cells - as found
 * @param description - what the workbook should hold
 * @param content - what it holds
 * @returns one problem for each column
 */
export function notAsWritten(cells: readonly OtherCell[], description: WorkbookDescription, content: WorkbookContent): Problem[] {
  const tables = new Map([...ourTables(description, content)].map(([id, matched]) => [matched.content.id, { id, matched }]));
  const described = new Map(description.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.id, table] as const)));
  const first = new Map<string, OtherCell>();
  for (const cell of cells) {
    const key = `${cell.table}:${cell.column}`;
    if (cell.row < (first.get(key)?.row ?? Infinity)) first.set(key, cell);
  }
  return [...first.values()].flatMap((cell): Problem[] => {
    const found = tables.get(cell.table);
    const table = described.get(found?.id ?? "");
    if (found === undefined || table === undefined) return [];
    const column = found.matched.columns[cell.column] ?? null;
    const row = cell.row < 0 ? {} : { row: keyOfRow(table, found.matched, cell.row) };
    return [{ code: "not-as-written", severity: "warning", place: { table: table.id, ...row, ...(column === null ? {} : { column }) }, params: { value: String(cell.shown), written: writtenText(cell.written) } }];
  });
}

function writtenText(written: CellWrite): string {
  return typeof written === "object" ? (written?.formula ?? "") : String(written);
}
