import type { Place } from "../core/project/problem.js";
import type { ColumnRole, TableDescription, WorkbookDescription } from "./description.js";
import { columnReferences, type ColumnReference } from "./formula-references.js";

/** What a cell of ours is, in the words of the workbook. */
export interface CellMeaning {
  /** Where it is, to come back to it. */
  place: Place;
  /** Tab, caption of the table and header of the column. */
  tab: string;
  caption: string;
  header: string;
  /** What its row is about; empty where the table has one row. */
  row: string;
  role: ColumnRole;
  /** What to type there; empty where nothing is said. */
  help: string;
  /** What its formula reads, and what reads it: one entry for each table, its own left out. */
  sources: TableUse[];
  dependents: TableUse[];
}

/** Columns of a table that a formula reads, or whose formulas read the cell. */
export interface TableUse {
  table: string;
  tab: string;
  /** Headers, the first few. */
  headers: string[];
  /** How many more there are. */
  more: number;
}

/** More headers than this would be read by nobody. */
const HEADERS = 3;

/**
 * What a cell is, where its figure comes from, and which tables depend on it.
 *
 * @param description - what the workbook holds, in the person's language
 * @param place - its table, column, and row by the row's key
 * @returns the meaning; `null` for what is not ours, such as a column that the person has added
 */
export function cellMeaning(description: WorkbookDescription, place: Required<Pick<Place, "table" | "column" | "row">>): CellMeaning | null {
  const tables = description.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ table, tab: sheet.tab })));
  const found = tables.find(({ table }) => table.id === place.table);
  const column = found?.table.columns.find(({ id }) => id === place.column);
  if (found === undefined || column === undefined) return null;
  const { table, tab } = found;
  const columnsOf = (id: string): string[] => tables.find((entry) => entry.table.id === id)?.table.columns.map((entry) => entry.id) ?? [];
  const read = (each: TableDescription, id: string, row?: string): ColumnReference[] => formulasOf(each, id, row).flatMap((formula) => columnReferences(formula, each.id, columnsOf));
  const uses = (references: readonly ColumnReference[]): TableUse[] =>
    tables.flatMap((each) => {
      const ids = references.filter((reference) => reference.table === each.table.id).map((reference) => reference.column);
      const headers = each.table.columns.filter(({ id }) => ids.includes(id)).map(({ header }) => header.trim()).filter((header) => header !== "");
      return headers.length === 0 ? [] : [{ table: each.table.id, tab: each.tab, headers: headers.slice(0, HEADERS), more: Math.max(0, headers.length - HEADERS) }];
    });
  const dependents = tables.flatMap((each) =>
    each.table.columns
      .filter(({ role }) => role === "formula")
      .filter(({ id }) => read(each.table, id).some((reference) => reference.table === place.table && reference.column === place.column))
      .map(({ id }) => ({ table: each.table.id, column: id })),
  );
  return {
    place,
    tab,
    caption: table.caption,
    header: column.header.trim(),
    row: rowLabel(table, place.row, column.id),
    role: column.role,
    help: column.help ?? "",
    sources: uses(read(table, column.id, place.row)),
    dependents: uses(dependents),
  };
}

/** The formula of a column; where each row has its own, that of the row, or of all of them. */
function formulasOf(table: TableDescription, id: string, row: string | undefined): string[] {
  const index = table.columns.findIndex((column) => column.id === id);
  const { formula, role } = table.columns[index] ?? {};
  if (formula !== undefined) return [formula];
  if (role !== "formula") return [];
  return table.rows
    .filter((entry) => row === undefined || entry.key === row)
    .flatMap(({ cells }) => {
      const content = cells[index];
      return typeof content === "object" && content !== null ? [content.formula] : [];
    });
}

/** What people read in the row's other cells: the first text that is no code; its key where its name is a formula. */
function rowLabel(table: TableDescription, key: string, column: string): string {
  if (table.rows.length < 2) return "";
  const row = table.rows.find((entry) => entry.key === key);
  const texts = table.columns.flatMap(({ id, look, role }, index) => {
    const content = row?.cells[index];
    return id !== column && look !== "code" && role !== "formula" && typeof content === "string" && content.trim() !== "" ? [content.trim()] : [];
  });
  return texts[0] ?? key;
}
