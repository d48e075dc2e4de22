/**
 * Overlap of two partners on one dimension: how much of what either has, both have.
 *
 * 1 when they have the same things with the same intensity, 0 when they share nothing; the same from both sides.
 *
 * Weighted Jaccard similarity (Ruzicka 1958): Σ min / Σ max, computed as (S − D) / (S + D) with S = Σ(a + b) and D = Σ|a − b|,
 * the form in which a sheet can say it in one formula.
 *
 * @param a Intensities or counts of one partner, at least 0; `null` counts as 0.
 * @param b The other partner's, item by item in the same order.
 * @returns 0 to 1, or `null` where both are empty: 0/0 is no overlap and no difference either.
 * @throws {RangeError} when the two lists differ in length.
 * @example
 * weightedJaccard([3, 1, 0], [1, 1, 2]) // => 0.3333333333
 * weightedJaccard([0, null], [0, 0]) // => null
 */
export function weightedJaccard(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  if (a.length !== b.length) throw new RangeError("weightedJaccard requires two lists of the same length");
  let sum = 0;
  let difference = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    sum += x + y;
    difference += Math.abs(x - y);
  }
  return sum + difference === 0 ? null : (sum - difference) / (sum + difference);
}
