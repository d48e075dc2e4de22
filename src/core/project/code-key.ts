/**
 * What a spreadsheet takes two codes for: the same, if only their case or their leading zeros differ.
 *
 * For telling codes apart before a formula confuses them.
 *
 * @param code A code.
 * @returns Equal for codes that lookups and conditional sums cannot tell apart.
 * @example
 * codeKey("A1") === codeKey("a1") // => true
 * codeKey("01") === codeKey("1") // => true
 * codeKey("P01") === codeKey("P1") // => false
 */
export function codeKey(code: string): string {
  const number = Number(code);
  return code.trim() !== "" && Number.isFinite(number) ? String(number) : code.toLowerCase();
}
