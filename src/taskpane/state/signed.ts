/**
 * A difference as people write it: with a plus sign, and a true minus.
 *
 * @param value the difference
 * @param format writes a number that is not negative
 * @returns the text; no sign for what is nothing but rounding
 */
export function signed(value: number, format: (value: number) => string): string {
  if (Math.abs(value) < 1e-9) return format(0);
  return `${value > 0 ? "+" : "−"}${format(Math.abs(value))}`;
}
