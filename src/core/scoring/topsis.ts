/**
 * Closeness of each scope to the best of everything.
 *
 * A second opinion beside the additive score: it rewards being good at all criteria at once.
 *
 * TOPSIS (Hwang & Yoon 1981) with vector normalisation; distances to the ideal and to the anti-ideal are Euclidean. A criterion whose
 * column is all zeros says nothing and is left out.
 *
 * @param ratings Scope × criterion, in each criterion's unit, nothing missing.
 * @param weights One for each criterion, at least 0; only ratios matter.
 * @param costs For each criterion, whether less is better.
 * @returns 0 to 1 for each scope; `null` for all where they do not differ, since 0/0 says nothing.
 * @throws {RangeError} when rows differ in length, or when there is not one weight and one direction for each criterion.
 * @example
 * topsis([[3, 4], [4, 3], [0, 0]], [1, 1], [false, false]) // => [0.8333, 0.8333, 0]
 */
export function topsis(ratings: readonly (readonly number[])[], weights: readonly number[], costs: readonly boolean[]): (number | null)[] {
  const n = ratings.length;
  const m = weights.length;
  if (costs.length !== m) throw new RangeError("topsis requires one direction for each criterion");
  for (let s = 0; s < n; s++) if (ratings[s]?.length !== m) throw new RangeError("topsis requires rows of the same length");
  let total = 0;
  for (let k = 0; k < m; k++) total += weights[k] as number;
  // Plain arrays: for a few dozen scopes, making typed ones takes longer than all the sums.
  const toBest: number[] = [];
  const toWorst: number[] = [];
  const column: number[] = [];
  for (let s = 0; s < n; s++) {
    toBest.push(0);
    toWorst.push(0);
    column.push(0);
  }
  for (let k = 0; k < m; k++) {
    let least = Infinity;
    let most = -Infinity;
    for (let s = 0; s < n; s++) {
      const value = (ratings[s] as readonly number[])[k] as number;
      column[s] = value;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const largest = Math.max(most, -least);
    if (!(largest > 0)) continue;
    // Divided first: squares of 1e200 would not be numbers any more.
    const unit = 1 / largest;
    let squares = 0;
    for (let s = 0; s < n; s++) {
      const value = (column[s] as number) * unit;
      column[s] = value;
      squares += value * value;
    }
    const factor = (weights[k] as number) / (total * Math.sqrt(squares));
    const best = (costs[k] === true ? least : most) * unit;
    const worst = (costs[k] === true ? most : least) * unit;
    for (let s = 0; s < n; s++) {
      const up = ((column[s] as number) - best) * factor;
      const down = ((column[s] as number) - worst) * factor;
      toBest[s] = (toBest[s] as number) + up * up;
      toWorst[s] = (toWorst[s] as number) + down * down;
    }
  }
  const closeness: (number | null)[] = [];
  for (let s = 0; s < n; s++) {
    const best = Math.sqrt(toBest[s] as number);
    const worst = Math.sqrt(toWorst[s] as number);
    closeness.push(best + worst > 0 ? worst / (best + worst) : null);
  }
  return closeness;
}
