import type { CellValue } from "../commands.js";
import type { WorkbookContent, WorkbookLayout } from "../content.js";
import type { CellContent, ColumnDescription, TableDescription, WorkbookDescription } from "../description.js";
import { canonicalFormula, isResolvable, resolveFormula, type TableNames } from "../formula-references.js";
import type { MatchedTable } from "../interpret/match-tables.js";
import { ourTables } from "../interpret/our-tables.js";
import { occurrenceKeys } from "../../core/project/occurrence-keys.js";
import { keyOfCells } from "./key-of-cells.js";

/** Ids of columns by table. */
export type ColumnsOfTables = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Columns of the person's that stand where a label, a result or a formula of ours stood: the header is not ours, and neither is what the
 * cells hold. Ours is then written beside them instead of over them.
 *
 * A column that the person fills in is not among them: it is read as ours, and that is said.
 *
 * @param before - the workbook as it was read; where it is `null` nothing of ours is there
 * @param content - what it holds
 * @param layout - where things stand, with the formulas asked for
 * @returns for each table the columns that are not ours
 */
export function foreignColumns(before: WorkbookDescription | null, content: WorkbookContent, layout: WorkbookLayout): ColumnsOfTables {
  const found = new Map<string, ReadonlySet<string>>();
  if (before === null) return found;
  const tables = ourTables(before, content);
  if (![...tables.values()].some(({ byPlace }) => byPlace.size > 0)) return found;
  const described = new Map(before.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.id, table] as const)));
  const names = namesOf(tables, described);
  for (const [id, matched] of tables) {
    const table = described.get(id);
    const columns = table?.columns.filter((column) => matched.byPlace.has(column.id) && column.role !== "input" && isForeign(table, column, matched, names, layout)) ?? [];
    if (columns.length > 0) found.set(id, new Set(columns.map((column) => column.id)));
  }
  return found;
}

function namesOf(tables: ReadonlyMap<string, MatchedTable>, described: ReadonlyMap<string, TableDescription>): Map<string, TableNames> {
  return new Map(
    [...tables].map(([id, { content, columns }]): [string, TableNames] => [
      id,
      { name: content.name, headers: new Map(columns.flatMap((column, c) => (column === null ? [] : [[column, content.headers[c] ?? ""] as const]))), described: described.get(id)?.columns.map((column) => column.id) ?? [] },
    ]),
  );
}

function isForeign(table: TableDescription, column: ColumnDescription, matched: MatchedTable, names: ReadonlyMap<string, TableNames>, layout: WorkbookLayout): boolean {
  const index = matched.columns.indexOf(column.id);
  const values = matched.content.rows.map((row) => row[index] ?? "");
  if (values.every((value) => value === "")) return false;
  if (column.role === "formula") return holdsOtherFormulas(table, column, matched, index, names, layout);
  const ours = valuesOf(table, column, matched);
  const shown = values.flatMap((value, position) => (value === "" ? [] : [ours(value, position)]));
  return shown.filter((same) => same).length * 2 < shown.length;
}

/** Whether no cell of a column holds a formula of ours. */
function holdsOtherFormulas(table: TableDescription, column: ColumnDescription, matched: MatchedTable, index: number, names: ReadonlyMap<string, TableNames>, layout: WorkbookLayout): boolean {
  const asked = layout.formulas?.find((candidate) => candidate.table === matched.content.id && candidate.column === index);
  if (asked === undefined) return false;
  const c = table.columns.indexOf(column);
  const wanted = column.formula === undefined ? table.rows.flatMap((row) => formulaIn(row.cells[c])) : [column.formula];
  if (wanted.some((formula) => !isResolvable(formula, table.id, names))) return false;
  const ours = new Set(wanted.map((formula) => canonicalFormula(resolveFormula(formula, table.id, names))));
  const first = layout.tables.find(({ id }) => id === matched.content.id)?.firstRow[index];
  const shown = [...asked.formulas.values(), ...(typeof first === "string" && first.startsWith("=") ? [first] : [])];
  return !shown.some((formula) => formula.includes("#REF!") || ours.has(canonicalFormula(formula)));
}

function formulaIn(content: CellContent | undefined): string[] {
  return typeof content === "object" && content !== null ? [content.formula] : [];
}

/** Whether a value of a column is what the description puts there: in that row, or in some row where the column is what tells them apart. */
function valuesOf(table: TableDescription, column: ColumnDescription, matched: MatchedTable): (value: CellValue, position: number) => boolean {
  const c = table.columns.indexOf(column);
  const keys = table.columns.filter((candidate) => candidate.key === true).map((candidate) => matched.columns.indexOf(candidate.id));
  if (column.key === true) {
    const known = new Set(table.rows.map((row) => row.cells[c] ?? ""));
    return (value) => known.has(value);
  }
  const standing = occurrenceKeys(matched.content.rows.map((row) => keyOfCells(keys.map((index) => row[index]))));
  const described = occurrenceKeys(table.rows.map((row) => (keys.length === 0 ? "" : row.key)));
  const byKey = new Map(described.map((key, r) => [key.toLowerCase(), table.rows[r]?.cells[c] ?? ""]));
  return (value, position) => byKey.get(standing[position]?.toLowerCase() ?? "") === value;
}
