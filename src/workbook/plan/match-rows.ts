import type { TableDescription } from "../description.js";
import { BLANK_KEY } from "../describe/describe-table.js";
import { existingCell, type ExistingTable } from "./existing-tables.js";
import { occurrenceKeys } from "../../core/project/occurrence-keys.js";
import { keyOfCells } from "./key-of-cells.js";

/** Which row of the description is which row of the workbook. */
export interface RowMatch {
  /** For each described row the position of the existing one, or `null` for a new row. */
  positions: (number | null)[];
  /** Positions of existing rows that go. */
  gone: number[];
}

/**
 * Matches the rows of a description with those of the workbook by their keys, so that the order that the person gave them stays.
 *
 * Rows that the person typed without a code, then empty lines, take described rows that are not there yet. A row goes only if it was
 * described before and no longer is, or if the whole table is ours.
 *
 * @param before - the table as the workbook was read, or `null`
 * @param after - the table as it should be
 * @param existing - the table as it stands
 */
export function matchRows(before: TableDescription | null, after: TableDescription, existing: ExistingTable): RowMatch {
  const rows = existing.matched.content.rows;
  const keyColumns = after.columns.filter((column) => column.key === true).map((column) => column.id);
  // Tables without codes have one row.
  const keysOf = (keys: readonly string[]): string[] => occurrenceKeys(keyColumns.length === 0 ? keys.map(() => "") : keys.map((key) => key.toLowerCase()));
  const existingKeys = keysOf(rows.map((_, position) => keyOfCells(keyColumns.map((column) => existingCell(existing, position, column)))));
  const described = keysOf(after.rows.map((row) => row.key));
  const byKey = new Map(existingKeys.map((key, position) => [key, position]));
  const ours = after.columns.every((column) => column.role !== "input");
  // Rows of ours whose keys are words, in another language now: the same rows, in the same order.
  const earlier = ours && before !== null && before.rows.length === after.rows.length ? keysOf(before.rows.map((row) => row.key)) : [];
  const positions = described.map((key, r) => (after.rows[r]?.key === BLANK_KEY ? null : (byKey.get(key) ?? null)));
  earlier.forEach((key, r) => {
    const position = byKey.get(key) ?? null;
    if (positions[r] === null && !described.includes(key) && position !== null && !positions.includes(position)) positions[r] = position;
  });
  const used = new Set(positions.filter((position) => position !== null));

  const typed = (position: number): boolean => (rows[position] ?? []).some((cell, c) => cell !== "" && after.columns.find((column) => column.id === existing.matched.columns[c])?.role === "input");
  const codeless = keyColumns.length === 0 ? [] : existingKeys.flatMap((key, position) => (/^(#\d+)?$/.test(key) && !used.has(position) ? [position] : []));
  const free = [...codeless.filter(typed), ...codeless.filter((position) => !typed(position))];
  positions.forEach((position, r) => {
    if (position !== null) return;
    const next = free.shift();
    if (next === undefined) return;
    positions[r] = next;
    used.add(next);
  });

  const beforeKeys = new Set(before === null ? [] : keysOf(before.rows.map((row) => row.key)));
  const gone = existingKeys.flatMap((key, position) => (!used.has(position) && (ours || beforeKeys.has(key)) ? [position] : []));
  // A table keeps at least one row: the last one is emptied instead.
  const blank = positions.indexOf(null);
  if (gone.length === rows.length && blank >= 0) positions[blank] = gone.shift() ?? null;
  return { positions, gone };
}
