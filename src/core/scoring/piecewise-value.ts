/** One point of a value function. */
export interface ValuePoint {
  /** In the criterion's unit. */
  rating: number;
  /** 0 to 1. */
  value: number;
}

/**
 * What a rating is worth by a value function of several straight parts.
 *
 * For criteria where the first days saved are worth more than the next: the group states a few points, straight lines join them.
 *
 * Piecewise-linear value function (Jacquet-Lagrèze & Siskos 1982); beyond the first or last point a rating is worth that point.
 *
 * @param rating In the criterion's unit; `null` when missing.
 * @param points At least two, by rising rating, no rating twice.
 * @returns 0 to 1, or `null` when the rating is missing.
 * @throws {RangeError} when there are fewer than two points, when ratings do not rise, or when a value leaves 0 to 1.
 * @example
 * piecewiseValue(15, [{ rating: 0, value: 1 }, { rating: 10, value: 0.4 }, { rating: 20, value: 0 }]) // => 0.2
 */
export function piecewiseValue(rating: number | null, points: readonly ValuePoint[]): number | null {
  if (points.length < 2) throw new RangeError("piecewiseValue requires at least two points");
  points.forEach((point, k) => {
    const before = points[k - 1];
    if (before !== undefined && !(before.rating < point.rating)) throw new RangeError("piecewiseValue requires rising ratings");
    if (!(point.value >= 0 && point.value <= 1)) throw new RangeError("piecewiseValue requires values of 0 to 1");
  });
  if (rating === null) return null;
  let left = points[0] as ValuePoint;
  if (rating <= left.rating) return left.value;
  for (const right of points) {
    if (rating <= right.rating) {
      const share = (rating - left.rating) / (right.rating - left.rating);
      return (1 - share) * left.value + share * right.value;
    }
    left = right;
  }
  return left.value;
}
