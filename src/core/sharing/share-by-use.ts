/** What each partner pays for what it uses. */
export interface UseShares {
  /** What each partner pays, in €. */
  amounts: number[];
  /** Positions of items that nobody uses: their cost is shared equally by all. */
  unused: number[];
}

/**
 * By use: each item is paid equally by those who use it.
 *
 * Each item is a cost of its own, divided equally by its users; the sum is also the Shapley value of the cost of serving a group, see
 * `shapleyOfCostModel`.
 *
 * @param costs Cost of each item, in €.
 * @param uses Partner × item: whether the partner uses the item.
 * @returns Amounts, sum of all costs, and items that nobody uses.
 * @throws {RangeError} when there is no partner, or not one mark for each item.
 * @example
 * shareByUse([30, 10], [[true, false], [true, true]]).amounts // => [15, 25]
 */
export function shareByUse(costs: readonly number[], uses: readonly (readonly boolean[])[]): UseShares {
  if (uses.length === 0) throw new RangeError("shareByUse requires at least one partner");
  if (uses.some((row) => row.length !== costs.length)) throw new RangeError("shareByUse requires one mark for each item");
  const amounts = uses.map(() => 0);
  const unused: number[] = [];
  costs.forEach((cost, k) => {
    const users = uses.flatMap((row, p) => (row[k] ? [p] : []));
    const payers = users.length > 0 ? users : uses.map((_, p) => p);
    if (users.length === 0) unused.push(k);
    for (const p of payers) amounts[p] = (amounts[p] as number) + cost / payers.length;
  });
  return { amounts, unused };
}
