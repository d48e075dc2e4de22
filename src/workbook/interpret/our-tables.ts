import type { WorkbookContent } from "../content.js";
import type { WorkbookDescription } from "../description.js";
import { MATRIX_TABLES } from "../tables/matrix-table.js";
import { itemColumns } from "./item-columns.js";
import { matchTable, type MatchedTable } from "./match-tables.js";
import { readRegistry } from "./read-registry.js";

const MATRICES: ReadonlySet<string> = new Set(Object.values(MATRIX_TABLES));

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
    if (matched !== null) found.set(described.id, MATRICES.has(described.id) ? (itemColumns(matched)?.table ?? matched) : matched);
  }
  return found;
}
