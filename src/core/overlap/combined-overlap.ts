/**
 * Overlap of two partners over several dimensions.
 *
 * Weighted mean of the overlaps over the dimensions in which both partners have data: a partner that has told nothing
 * about its audiences is not held to share none.
 *
 * @param overlaps One for each dimension, 0 to 1; `null` where at least one of the two partners has no data.
 * @param weights One for each dimension, at least 0; `null` counts as 0.
 * @returns 0 to 1, or `null` where no dimension with a weight is left.
 * @throws {RangeError} when there is not one weight for each dimension.
 * @example
 * combinedOverlap([0.5, null, 0.2], [2, 5, 1]) // => 0.4
 */
export function combinedOverlap(overlaps: readonly (number | null)[], weights: readonly (number | null)[]): number | null {
  if (overlaps.length !== weights.length) throw new RangeError("combinedOverlap requires one weight for each dimension");
  let total = 0;
  let weighted = 0;
  overlaps.forEach((overlap, d) => {
    if (overlap === null) return;
    const weight = weights[d] ?? 0;
    total += weight;
    weighted += weight * overlap;
  });
  return total > 0 ? weighted / total : null;
}
