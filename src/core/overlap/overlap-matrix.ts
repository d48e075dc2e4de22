import { pairMatrix, pairPosition, type PairMatrix } from "./pair-matrix.js";
import { rowOverlaps } from "./row-overlaps.js";

/**
 * Overlap of every pair of partners on one dimension.
 *
 * Weighted Jaccard (Ruzicka 1958), see `weightedJaccard`, for thousands of partners at once.
 *
 * @param values Partner × item, at least 0; `null` counts as 0.
 * @returns One number for each pair; `NaN` inside where both partners are empty. Read it with `pairValue` or `pairRows`.
 * @throws {RangeError} when rows differ in length.
 * @example
 * pairRows(overlapMatrix([[2, 0], [1, 1]])) // => [[1, 0.3333333333], [0.3333333333, 1]]
 */
export function overlapMatrix(values: readonly (readonly (number | null)[])[]): PairMatrix {
  const rows = rowOverlaps(values);
  const matrix = pairMatrix(rows.size);
  const row = new Float64Array(rows.size);
  for (let i = 0; i < rows.size; i++) {
    rows.fill(i, row);
    matrix.pairs.set(row.subarray(i + 1), pairPosition(rows.size, i, i + 1));
    matrix.diagonal[i] = (rows.sums[i] as number) > 0 ? 1 : NaN;
  }
  return matrix;
}
