/**
 * Under which share of all weightings one scope is worth more than another, exactly.
 *
 * Checks the sampler: expected ranks follow from these shares without any draw.
 *
 * Volume of a simplex cut by a plane (Varsi 1973; Ali 1973), by successive convex combinations of its edges: the divided-difference
 * formula loses all but three digits where two values differ by 1e-5, this keeps them.
 *
 * @param first Values of one scope, criterion by criterion.
 * @param second Values of the other.
 * @param order Rank of importance of each criterion, all different; left out: any weights.
 * @returns Share of the weightings under which the first is worth more, 0 to 1; 0.5 where the two are equal everywhere.
 * @throws {RangeError} when the two lists differ in length, or when two criteria have the same rank.
 * @example
 * pairwiseWinShare([1, 0], [0, 3]) // => 0.25
 */
export function pairwiseWinShare(first: readonly number[], second: readonly number[], order?: readonly number[]): number {
  if (first.length !== second.length) throw new RangeError("pairwiseWinShare requires two lists of the same length");
  let differences = first.map((value, k) => value - (second[k] as number));
  if (order !== undefined) {
    if (new Set(order).size !== order.length) throw new RangeError("pairwiseWinShare requires ranks that all differ");
    const sorted = order.map((_, k) => k).sort((a, b) => (order[a] as number) - (order[b] as number));
    // The corners of an ordered simplex are the means of its first criteria: (1), (1/2, 1/2), (1/3, 1/3, 1/3) …
    let sum = 0;
    differences = sorted.map((k, place) => {
      sum += differences[k] as number;
      return sum / (place + 1);
    });
  }
  const above = differences.filter((difference) => difference > 0);
  const below = differences.filter((difference) => difference < 0);
  if (above.length === 0 && below.length === 0) return 0.5;
  const shares = new Float64Array(below.length + 1);
  shares[0] = 1;
  for (const x of above) {
    for (let j = 1; j <= below.length; j++) {
      const y = -(below[j - 1] as number);
      shares[j] = (y * (shares[j] as number) + x * (shares[j - 1] as number)) / (x + y);
    }
  }
  return above.length === 0 ? 0 : (shares[below.length] as number);
}

/**
 * The mean rank of each scope over all weightings, exactly.
 *
 * 1 + Σ over the others of the share of weightings under which they are worth more.
 *
 * @param values Scope × criterion, 0 to 1.
 * @param order Rank of importance of each criterion, all different; left out: any weights.
 * @returns One mean rank for each scope, from 1.
 * @example
 * expectedRanks([[1, 0], [0, 3]]) // => [1.75, 1.25]
 */
export function expectedRanks(values: readonly (readonly number[])[], order?: readonly number[]): number[] {
  return values.map((mine, s) =>
    values.reduce((rank, other, o) => (o === s ? rank : rank + pairwiseWinShare(other, mine, order)), 1),
  );
}
