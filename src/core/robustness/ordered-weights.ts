/** Which places of a sorted list each tier of criteria takes. */
export interface OrderSlots {
  /** Criteria from the most to the least important. */
  criteria: Int32Array;
  /** For each place, the end of its tier. */
  tierEnd: Int32Array;
  sorted: Float64Array;
}

/**
 * Prepares an order of importance for drawing weights that respect it.
 *
 * @param ranks Rank of each criterion, the smallest for the most important, equals allowed.
 * @returns What `placeInOrder` needs.
 * @example
 * orderSlots([2, 1]).criteria // => [1, 0]
 */
export function orderSlots(ranks: readonly number[]): OrderSlots {
  const criteria = Int32Array.from(ranks.map((_, k) => k).sort((a, b) => (ranks[a] as number) - (ranks[b] as number)));
  const tierEnd = criteria.map((criterion) => ranks.filter((rank) => rank <= (ranks[criterion] as number)).length);
  return { criteria, tierEnd, sorted: new Float64Array(ranks.length) };
}

/**
 * Reorders drawn weights so that they respect an order of importance.
 *
 * All orders of uniform weights are equally likely, so sorting them and giving each tier its places is uniform among the weightings that
 * respect the order; inside a tier the places are shuffled (Fisher & Yates).
 *
 * @param weights Exponential or simplex weights, reordered in place.
 * @param slots As `orderSlots` gives them.
 * @param uniform Gives numbers from 0 to 1; asked only where several criteria share a tier.
 * @returns The weights.
 * @example
 * placeInOrder(new Float64Array([5, 1, 3]), orderSlots([3, 1, 2]), () => 0) // => [1, 5, 3]
 */
export function placeInOrder(weights: Float64Array, slots: OrderSlots, uniform: () => number): Float64Array {
  const { criteria, tierEnd, sorted } = slots;
  const n = weights.length;
  for (let k = 0; k < n; k++) {
    const value = weights[k] as number;
    let at = k;
    while (at > 0 && (sorted[at - 1] as number) < value) {
      sorted[at] = sorted[at - 1] as number;
      at--;
    }
    sorted[at] = value;
  }
  for (let place = 0; place < n; place++) {
    const left = (tierEnd[place] as number) - place;
    if (left > 1) {
      const other = place + Math.floor(uniform() * left);
      const value = sorted[other] as number;
      sorted[other] = sorted[place] as number;
      sorted[place] = value;
    }
    weights[criteria[place] as number] = sorted[place] as number;
  }
  return weights;
}
