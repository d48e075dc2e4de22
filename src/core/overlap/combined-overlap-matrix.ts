import { pairMatrix, pairPosition, type PairMatrix } from "./pair-matrix.js";
import { rowOverlaps } from "./row-overlaps.js";

/**
 * Combined overlap of every pair of partners, for consortia of thousands.
 *
 * Weighted mean over the dimensions in which both partners have data, see `combinedOverlap`. Rows of all dimensions are computed
 * together, so that only the result has the size of all pairs.
 *
 * @param dimensions For each dimension, partner × item, at least 0; `null` counts as 0.
 * @param weights One for each dimension, at least 0; `null` counts as 0.
 * @returns One number for each pair; `NaN` inside where no dimension with a weight has data of both.
 * @throws {RangeError} when there is not one weight for each dimension, or when dimensions differ in their number of partners.
 * @example
 * pairValue(combinedOverlapMatrix([[[1, 0], [1, 1]], [[0], [0]]], [1, 1]), 0, 1) // => 0.5
 */
export function combinedOverlapMatrix(
  dimensions: readonly (readonly (readonly (number | null)[])[])[],
  weights: readonly (number | null)[],
): PairMatrix {
  if (dimensions.length !== weights.length) throw new RangeError("combinedOverlapMatrix requires one weight for each dimension");
  const size = dimensions[0]?.length ?? 0;
  if (dimensions.some((values) => values.length !== size)) {
    throw new RangeError("combinedOverlapMatrix requires the same partners in each dimension");
  }
  const prepared = dimensions.map((values, d) => {
    const rows = rowOverlaps(values);
    return { rows, weightOf: rows.sums.map((sum) => (sum > 0 ? (weights[d] ?? 0) : 0)) };
  });
  const matrix = pairMatrix(size);
  const weighted = new Float64Array(size);
  const total = new Float64Array(size);
  const dense = prepared.every(({ weightOf }) => weightOf.every((weight) => weight === weightOf[0]));
  for (let i = 0; i < size; i++) {
    weighted.fill(0, i + 1);
    let own = 0;
    for (const { rows, weightOf } of prepared) {
      // A partner without data has weight 0 and an overlap of 0 with one that has some: it adds nothing to either sum.
      if ((weightOf[i] as number) === 0) continue;
      own += weightOf[i] as number;
      rows.addTo(i, weightOf, weighted);
    }
    if (dense) total.fill(own, i + 1);
    else sumWeights(prepared, i, total);
    writeMeans(i, weighted, total, matrix.pairs, pairPosition(size, i, i + 1));
    matrix.diagonal[i] = own > 0 ? 1 : NaN;
  }
  return matrix;
}

function writeMeans(i: number, weighted: Float64Array, total: Float64Array, pairs: Float64Array, start: number): void {
  for (let j = i + 1, at = start; j < weighted.length; j++, at++) pairs[at] = (weighted[j] as number) / (total[j] as number);
}

/** Σ of the weights of the dimensions in which both partners have data. */
function sumWeights(prepared: readonly { weightOf: Float64Array }[], i: number, total: Float64Array): void {
  total.fill(0, i + 1);
  for (const { weightOf } of prepared) {
    if ((weightOf[i] as number) === 0) continue;
    for (let j = i + 1; j < total.length; j++) total[j] = (total[j] as number) + (weightOf[j] as number);
  }
}
