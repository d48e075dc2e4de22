import { nextUniform, type RandomState } from "./random-generator.js";

/** Counts of rankings under many weightings; all arrays are made once. */
export interface RankingTally {
  readonly scopes: number;
  readonly criteria: number;
  /** Scopes with the same certain values are ranked once; groups are in the order of the ranking under equal weights. */
  readonly groups: readonly (readonly number[])[];
  /** Group × criterion: the stated values, and those that count now. */
  readonly stated: Float64Array;
  readonly values: Float64Array;
  /** Group × criterion: how far a value may be from what is stated; `null`: all are certain. */
  readonly spread: Float64Array | null;
  readonly scores: Float64Array;
  readonly order: Int32Array;
  /** Group × place. */
  readonly counts: Float64Array;
  /** Group × rank, shared among equals; `null` where all scopes differ and `counts` says it. */
  readonly shares: Float64Array | null;
  /** How often each group is first, and the sum of the weightings under which it is. */
  readonly firsts: Float64Array;
  readonly weightSums: Float64Array;
}

/**
 * An empty count of rankings.
 *
 * @param values Scope × criterion, rows of the same length.
 * @param spread Scope × criterion: how far each value may be from what is stated; `null`: all are certain.
 * @returns A tally for `countRankings`.
 * @example
 * rankingTally([[0, 1], [1, 1], [0, 1]], null).groups // => [[1], [0, 2]]
 */
export function rankingTally(values: readonly (readonly number[])[], spread: readonly (readonly number[])[] | null): RankingTally {
  const scopes = values.length;
  const criteria = values[0]?.length ?? 0;
  const groups = equalRows(values, spread);
  const n = groups.length;
  const flat = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(groups.flatMap((group) => rows[group[0] as number] as number[]));
  const stated = flat(values);
  return {
    scopes,
    criteria,
    groups,
    stated,
    values: stated.slice(),
    spread: spread === null ? null : flat(spread),
    scores: new Float64Array(n),
    order: new Int32Array(n),
    counts: new Float64Array(n * n),
    shares: n === scopes ? null : new Float64Array(n * scopes),
    firsts: new Float64Array(n),
    weightSums: new Float64Array(n * criteria),
  };
}

function equalRows(values: readonly (readonly number[])[], spread: readonly (readonly number[])[] | null): number[][] {
  const groups = new Map<string, number[]>();
  values.forEach((row, s) => {
    const uncertain = spread?.[s]?.some((around) => around > 0) === true;
    const key = uncertain ? `#${s}` : row.join("|");
    groups.set(key, [...(groups.get(key) ?? []), s]);
  });
  const sum = (group: readonly number[]): number => (values[group[0] as number] as readonly number[]).reduce((total, value) => total + value, 0);
  return [...groups.values()].sort((a, b) => sum(b) - sum(a));
}

/**
 * Draws uncertain values anew, each uniform around what is stated and within 0 to 1.
 *
 * @param tally The tally; its values change.
 * @param state The generator; moves on.
 * @example
 * redrawValues(rankingTally([[0.5]], [[0]]), randomState(1)) // => undefined
 */
export function redrawValues(tally: RankingTally, state: RandomState): void {
  const { stated, values, spread } = tally;
  if (spread === null) return;
  for (let k = 0; k < values.length; k++) {
    const around = spread[k] as number;
    if (!(around > 0)) continue;
    const low = Math.max(0, (stated[k] as number) - around);
    const high = Math.min(1, (stated[k] as number) + around);
    values[k] = low + (high - low) * nextUniform(state);
  }
}

/**
 * Ranks all scopes under each of many weightings and counts the rankings.
 *
 * Each ranking is an insertion sort that starts from the ranking under equal weights, from which few scopes move far.
 *
 * @param tally The tally; its counts grow.
 * @param weights Weighting × criterion, row by row, above 0; sums do not matter.
 * @param rows How many weightings.
 * @example
 * countRankings(rankingTally([[1], [0]], null), new Float64Array([1]), 1) // => undefined
 */
export function countRankings(tally: RankingTally, weights: Float64Array, rows: number): void {
  const { criteria, values, scores, order, counts, shares, firsts, weightSums } = tally;
  for (let row = 0, from = 0; row < rows; row++, from += criteria) {
    rankOnce(values, weights, from, criteria, scores, order);
    addPlaces(order, counts);
    if (shares !== null) addShares(tally, shares);
    const best = order[0] as number;
    firsts[best] = (firsts[best] as number) + 1;
    addWeights(weights, from, criteria, weightSums, best * criteria);
  }
}

// Each loop is a function of its own: a small one runs compiled sooner.

function addPlaces(order: Int32Array, counts: Float64Array): void {
  const n = order.length;
  for (let place = 0; place < n; place++) {
    const at = (order[place] as number) * n + place;
    counts[at] = (counts[at] as number) + 1;
  }
}

function addWeights(weights: Float64Array, from: number, criteria: number, sums: Float64Array, at: number): void {
  let sum = 0;
  for (let k = 0; k < criteria; k++) sum += weights[from + k] as number;
  const each = 1 / sum;
  for (let k = 0; k < criteria; k++) sums[at + k] = (sums[at + k] as number) + (weights[from + k] as number) * each;
}

function rankOnce(values: Float64Array, weights: Float64Array, from: number, criteria: number, scores: Float64Array, order: Int32Array): void {
  const n = order.length;
  const end = from + criteria;
  for (let g = 0, at = 0; g < n; g++) {
    let even = 0;
    let odd = 0;
    let k = from;
    // Four products a round in two sums: the processor overlaps what one sum would make it wait for.
    for (; k + 3 < end; k += 4, at += 4) {
      even += (values[at] as number) * (weights[k] as number) + (values[at + 2] as number) * (weights[k + 2] as number);
      odd += (values[at + 1] as number) * (weights[k + 1] as number) + (values[at + 3] as number) * (weights[k + 3] as number);
    }
    for (; k < end; k++, at++) even += (values[at] as number) * (weights[k] as number);
    const score = even + odd;
    scores[g] = score;
    let to = g;
    while (to > 0 && (scores[order[to - 1] as number] as number) < score) {
      order[to] = order[to - 1] as number;
      to--;
    }
    order[to] = g;
  }
}

/** A group of k equal scopes at ranks r … r + k − 1 gives each of them 1/k of each rank. */
function addShares(tally: RankingTally, shares: Float64Array): void {
  let rank = 0;
  for (const g of tally.order) {
    const size = (tally.groups[g] as readonly number[]).length;
    for (let k = 0; k < size; k++, rank++) {
      const at = g * tally.scopes + rank;
      shares[at] = (shares[at] as number) + 1 / size;
    }
  }
}

/**
 * Whether a scope is first under one weighting.
 *
 * @param tally The tally, with the values that count now.
 * @param weights One for each criterion.
 * @param scope Position of the scope.
 * @returns 1 when it is first, a part of it when it shares the place, 0 otherwise.
 * @example
 * firstShare(rankingTally([[1], [0]], null), new Float64Array([1]), 0) // => 1
 */
export function firstShare(tally: RankingTally, weights: Float64Array, scope: number): number {
  rankOnce(tally.values, weights, 0, tally.criteria, tally.scores, tally.order);
  const best = tally.groups[tally.order[0] as number] as readonly number[];
  return best.includes(scope) ? 1 / best.length : 0;
}
