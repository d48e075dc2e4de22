import { fixedHeaders } from "../tables/matrix-table.js";
import { uniqueHeaders } from "../tables/unique-headers.js";
import type { MatchedTable } from "./match-tables.js";

/**
 * The items of a matrix: whatever stands between its two arrows, under its own header.
 *
 * A header is read as an item's label is written: spaces and line breaks within it count for one space, and one that differs from another
 * only by them or by its case has a number behind it, so that each column is one item.
 *
 * @param table - a matrix as found
 * @returns the labels, and the table with an id for each of their columns; `null` where an arrow is missing or they are crossed
 */
export function itemColumns(table: MatchedTable): { labels: string[]; table: MatchedTable } | null {
  const start = table.columns.indexOf("start");
  const end = table.columns.indexOf("end");
  if (start < 0 || end < start) return null;
  const labels = uniqueHeaders(table.content.headers.slice(start + 1, end), fixedHeaders());
  return { labels, table: { ...table, columns: table.columns.map((column, c) => (c > start && c < end ? `item:${labels[c - start - 1] ?? ""}` : column)) } };
}
