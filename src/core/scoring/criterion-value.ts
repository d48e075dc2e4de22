/**
 * What a rating is worth, from 0 (worst) to 1 (best).
 *
 * Puts ratings in days, euros or points on one scale; a cost criterion simply has its best below its worst.
 *
 * Linear value function (Keeney & Raiffa 1976) between two stated bounds; where the group says which rating is worth one half, piecewise
 * linear through it (bisection, Jacquet-Lagrèze & Siskos 1982), see `piecewiseValue`. A rating beyond a bound is worth the bound.
 *
 * @param rating In the criterion's unit; `null` when missing.
 * @param worst Rating that is worth 0.
 * @param best Rating that is worth 1.
 * @param half Rating that is worth one half, strictly between the bounds; `null`: midway.
 * @returns 0 to 1; `null` when the rating or a bound is missing, when the bounds are equal, or when `half` is not between them.
 * @example
 * criterionValue(30, 120, 0) // => 0.75
 * criterionValue(null, 0, 5) // => null
 * criterionValue(30, 120, 0, 30) // => 0.5
 * criterionValue(30, 120, 0, 150) // => null
 */
export function criterionValue(rating: number | null, worst: number | null, best: number | null, half: number | null = null): number | null {
  if (rating === null || worst === null || best === null || worst === best) return null;
  if (half === null) return part(rating, worst, best);
  if (!isStrictlyBetween(half, worst, best)) return null;
  return (part(rating, worst, half) + part(rating, half, best)) / 2;
}

/** How much of the way from one rating to another is behind. */
function part(rating: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (rating - from) / (to - from)));
}

/**
 * Whether a rating lies between two others and is neither.
 *
 * For the rating worth one half: on a bound, the value function would have no slope or jump.
 *
 * @param rating Any number.
 * @param from One end.
 * @param to The other end, above or below.
 * @returns `false` at the ends.
 * @example
 * isStrictlyBetween(30, 120, 0) // => true
 * isStrictlyBetween(0, 120, 0) // => false
 */
export function isStrictlyBetween(rating: number, from: number, to: number): boolean {
  return rating > Math.min(from, to) && rating < Math.max(from, to);
}
