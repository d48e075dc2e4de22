import type { Place, Problem } from "../../core/project/problem.js";
import type { CellValue } from "../commands.js";
import type { FormulaColumn, WorkbookContent } from "../content.js";
import type { ColumnDescription, TableDescription, WorkbookDescription } from "../description.js";
import { canonicalFormula, isResolvable, resolveFormula, type TableNames } from "../formula-references.js";
import { keyOfCells } from "../plan/key-of-cells.js";
import type { MatchedTable } from "./match-tables.js";
import { ourTables } from "./our-tables.js";

/** A cell in which something else stands than the formula that we put there. */
export interface ReplacedFormula {
  /** Stable id of the table. */
  table: string;
  column: string;
  /** Body row, from 0, as it stands. */
  position: number;
  /** Excel's id of the table, and the column in it, from 0. */
  content: string;
  index: number;
  /** Key of the row. */
  row: string;
  /** What stands there: a value, or the person's own formula. */
  shown: CellValue;
}

/**
 * Finds what was typed over formulas: values, and formulas that differ from those of the other rows.
 *
 * A formula that no longer finds what it names (`#REF!`) was not typed: it is written again. Neither is a column whose rows all hold
 * the same other formula: that is how a column looks whose formula is to be brought up to date.
 *
 * @param description - what the workbook should hold
 * @param content - what it holds
 * @param formulas - what stands in its columns of formulas
 * @returns the cells, table after table
 */
export function replacedFormulas(description: WorkbookDescription, content: WorkbookContent, formulas: readonly FormulaColumn[]): ReplacedFormula[] {
  const tables = ourTables(description, content);
  const byPlace = new Map(formulas.map((column) => [`${column.table}\n${column.column}`, column]));
  const order = new Map(description.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.id, table.columns.map((column) => column.id)] as const)));
  const names = new Map(
    [...tables].map(([id, { content: table, columns }]): [string, TableNames] => [
      id,
      { name: table.name, headers: new Map(columns.flatMap((column, c) => (column === null ? [] : [[column, table.headers[c] ?? ""] as const]))), described: order.get(id) ?? [] },
    ]),
  );
  return description.sheets.flatMap((sheet) => sheet.tables).flatMap((described) => {
    const matched = tables.get(described.id);
    if (matched === undefined) return [];
    return described.columns.flatMap((column) => {
      const index = matched.columns.indexOf(column.id);
      const found = byPlace.get(`${matched.content.id}\n${index}`);
      if (column.role !== "formula" || found === undefined) return [];
      const cells = [...found.typed.map((position) => ({ position, shown: matched.content.rows[position]?.[index] ?? "" })), ...otherFormulas(described, column, found, names)];
      return cells.map(({ position, shown }): ReplacedFormula => ({ table: described.id, column: column.id, position, content: matched.content.id, index, row: keyOfRow(described, matched, position), shown }));
    });
  });
}

/** Formulas that are neither ours nor those of most rows. */
function otherFormulas(described: TableDescription, column: ColumnDescription, found: FormulaColumn, names: ReadonlyMap<string, TableNames>): { position: number; shown: string }[] {
  if (column.formula === undefined || found.formulas.size < 2) return [];
  const known = new Set<string>();
  if (isResolvable(column.formula, described.id, names)) known.add(canonicalFormula(resolveFormula(column.formula, described.id, names)));
  const spelled = [...found.formulas].map(([position, shown]) => ({ position, shown, spelling: canonicalFormula(shown) }));
  const counts = new Map<string, number>();
  for (const { spelling } of spelled) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const [most, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ["", 0]);
  if (count > 1) known.add(most);
  if (!spelled.some(({ spelling }) => known.has(spelling))) return [];
  return spelled.filter(({ shown, spelling }) => !known.has(spelling) && !shown.includes("#REF!"));
}

/** Key of a row of a table as it stands; its position where it has no code. */
export function keyOfRow(described: TableDescription, matched: MatchedTable, position: number): string {
  const columns = described.columns.filter((column) => column.key === true).map((column) => matched.columns.indexOf(column.id));
  const key = columns.length === 0 ? "" : keyOfCells(columns.map((index) => matched.content.rows[position]?.[index]));
  return key === "" ? `#${position + 1}` : key;
}

/** Whether a place is that of a cell. */
export function isPlaceOf(place: Place, { table, row, column }: ReplacedFormula): boolean {
  return place.table === table && place.column === column && (place.row === row || place.row === undefined);
}

/** As it is said to the person. */
export function replacedProblem({ table, row, column, shown }: ReplacedFormula): Problem {
  return { code: "formula-replaced", severity: "warning", place: { table, row, column }, params: { value: String(shown) } };
}
