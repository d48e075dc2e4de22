/** A column as it was last written: its id and its header. */
export type KnownColumn = readonly [id: string, header: string];

/**
 * Which column is which, however the person reworded, moved or inserted columns.
 *
 * Headers that still read as they were written are found by their text; of the others, a run of renamed columns between two found
 * neighbours is recognised by its place where as many are missing as are new.
 *
 * @param known - columns as last written, in order
 * @param headers - headers as they are now, in order
 * @returns for each header the id of its column, or `null` for a column that we did not write
 * @example
 * matchColumns([["a", "Name"], ["b", "Notes"]], ["Name", "Remarks"]) // => ["a", "b"]
 */
export function matchColumns(known: readonly KnownColumn[], headers: readonly string[]): (string | null)[] {
  // As they were written, which most are.
  if (known.length === headers.length && known.every(([, header], c) => header === headers[c])) return known.map(([id]) => id);
  const byHeader = new Map(known.map(([id, header]) => [fold(header), id]));
  const ids = headers.map((header) => byHeader.get(fold(header)) ?? null);
  const order = new Map(known.map(([id], index) => [id, index]));
  let start = 0;
  while (start < ids.length) {
    if (ids[start] !== null) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < ids.length && ids[end] === null) end += 1;
    const before = start === 0 ? -1 : (order.get(ids[start - 1] ?? "") ?? -1);
    const after = end === ids.length ? known.length : (order.get(ids[end] ?? "") ?? known.length);
    const missing = known.slice(before + 1, Math.max(after, before + 1)).filter(([id]) => !ids.includes(id));
    if (missing.length === end - start && after - before - 1 === missing.length) missing.forEach(([id], k) => (ids[start + k] = id));
    start = end;
  }
  return ids;
}

/** Whether two headers differ by spaces and case alone. */
export function sameHeader(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

function fold(header: string): string {
  return header.trim().replace(/\s+/g, " ").toLowerCase();
}
