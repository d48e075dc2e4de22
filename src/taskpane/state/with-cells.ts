/**
 * A table of figures with some of one row changed.
 *
 * @param rows the table, left as it is
 * @param row position of the row
 * @param changes figures by the position of their column, written as text
 * @returns a new table
 * @example
 * withCells([[1, null]], 0, { "1": 2 }) // => [[1, 2]]
 */
export function withCells(rows: readonly (readonly (number | null)[])[], row: number, changes: Readonly<Record<string, number | null>>): (number | null)[][] {
  return rows.map((cells, r) => (r === row ? cells.map((cell, c) => (String(c) in changes ? (changes[String(c)] ?? null) : cell)) : [...cells]));
}
