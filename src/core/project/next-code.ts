/**
 * The next free code after those that exist.
 *
 * Codes identify rows for good: labels may change, be translated or be sorted, codes never.
 *
 * One more than the largest number that follows the prefix; codes of people that have another form are left alone.
 *
 * @param existing Codes already taken, in any order.
 * @param prefix `P` for partners, `R` resources, `S` scopes, `C` criteria, `I` indicators, `A` actions, `N` needs.
 * @returns The prefix and a number; partners have at least two digits, so that they sort as text up to 99.
 * @example
 * nextCode(["P01", "P07"], "P") // => "P08"
 * nextCode([], "S") // => "S1"
 */
export function nextCode(existing: readonly string[], prefix: string): string {
  let largest = 0;
  for (const code of existing) {
    const digits = code.startsWith(prefix) ? code.slice(prefix.length) : "";
    if (/^\d{1,9}$/.test(digits)) largest = Math.max(largest, Number(digits));
  }
  return prefix + String(largest + 1).padStart(prefix === "P" ? 2 : 1, "0");
}
