import type { CellValue } from "../commands.js";
import type { SheetContent, TableLayout, WorkbookContent, WorkbookLayout } from "../content.js";
import type { WorkbookDescription } from "../description.js";
import { matchTable, type MatchedTable } from "../interpret/match-tables.js";
import { readRegistry } from "../interpret/read-registry.js";

/** A table of ours as it stands in the workbook. */
export interface ExistingTable {
  matched: MatchedTable;
  layout: TableLayout;
  sheet: SheetContent;
}

/**
 * Our tables as they stand, by id.
 *
 * @param after - what the workbook should hold
 * @param content - what it holds
 * @param layout - where things stand
 * @returns the tables found; none in a workbook that is not ours
 */
export function existingTables(after: WorkbookDescription, content: WorkbookContent, layout: WorkbookLayout): Map<string, ExistingTable> {
  const registry = readRegistry(content);
  const found = new Map<string, ExistingTable>();
  if (registry === null) return found;
  for (const described of after.sheets.flatMap((sheet) => sheet.tables)) {
    const matched = matchTable(
      described.id,
      content,
      registry,
      described.columns.map((column) => [column.id, column.header] as const),
    );
    const place = layout.tables.find((candidate) => candidate.id === matched?.content.id);
    const sheet = content.sheets.find((candidate) => candidate.id === matched?.content.sheet);
    if (matched === null || place === undefined || sheet === undefined) continue;
    found.set(described.id, { matched: withItems(described.id, matched), layout: place, sheet });
  }
  return found;
}

/** In a matrix, whatever stands between the two arrows is an item under its own header. */
function withItems(id: string, matched: MatchedTable): MatchedTable {
  if (id !== "Domains" && id !== "Audiences" && id !== "Tools") return matched;
  const start = matched.columns.indexOf("start");
  const end = matched.columns.indexOf("end");
  return { ...matched, columns: matched.columns.map((column, c) => (c > start && c < end ? `item:${matched.content.headers[c] ?? ""}` : column)) };
}

/** Value of an existing cell by column id; "" where the column is not there. */
export function existingCell(existing: ExistingTable, position: number, column: string): CellValue {
  const index = existing.matched.columns.indexOf(column);
  return index < 0 ? "" : (existing.matched.content.rows[position]?.[index] ?? "");
}
