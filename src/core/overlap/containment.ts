/**
 * How much of the smaller partner is found in the larger one.
 *
 * The overlap of a small service inside a large one is low though the large one has everything the small one has;
 * containment says 1 there.
 *
 * Overlap coefficient (Szymkiewicz–Simpson) for amounts: Σ min / min(Σa, Σb).
 *
 * @param a Intensities or counts of one partner, at least 0; `null` counts as 0.
 * @param b The other partner's, item by item in the same order.
 * @returns 0 to 1, or `null` where either is empty.
 * @throws {RangeError} when the two lists differ in length.
 * @example
 * containment([3, 3, 3, 2], [1, 0, 2, 0]) // => 1
 * containment([1, 1], [0, 0]) // => null
 */
export function containment(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  if (a.length !== b.length) throw new RangeError("containment requires two lists of the same length");
  let shared = 0;
  let sumA = 0;
  let sumB = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    sumA += x;
    sumB += y;
    shared += Math.min(x, y);
  }
  const smaller = Math.min(sumA, sumB);
  return smaller > 0 ? shared / smaller : null;
}
