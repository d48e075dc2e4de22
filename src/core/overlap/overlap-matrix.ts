import type { PairMatrix } from "./pair-matrix.js";

/**
 * Overlap of every pair of partners on one dimension.
 *
 * Weighted Jaccard (Ruzicka 1958), see `weightedJaccard`. Amounts are copied once to one flat array and each pair costs
 * one pass over the items: Σ|a − b| is all that is left to compute, since Σ(a + b) is the sum of two row sums.
 *
 * @param values Partner × item, at least 0; `null` counts as 0.
 * @returns One number for each pair; `NaN` inside where both partners are empty. Read it with `pairValue` or `pairRows`.
 * @throws {RangeError} when rows differ in length.
 * @example
 * pairRows(overlapMatrix([[2, 0], [1, 1]])) // => [[1, 0.3333333333], [0.3333333333, 1]]
 */
export function overlapMatrix(values: readonly (readonly (number | null)[])[]): PairMatrix {
  const size = values.length;
  const width = values[0]?.length ?? 0;
  const flat = new Float64Array(size * width);
  const sums = new Float64Array(size);
  values.forEach((row, i) => {
    if (row.length !== width) throw new RangeError("overlapMatrix requires rows of the same length");
    for (let k = 0; k < width; k++) {
      const value = row[k] ?? 0;
      flat[i * width + k] = value;
      sums[i] = (sums[i] as number) + value;
    }
  });
  const pairs = new Float64Array((size * (size - 1)) / 2);
  const diagonal = sums.map((sum) => (sum > 0 ? 1 : NaN));
  let position = 0;
  for (let i = 0; i < size; i++) {
    const a = i * width;
    for (let j = i + 1; j < size; j++) {
      const b = j * width;
      let difference = 0;
      for (let k = 0; k < width; k++) difference += Math.abs((flat[a + k] as number) - (flat[b + k] as number));
      const sum = (sums[i] as number) + (sums[j] as number);
      // 0/0 gives NaN: both partners are empty.
      pairs[position++] = (sum - difference) / (sum + difference);
    }
  }
  return { size, pairs, diagonal };
}
