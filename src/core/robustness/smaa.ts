import { fillExponentials, nextUniform, randomState, type RandomState } from "./random-generator.js";
import { orderSlots, placeInOrder, type OrderSlots } from "./ordered-weights.js";
import { countRankings, firstShare, rankingTally, redrawValues, type RankingTally } from "./ranking-tally.js";

/** How weights, and values if they are uncertain, are drawn. */
export interface SmaaOptions {
  /** How many weightings are drawn, at least 1. */
  draws: number;
  /** The same seed gives the same answer. */
  seed: number;
  /** Rank of importance of each criterion, the smallest first, equals allowed; left out: any weights are possible. */
  order?: readonly number[];
  /** Scope × criterion: how far each value may be from what is stated, either way, within 0 to 1; left out: values are certain. */
  uncertainty?: readonly (readonly number[])[];
}

/** How often each scope takes each rank, and under which weights it is first. */
export interface Smaa {
  draws: number;
  /** Scope × rank: share of weightings under which the scope has the rank; every row and every column sums to 1. */
  acceptability: number[][];
  /** Mean of the weightings under which each scope is first; `null` where there is none. */
  centralWeights: (number[] | null)[];
  /** Share of value draws under which each scope is first with its central weights; `null` where it has none. */
  confidence: (number | null)[];
  /** Mean rank of each scope. */
  meanRank: number[];
  /** Standard error of each mean rank: what is needed to check it against the exact one. */
  meanRankError: number[];
}

/**
 * Which ranks a scope takes when nobody knows the weights for certain.
 *
 * SMAA-2 (Lahdelma & Salminen 2001) on an additive value model: weights uniform on the simplex, or uniform among those that respect a
 * stated order of criteria; no Markov chain is needed, an ordered simplex is a simplex. Scopes with the same values share their ranks
 * equally: giving both the better one would make columns sum to more than 1. Our own code because the packages there are (R) take
 * 4.5 s for what typed arrays do in half a second.
 *
 * @param values Scope × criterion, 0 to 1, nothing missing.
 * @param options Draws, seed, and optionally an order of criteria and uncertain values.
 * @returns Acceptabilities, central weights and confidence factors; show no more digits than `acceptabilityError` allows.
 * @throws {RangeError} when there is no scope or no criterion, when rows differ in length, or when draws are below 1.
 * @example
 * smaa([[1, 1], [0, 0]], { draws: 100, seed: 1 }).acceptability // => [[1, 0], [0, 1]]
 */
export function smaa(values: readonly (readonly number[])[], options: SmaaOptions): Smaa {
  const steps = smaaSteps(values, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same as `smaa`, a few hundred draws at a time: what waits for it can show how far it is, or leave it.
 *
 * @param values Scope × criterion, 0 to 1, nothing missing.
 * @param options See `smaa`.
 * @yields The share that is done, 0 to 1.
 * @returns What `smaa` returns, to the last digit.
 * @throws {RangeError} as `smaa` does, at the first step.
 * @example
 * smaaSteps([[1], [0]], { draws: 512, seed: 1 }).next().value // => 0.5
 */
export function* smaaSteps(values: readonly (readonly number[])[], options: SmaaOptions): Generator<number, Smaa> {
  const scopes = values.length;
  const criteria = values[0]?.length ?? 0;
  if (scopes === 0 || criteria === 0) throw new RangeError("smaa requires at least one scope and one criterion");
  if (values.some((row) => row.length !== criteria)) throw new RangeError("smaa requires rows of the same length");
  if (!(options.draws >= 1)) throw new RangeError("smaa requires at least one draw");
  if (options.uncertainty?.some((row) => row.length !== criteria) === true || (options.uncertainty?.length ?? scopes) !== scopes) {
    throw new RangeError("smaa requires one uncertainty for each value");
  }
  const tally = rankingTally(values, options.uncertainty ?? null);
  const state = randomState(options.seed);
  const slots = options.order === undefined ? null : orderSlots(options.order);
  // Uncertain values take a second round of draws for each scope, for its confidence.
  const rounds = tally.spread === null ? 1 : 1 + scopes;
  const weights = new Float64Array(BLOCK * criteria);
  for (let done = 0; done < options.draws; done += BLOCK) {
    countDraws(tally, Math.min(BLOCK, options.draws - done), weights, state, slots);
    yield Math.min(1, (done + BLOCK) / options.draws) / rounds;
  }
  const acceptability = acceptabilities(tally, options.draws);
  const central = centralWeights(tally);
  const confidence: (number | null)[] = [];
  for (const [s, own] of central.entries()) {
    confidence.push(own === null ? null : confidenceOf(tally, own, s, options.draws, state));
    if (rounds > 1) yield (s + 2) / rounds;
  }
  const meanRank = acceptability.map((row) => row.reduce((sum, share, r) => sum + share * (r + 1), 0));
  return {
    draws: options.draws,
    acceptability,
    centralWeights: central,
    confidence,
    meanRank,
    meanRankError: acceptability.map((row, s) =>
      Math.sqrt(row.reduce((sum, share, r) => sum + share * (r + 1 - (meanRank[s] as number)) ** 2, 0) / options.draws),
    ),
  };
}

/** Weightings drawn and ranked together, so that each loop stays in the processor's caches. */
const BLOCK = 256;

function countDraws(tally: RankingTally, rows: number, weights: Float64Array, state: RandomState, slots: OrderSlots | null): void {
  const { criteria, spread } = tally;
  // Not divided by their sum: an additive ranking does not change with it.
  for (let from = 0; from < weights.length; from += BLOCK) fillExponentials(state, weights, from, from + BLOCK);
  if (slots !== null) {
    for (let row = 0; row < rows; row++) {
      placeInOrder(weights.subarray(row * criteria, (row + 1) * criteria), slots, () => nextUniform(state));
    }
  }
  if (spread === null) {
    countRankings(tally, weights, rows);
    return;
  }
  // Uncertain values are drawn anew for each weighting.
  for (let row = 0; row < rows; row++) {
    redrawValues(tally, state);
    countRankings(tally, weights.subarray(row * criteria, (row + 1) * criteria), 1);
  }
}

function acceptabilities(tally: RankingTally, draws: number): number[][] {
  const { scopes, groups, counts, shares } = tally;
  const rows: number[][] = Array.from({ length: scopes }, () => []);
  groups.forEach((group, g) => {
    const row = Array.from({ length: scopes }, (_, r) => ((shares ?? counts)[g * scopes + r] as number) / draws);
    for (const scope of group) rows[scope] = [...row];
  });
  return rows;
}

function centralWeights(tally: RankingTally): (number[] | null)[] {
  const { scopes, criteria, groups, firsts, weightSums } = tally;
  const central = new Array<number[] | null>(scopes).fill(null);
  groups.forEach((group, g) => {
    const times = firsts[g] as number;
    if (times === 0) return;
    for (const scope of group) central[scope] = Array.from(weightSums.subarray(g * criteria, (g + 1) * criteria), (sum) => sum / times);
  });
  return central;
}

function confidenceOf(tally: RankingTally, weights: readonly number[], scope: number, draws: number, state: RandomState): number {
  const own = Float64Array.from(weights);
  // Certain values give the same answer each time.
  const rounds = tally.spread === null ? 1 : draws;
  let first = 0;
  for (let round = 0; round < rounds; round++) {
    redrawValues(tally, state);
    first += firstShare(tally, own, scope);
  }
  return first / rounds;
}

/**
 * How surely each scope is first under weights of its own when nobody knows the values for certain.
 *
 * Confidence factors of SMAA-2 (Lahdelma & Salminen 2001): values are drawn uniformly around what is stated, weights stay.
 *
 * @param values Scope × criterion, 0 to 1, nothing missing.
 * @param weights For each scope the weights that it is judged by, as a rule its central weights; `null`: not judged.
 * @param options Draws of the values, seed, and how far each value may be off, either way, within 0 to 1.
 * @returns For each scope the share of the draws in which it is first; `null` where it is not judged.
 * @throws {RangeError} when there is not one list of weights for each scope, or when draws are below 1.
 * @example
 * confidenceFactors([[0.9], [0.2]], [[1], null], { draws: 100, seed: 1, doubt: 0.1 }) // => [1, null]
 */
export function confidenceFactors(
  values: readonly (readonly number[])[],
  weights: readonly (readonly number[] | null)[],
  { draws, seed, doubt }: { draws: number; seed: number; doubt: number },
): (number | null)[] {
  if (weights.length !== values.length) throw new RangeError("confidenceFactors requires weights, or none, for each scope");
  if (!(draws >= 1)) throw new RangeError("confidenceFactors requires at least one draw");
  const tally = rankingTally(values, values.map((row) => row.map(() => doubt)));
  const state = randomState(seed);
  const judged = weights.flatMap((own, s) => (own === null ? [] : [{ own: Float64Array.from(own), s }]));
  const firsts = new Float64Array(values.length);
  // The same draw of the values judges every scope: drawing is what takes time.
  for (let draw = 0; draw < draws; draw++) {
    redrawValues(tally, state);
    for (const { own, s } of judged) firsts[s] = (firsts[s] as number) + firstShare(tally, own, s);
  }
  return weights.map((own, s) => (own === null ? null : (firsts[s] as number) / draws));
}

/**
 * How far a share that was counted in draws may be from the true one.
 *
 * Standard error of a binomial share, √(p(1 − p)/N).
 *
 * @param share The share counted, 0 to 1.
 * @param draws Number of draws, at least 1.
 * @returns At most 0.5/√N: about 0.005 for 10,000 draws.
 * @example
 * acceptabilityError(0.5, 10000) // => 0.005
 */
export function acceptabilityError(share: number, draws: number): number {
  return Math.sqrt((share * (1 - share)) / draws);
}
