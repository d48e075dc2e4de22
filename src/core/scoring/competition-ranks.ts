/** Two scores closer than this are the same score: sums in another order differ by less. */
export const TIE_TOLERANCE = 1e-9;

/**
 * Ranks of scores, the highest first.
 *
 * Standard competition ranking ("1224"): one more than the number of higher scores, so that equals share the better rank
 * and the next ones are not moved up.
 *
 * @param scores Any numbers; `null` is ranked apart.
 * @param tolerance Scores must differ by more than this to be told apart.
 * @returns For each score its rank from 1, or `null`.
 * @example
 * competitionRanks([0.5, 0.8, null, 0.5, 0.2]) // => [2, 1, null, 2, 4]
 */
export function competitionRanks(scores: readonly (number | null)[], tolerance: number = TIE_TOLERANCE): (number | null)[] {
  return scores.map((mine) =>
    mine === null ? null : 1 + scores.reduce<number>((above, other) => above + (other !== null && other > mine + tolerance ? 1 : 0), 0),
  );
}
