/**
 * How much rankings agree.
 *
 * A group average hides a split group: 1 says that all rank alike, 0 that their rankings cancel out.
 *
 * Kendall's coefficient of concordance W (Kendall & Babington Smith 1939), with the correction for ties.
 *
 * @param rankings One list of ranks for each member, mid-ranks for equals, see `midRanks`.
 * @returns 0 to 1; `null` with fewer than two members or things to rank, or when every member holds everything for equal.
 * @throws {RangeError} when rankings differ in length.
 * @example
 * kendallsW([[1, 2, 3], [1, 2, 3], [3, 2, 1]]) // => 0.1111111111
 */
export function kendallsW(rankings: readonly (readonly number[])[]): number | null {
  const m = rankings.length;
  const n = rankings[0]?.length ?? 0;
  if (rankings.some((ranks) => ranks.length !== n)) throw new RangeError("kendallsW requires rankings of the same things");
  if (m < 2 || n < 2) return null;
  let deviation = 0;
  for (let k = 0; k < n; k++) {
    const sum = rankings.reduce((total, ranks) => total + (ranks[k] as number), 0);
    deviation += (sum - (m * (n + 1)) / 2) ** 2;
  }
  const ties = rankings.reduce((total, ranks) => {
    const counts = new Map<number, number>();
    for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
    return total + [...counts.values()].reduce((sum, t) => sum + (t ** 3 - t), 0);
  }, 0);
  const most = m * m * (n ** 3 - n) - m * ties;
  return most > 0 ? (12 * deviation) / most : null;
}
