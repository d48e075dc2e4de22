import type { CellValue } from "../commands.js";
import type { FormulaColumn, SheetContent, TableLayout, WorkbookContent, WorkbookLayout } from "../content.js";
import type { WorkbookDescription } from "../description.js";
import type { MatchedTable } from "../interpret/match-tables.js";
import { ourTables } from "../interpret/our-tables.js";
import type { ReplacedFormula } from "../interpret/replaced-formulas.js";
import type { ColumnsOfTables } from "./foreign-columns.js";

/** A table of ours as it stands in the workbook. */
export interface ExistingTable {
  matched: MatchedTable;
  layout: TableLayout;
  sheet: SheetContent;
  /** What stands in its columns of formulas, by column id. */
  formulas: ReadonlyMap<string, FormulaColumn>;
  /** What the person typed over formulas and that stays: body rows by column id. */
  typedOver: ReadonlyMap<string, ReadonlySet<number>>;
}

/**
 * Our tables as they stand, by id.
 *
 * @param after - what the workbook should hold
 * @param content - what it holds
 * @param layout - where things stand
 * @param kept - what was typed over formulas and stays
 * @param foreign - columns of the person's that stand where ours stood
 * @returns the tables found; none in a workbook that is not ours
 */
export function existingTables(
  after: WorkbookDescription,
  content: WorkbookContent,
  layout: WorkbookLayout,
  kept: readonly ReplacedFormula[] = [],
  foreign: ColumnsOfTables = new Map(),
): Map<string, ExistingTable> {
  const found = new Map<string, ExistingTable>();
  for (const [id, match] of ourTables(after, content)) {
    const theirs = foreign.get(id);
    const matched = theirs === undefined ? match : { ...match, columns: match.columns.map((column) => (column !== null && theirs.has(column) ? null : column)) };
    const place = layout.tables.find((candidate) => candidate.id === matched.content.id);
    const sheet = content.sheets.find((candidate) => candidate.id === matched.content.sheet);
    if (place === undefined || sheet === undefined) continue;
    const formulas = new Map<string, FormulaColumn>();
    for (const column of layout.formulas ?? []) {
      const columnId = column.table === matched.content.id ? matched.columns[column.column] : null;
      if (typeof columnId === "string") formulas.set(columnId, column);
    }
    const typedOver = new Map<string, Set<number>>();
    for (const { table, column, position } of kept) {
      if (table === id && theirs?.has(column) !== true) typedOver.set(column, (typedOver.get(column) ?? new Set()).add(position));
    }
    found.set(id, { matched, layout: place, sheet, formulas, typedOver });
  }
  return found;
}

/** Value of an existing cell by column id; "" where the column is not there. */
export function existingCell(existing: ExistingTable, position: number, column: string): CellValue {
  const index = existing.matched.columns.indexOf(column);
  return index < 0 ? "" : (existing.matched.content.rows[position]?.[index] ?? "");
}
