import type { TableContent, WorkbookContent } from "../content.js";
import { matchColumns, type KnownColumn } from "./match-columns.js";
import type { Registry } from "./read-registry.js";

/** A table of ours found in the workbook, and what each of its columns is. */
export interface MatchedTable {
  id: string;
  content: TableContent;
  /** For each column of the content the id of ours, or `null`. */
  columns: (string | null)[];
}

/**
 * Finds one of our tables in a workbook, whatever it is called now.
 *
 * By the name that it was written under; else, where it was written at all, by its headers: the table in which most of them are found, if
 * that is more than half.
 *
 * @param id - stable id of the table
 * @param content - what the workbook holds
 * @param registry - what was last written, or `null`
 * @param known - columns to expect where the registry does not say
 * @returns the table, or `null` where there is none
 */
export function matchTable(id: string, content: WorkbookContent, registry: Registry | null, known: readonly KnownColumn[]): MatchedTable | null {
  const written = registry?.tables.get(id);
  const columns = written?.columns ?? known;
  const name = written?.name ?? id;
  const named = content.tables.find((table) => table.name === name) ?? content.tables.find((table) => table.name === id);
  // A registry that knows other tables but not this one: it was never written.
  const unwritten = registry !== null && registry.tables.size > 0 && written === undefined;
  const found = named ?? (unwritten ? undefined : byHeaders(content, columns, registry));
  if (found === undefined) return null;
  return { id, content: found, columns: matchColumns(columns, found.headers) };
}

function byHeaders(content: WorkbookContent, columns: readonly KnownColumn[], registry: Registry | null): TableContent | undefined {
  const taken = new Set([...(registry?.tables.values() ?? [])].map((table) => table.name));
  const headers = new Set(columns.map(([, header]) => header));
  let best: TableContent | undefined;
  let most = headers.size / 2;
  for (const table of content.tables) {
    if (taken.has(table.name)) continue;
    const common = table.headers.filter((header) => headers.has(header)).length;
    if (common > most) {
      most = common;
      best = table;
    }
  }
  return best;
}
