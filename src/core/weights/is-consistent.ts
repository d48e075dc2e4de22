/** The largest consistency ratio that is usually accepted (Saaty 1980). */
export const CONSISTENCY_LIMIT = 0.1;

/**
 * Whether pairwise judgements agree well enough with each other to be used as they are.
 *
 * Saaty's rule of thumb (1980): a consistency ratio of at most 0.10, compared with a tolerance of 1e-9, since a ratio that is 0.10 on paper
 * may come out one rounding above it.
 *
 * @param ratio Consistency ratio, see `pairwiseWeights`; `null` when not known.
 * @returns `null` when the ratio is not known.
 * @example
 * isConsistent(0.1) // => true
 */
export function isConsistent(ratio: number | null): boolean | null {
  return ratio === null ? null : ratio <= CONSISTENCY_LIMIT + 1e-9;
}
