import { LANGUAGES } from "../../words/language.js";
import type { TableContent, WorkbookContent } from "../content.js";
import { matchColumns, sameHeader, type KnownColumn } from "./match-columns.js";
import { columnsInWords, knownInLanguages, TABLE_IDS } from "./known-in-languages.js";
import type { Registry } from "./read-registry.js";

/** A table of ours found in the workbook, and what each of its columns is. */
export interface MatchedTable {
  id: string;
  content: TableContent;
  /** For each column of the content the id of ours, or `null`. */
  columns: (string | null)[];
  /** Ids of the columns as last written; `null` where the workbook does not say. */
  written: ReadonlySet<string> | null;
  /** Ids of the columns that are known by their place alone: their header says something else now. */
  byPlace: ReadonlySet<string>;
}

/**
 * Finds one of our tables in a workbook, whatever it is called now.
 *
 * By the name that it was written under; else, where it was written at all, by its headers: the table in which more than half of them are
 * found and that resembles it most. Where the workbook no longer says what was written, only a table that nothing else of ours could be.
 *
 * @param id - stable id of the table
 * @param content - what the workbook holds
 * @param registry - what was last written, or `null`
 * @param known - columns to expect where the registry does not say
 * @returns the table, or `null` where there is none
 */
export function matchTable(id: string, content: WorkbookContent, registry: Registry | null, known: readonly KnownColumn[]): MatchedTable | null {
  const written = registry?.tables.get(id);
  const expected = written?.columns ?? known;
  const name = written?.name ?? id;
  const named = content.tables.find((table) => table.name === name) ?? content.tables.find((table) => table.name === id);
  // A registry that knows other tables but not this one: it was never written.
  const unwritten = registry !== null && registry.tables.size > 0 && written === undefined;
  const found = named ?? (unwritten ? undefined : registry?.rebuilt === true ? byLooks(id, content, known) : byHeaders(id, content, expected, registry));
  if (found === undefined) return null;
  const columns = written === undefined ? closest(id, expected, found.headers) : expected;
  const ids = underOtherCodes(matchColumns(columns, found.headers), known, found.headers);
  const byPlace = new Set(ids.filter((column, c) => column !== null && !columns.some(([each, header]) => each === column && sameHeader(header, found.headers[c] ?? ""))));
  return { id, content: found, columns: ids, byPlace: byPlace as ReadonlySet<string>, written: written === undefined && !unwritten ? null : new Set(written?.columns.map(([column]) => column)) };
}

/** A column whose code has changed in the list that it belongs to is known by the label that stands above it: so do the formulas. */
function underOtherCodes(ids: readonly (string | null)[], known: readonly KnownColumn[], headers: readonly string[]): (string | null)[] {
  const wanted = new Set(known.map(([id]) => id));
  const missing = known.filter(([id]) => id.includes(":") && !ids.includes(id));
  if (missing.length === 0) return [...ids];
  return ids.map((id, c) => {
    if (id !== null && wanted.has(id)) return id;
    const alike = missing.filter(([, header]) => sameHeader(header, headers[c] ?? ""));
    return alike.length === 1 ? (alike[0]?.[0] ?? id) : id;
  });
}

/** The columns in the language in which most of the headers stand; as they are expected where no other has more of them. */
function closest(id: string, known: readonly KnownColumn[], headers: readonly string[]): readonly KnownColumn[] {
  const common = (columns: readonly KnownColumn[]): number => likeness(columns, headers).common;
  if (common(known) === known.length) return known;
  return knownInLanguages(id, known).reduce<readonly KnownColumn[]>((best, candidate) => (common(candidate) > common(best) ? candidate : best), known);
}

/** The table that resembles it most, where that table resembles no other of ours more. */
function byHeaders(id: string, content: WorkbookContent, columns: readonly KnownColumn[], registry: Registry | null): TableContent | undefined {
  const written = [...(registry?.tables ?? [])];
  const taken = new Set(written.map(([, table]) => table.name));
  let best: TableContent | undefined;
  let most = 0;
  for (const table of content.tables) {
    if (taken.has(table.name)) continue;
    const { share, common } = likeness(columns, table.headers);
    if (common <= columns.length / 2 || share <= most) continue;
    if (written.some(([other, known]) => other !== id && likeness(known.columns, table.headers).share > share)) continue;
    most = share;
    best = table;
  }
  return best;
}

/** The one table under a name of the person's that resembles it, and no other of ours that is not there under its own name. */
function byLooks(id: string, content: WorkbookContent, known: readonly KnownColumn[]): TableContent | undefined {
  const names = new Set(content.tables.map(({ name }) => name));
  const rivals = TABLE_IDS.filter((other) => other !== id && !names.has(other));
  const resembling = content.tables.filter((table) => {
    if (TABLE_IDS.includes(table.name)) return false;
    const own = closest(id, known, table.headers);
    const { share, common } = likeness(own, table.headers);
    return common > own.length / 2 && !rivals.some((other) => LANGUAGES.some((language) => likeness(columnsInWords(other, language), table.headers).share >= share));
  });
  return resembling.length === 1 ? resembling[0] : undefined;
}

/** Headers that both have, and their share among those that either has. */
function likeness(columns: readonly KnownColumn[], headers: readonly string[]): { common: number; share: number } {
  const known = new Set(columns.map(([, header]) => header));
  const common = headers.filter((header) => known.has(header)).length;
  return { common, share: common / Math.max(1, known.size + headers.length - common) };
}
