import type { WorkbookContent } from "../content.js";
import type { WorkbookDescription } from "../description.js";
import { matchTable, type MatchedTable } from "./match-tables.js";
import { readRegistry } from "./read-registry.js";

/**
 * Our tables as they stand in a workbook, whatever they and their columns are called now.
 *
 * @param description - what the workbook should hold
 * @param content - what it holds
 * @returns the tables found, by id; none in a workbook that is not ours
 */
export function ourTables(description: WorkbookDescription, content: WorkbookContent): Map<string, MatchedTable> {
  const registry = readRegistry(content);
  const found = new Map<string, MatchedTable>();
  if (registry === null) return found;
  for (const described of description.sheets.flatMap((sheet) => sheet.tables)) {
    const known = described.columns.map((column) => [column.id, column.header] as const);
    const matched = matchTable(described.id, content, registry, known);
    if (matched !== null) found.set(described.id, withItems(described.id, matched));
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
