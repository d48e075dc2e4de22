/**
 * What a rating is worth, from 0 (worst) to 1 (best).
 *
 * Puts ratings in days, euros or points on one scale; a cost criterion simply has its best below its worst.
 *
 * Linear value function (Keeney & Raiffa 1976) between two stated bounds; a rating beyond a bound is worth the bound.
 *
 * @param rating In the criterion's unit; `null` when missing.
 * @param worst Rating that is worth 0.
 * @param best Rating that is worth 1.
 * @returns 0 to 1; `null` when the rating or a bound is missing, or when the bounds are equal.
 * @example
 * criterionValue(30, 120, 0) // => 0.75
 * criterionValue(null, 0, 5) // => null
 */
export function criterionValue(rating: number | null, worst: number | null, best: number | null): number | null {
  if (rating === null || worst === null || best === null || worst === best) return null;
  return Math.min(1, Math.max(0, (rating - worst) / (best - worst)));
}
