/**
 * One number for each unordered pair of `size` things, `NaN` where it is undefined.
 *
 * Only pairs i < j are held, row by row, so that 5,000 partners fit in half the memory and one pass fills it.
 */
export interface PairMatrix {
  readonly size: number;
  /** size·(size − 1)/2 numbers: (0,1), (0,2) … (0,size−1), (1,2) … */
  readonly pairs: Float64Array;
  /** What a thing is worth with itself: 1 where it has data, `NaN` where it has none. */
  readonly diagonal: Float64Array;
}

/**
 * Pairs of `size` things, all still 0.
 *
 * @param size How many things there are.
 * @returns A matrix to fill.
 * @example
 * pairMatrix(3).pairs // => [0, 0, 0]
 */
export function pairMatrix(size: number): PairMatrix {
  return { size, pairs: new Float64Array((size * (size - 1)) / 2), diagonal: new Float64Array(size) };
}

/**
 * The number of one pair.
 *
 * @param matrix Pairs as `overlapMatrix` gives them.
 * @param i Position of one thing, from 0.
 * @param j Position of the other; the order does not matter.
 * @returns The number, or `null` where it is undefined.
 * @throws {RangeError} when a position is outside the matrix.
 * @example
 * pairValue(overlapMatrix([[1, 0], [1, 1]]), 1, 0) // => 0.5
 */
export function pairValue(matrix: PairMatrix, i: number, j: number): number | null {
  if (!(i >= 0 && j >= 0 && i < matrix.size && j < matrix.size)) {
    throw new RangeError("pairValue requires positions inside the matrix");
  }
  const value = i === j ? matrix.diagonal[i] : matrix.pairs[pairPosition(matrix.size, Math.min(i, j), Math.max(i, j))];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/**
 * Where the pair i < j stands among the pairs of `size` things.
 *
 * @param size How many things there are.
 * @param i Position of the first, from 0.
 * @param j Position of the second, above i.
 * @returns Position in `PairMatrix.pairs`.
 * @example
 * pairPosition(4, 1, 2) // => 3
 */
export function pairPosition(size: number, i: number, j: number): number {
  return i * size - (i * (i + 1)) / 2 + (j - i - 1);
}

/**
 * The pairs as a square of rows, as a sheet shows them.
 *
 * @param matrix Pairs as `overlapMatrix` gives them.
 * @returns size × size numbers, symmetric, `null` where undefined.
 * @example
 * pairRows(overlapMatrix([[1, 0], [0, 0]])) // => [[1, 0], [0, null]]
 */
export function pairRows(matrix: PairMatrix): (number | null)[][] {
  const rows: (number | null)[][] = Array.from({ length: matrix.size }, () => new Array<number | null>(matrix.size).fill(null));
  for (let i = 0; i < matrix.size; i++) {
    for (let j = i; j < matrix.size; j++) {
      const value = pairValue(matrix, i, j);
      (rows[i] as (number | null)[])[j] = value;
      (rows[j] as (number | null)[])[i] = value;
    }
  }
  return rows;
}
