/**
 * Ranks of scores in which equals share the mean of their places.
 *
 * Fractional ranking ("1 2.5 2.5 4"), as statistics of agreement need it: ranks always sum to n(n + 1)/2.
 *
 * @param scores Any numbers, the highest first.
 * @param tolerance Scores must differ by more than this to be told apart.
 * @returns For each score its rank from 1.
 * @example
 * midRanks([0.5, 0.8, 0.5]) // => [2.5, 1, 2.5]
 */
export function midRanks(scores: readonly number[], tolerance = 1e-9): number[] {
  return scores.map((mine) => {
    const above = scores.filter((other) => other > mine + tolerance).length;
    const equal = scores.filter((other) => Math.abs(other - mine) <= tolerance).length;
    return above + (equal + 1) / 2;
  });
}
