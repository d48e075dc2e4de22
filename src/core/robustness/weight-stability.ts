import { TIE_TOLERANCE } from "../scoring/competition-ranks.js";

/** From which to which weight of one criterion something stays, 0 to 1. */
export interface Interval {
  low: number;
  high: number;
}

/** How far the weight of one criterion may move, the others being rescaled. */
export interface WeightStability {
  /** Weight of the criterion now, 0 to 1. */
  weight: number;
  /** Where whoever is first stays first. */
  first: Interval;
  /** Where the whole ranking stays. */
  full: Interval;
}

/** Slopes closer than this meet nowhere that can be computed. */
const PARALLEL = 1e-15;

/**
 * How far each weight may move before the first place, or the ranking, changes.
 *
 * Exact, not by trial: with the other weights rescaled pro rata each score is a straight line in the weight, and lines cross where they
 * cross (Mareschal 1988). When one criterion has all the weight, what it gives up is shared equally by the others.
 *
 * @param values Scope × criterion, 0 to 1, nothing missing.
 * @param weights One for each criterion, at least 0, not all zero.
 * @returns One entry for each criterion. Scopes that are equal now, within 1e-9, and part as soon as the weight moves leave an interval
 *   without length.
 * @throws {RangeError} when there is no scope, or when all weights are zero.
 * @example
 * weightStability([[1, 0], [0, 1]], [3, 1])[0].first // => { low: 0.5, high: 1 }
 */
export function weightStability(values: readonly (readonly number[])[], weights: readonly number[]): WeightStability[] {
  if (values.length === 0) throw new RangeError("weightStability requires at least one scope");
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError("weightStability requires weights that are not all zero");
  const shares = weights.map((weight) => weight / total);
  const scores = values.map((row) => row.reduce((sum, value, k) => sum + (shares[k] as number) * value, 0));
  const order = scores.map((_, s) => s).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  return shares.map((weight, k) => {
    const rest = values.map((row) => scoreWithout(row, shares, k));
    const slope = values.map((row, s) => (row[k] as number) - (rest[s] as number));
    const first: Interval = { low: 0, high: 1 };
    const full: Interval = { low: 0, high: 1 };
    const best = order[0] as number;
    for (let place = 0; place < order.length; place++) {
      const lower = order[place] as number;
      if (place > 0) keepAbove(full, order[place - 1] as number, lower);
      if (place > 0) keepAbove(first, best, lower);
    }
    return { weight, first, full };

    function keepAbove(interval: Interval, upper: number, lower: number): void {
      const steeper = (slope[upper] as number) - (slope[lower] as number);
      if (Math.abs(steeper) <= PARALLEL) return;
      const gap = (scores[upper] as number) - (scores[lower] as number);
      const crossing = weight - gap / steeper;
      if (gap <= TIE_TOLERANCE) {
        interval.low = Math.max(interval.low, weight);
        interval.high = Math.min(interval.high, weight);
      } else if (steeper > 0) interval.low = Math.max(interval.low, crossing);
      else interval.high = Math.min(interval.high, crossing);
    }
  });
}

function scoreWithout(row: readonly number[], shares: readonly number[], k: number): number {
  const others = shares.reduce((sum, share, j) => (j === k ? sum : sum + share), 0);
  const count = shares.length - 1;
  if (count === 0) return 0;
  return row.reduce((sum, value, j) => {
    if (j === k) return sum;
    return sum + value * (others > 0 ? (shares[j] as number) / others : 1 / count);
  }, 0);
}
