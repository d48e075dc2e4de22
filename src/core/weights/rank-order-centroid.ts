/**
 * Weights from an order of importance alone.
 *
 * For a group that agrees on what matters more, but not on how much more.
 *
 * Rank-order centroid (Barron & Barrett 1996): the mean of all weights that respect the order, w_k = (1/n) Σ_{i=k…n} 1/i. Criteria of
 * equal rank share the mean of their places.
 *
 * @param ranks Rank of each criterion, the smallest for the most important; any numbers, equals allowed.
 * @returns Weights in the same order, sum 1; none for no criterion.
 * @example
 * rankOrderCentroid([2, 1, 3]) // => [0.2778, 0.6111, 0.1111]
 */
export function rankOrderCentroid(ranks: readonly number[]): number[] {
  const n = ranks.length;
  const byPlace = new Array<number>(n).fill(0);
  for (let place = n - 1, sum = 0; place >= 0; place--) {
    sum += 1 / (place + 1);
    byPlace[place] = sum / n;
  }
  return ranks.map((rank) => {
    const before = ranks.filter((other) => other < rank).length;
    const equal = ranks.filter((other) => other === rank).length;
    return byPlace.slice(before, before + equal).reduce((sum, weight) => sum + weight, 0) / equal;
  });
}
