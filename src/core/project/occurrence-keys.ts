/**
 * Makes keys different where rows share one: the second `S1|P02` becomes `S1|P02#2`, in order.
 * Upper and lower case are the same.
 *
 * @param keys keys of the rows, in order
 * @returns a key for each row, each once
 * @example
 * occurrenceKeys(["a", "b", "a"]) // => ["a", "b", "a#2"]
 */
export function occurrenceKeys(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const folded = key.toLowerCase();
    const count = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}
