import type { Project } from "../project/project.js";
import { scoreScopes, type ScopeScore } from "../scoring/score-scopes.js";
import { secondOpinions, type SecondOpinions } from "../scoring/second-opinions.js";
import { partnerRankings, type PartnerRankings } from "../weights/partner-rankings.js";
import { inputTrace, tracePlaces } from "./input-trace.js";
import { expectedRanks } from "./pairwise-win-share.js";
import { acceptabilityError, confidenceFactors, smaa, type Smaa } from "./smaa.js";
import { weightStability, type WeightStability } from "./weight-stability.js";

/** How solid a ranking is: everything about it that a workbook cannot compute live. Positions are those of the project. */
export interface Robustness {
  /** Positions of the scopes that have a rank, at least two. */
  scopes: number[];
  /** Positions of the criteria that have a weight. */
  criteria: number[];
  draws: number;
  seed: number;
  /** For each of `scopes`, the share of weightings that give it each rank. */
  acceptability: number[][];
  /** For each of `scopes`, its mean rank over all weightings: exact, not drawn. */
  meanRank: number[];
  /** How far the mean ranks that were drawn are from the exact ones, in standard errors of theirs, at most: the check of each drawing. */
  drawnGap: number;
  /** The share of the weightings that keep the stated order under which each of `scopes` is first; `null` where no order is stated. */
  firstInOrder: number[] | null;
  /** For each of `scopes`, the mean of the weightings under which it is first; `null` where there is none. */
  centralWeights: (number[] | null)[];
  /** How surely each of `scopes` is first with these weights if every value may be `VALUE_DOUBT` off; `null` where there are none. */
  confidence: (number | null)[];
  /** Largest standard error of the shares. */
  error: number;
  /** For each of `criteria`. */
  stability: WeightStability[];
  opinions: SecondOpinions;
  /** Trace of the values of each scope of the project, see `valueTrace`. */
  traces: number[];
  /** By partners' own weights; `null` where fewer than two scopes can be compared or nobody has weights. */
  partners: PartnerOpinions | null;
}

/** What each partner's own weights say. */
export interface PartnerOpinions extends PartnerRankings {
  /** Positions of the partners that have weights of their own and have not withdrawn. */
  partners: number[];
  /** Positions of the scopes that are ranked: those with a rank whose values are known wherever a partner has a weight. */
  scopes: number[];
}

/** A fixed seed: everyone who opens the workbook reads the same figures. */
export const ROBUSTNESS_SEED = 1;

/** Weightings drawn for usual sizes: the standard error of a share is then half a point at most. */
const USUAL_DRAWS = 10_000;

/** Products of a draw that fit in the time of one write: draws × scopes × criteria. */
const MOST_PRODUCTS = 4_000_000;

/** Never so few draws that the shares say nothing. */
const FEWEST_DRAWS = 2_000;

/** How far a value of 0 to 1 may be from what is stated when confidence is judged: half a step of a scale from 0 to 5. */
export const VALUE_DOUBT = 0.1;

/** Draws of the values for each confidence: a standard error of two points at most, one where there is time for it. */
const CONFIDENCE_DRAWS = { fewest: 625, usual: 2_500 } as const;

/**
 * How far a ranking depends on weights and method.
 *
 * For the sheet that shows it without the add-in. Only scopes that have a rank are compared, on the criteria that have a weight: for these
 * every value is known.
 *
 * SMAA-2, exact weight stability, TOPSIS and PROMETHEE II, partners' own rankings: see `smaa`, `weightStability`, `secondOpinions` and
 * `partnerRankings`. Weightings are drawn 10,000 times, less often where scopes and criteria are many; mean ranks have a closed form, which
 * also checks each drawing. The stated order is that of the
 * criteria's levels where all have one, else that of the weights.
 *
 * @param project The project.
 * @param scored Its scores, where they are known already.
 * @returns All of it, or `null` where fewer than two scopes have a rank.
 * @example
 * analyseRobustness(emptyProject("x")) // => null
 */
export function analyseRobustness(project: Project, scored: readonly ScopeScore[] = scoreScopes(project)): Robustness | null {
  const scopes = scored.flatMap(({ rank }, s) => (rank === null ? [] : [s]));
  if (scopes.length < 2) return null;
  const criteria = project.criteria.flatMap(({ weight }, c) => ((weight ?? 0) > 0 ? [c] : []));
  const values = scopes.map((s) => criteria.map((c) => scored[s]?.values[c] ?? 0));
  const weights = criteria.map((c) => project.criteria[c]?.weight ?? 0);
  const draws = Math.max(FEWEST_DRAWS, Math.min(USUAL_DRAWS, Math.floor(MOST_PRODUCTS / (scopes.length * criteria.length))));
  const options = { draws, seed: ROBUSTNESS_SEED };
  const places = tracePlaces(project.criteria.map(({ code }) => code));
  const drawn = smaa(values, options);
  const meanRank = expectedRanks(values);
  const trials = Math.max(CONFIDENCE_DRAWS.fewest, Math.min(CONFIDENCE_DRAWS.usual, Math.floor(MOST_PRODUCTS / (scopes.length ** 2 * criteria.length))));
  const order = statedOrder(project, criteria);
  return {
    scopes,
    criteria,
    ...options,
    acceptability: drawn.acceptability,
    meanRank,
    drawnGap: drawnGap(drawn, meanRank),
    firstInOrder: order === null ? null : smaa(values, { ...options, order }).acceptability.map((shares) => shares[0] as number),
    centralWeights: drawn.centralWeights,
    confidence: confidenceFactors(values, drawn.centralWeights, { draws: trials, seed: ROBUSTNESS_SEED, doubt: VALUE_DOUBT }),
    error: Math.max(...drawn.acceptability.flat().map((share) => acceptabilityError(share, draws))),
    stability: weightStability(values, weights),
    opinions: secondOpinions(values, weights),
    traces: scored.map(({ values: own }) => valueTrace(own, places)),
    partners: partnerOpinions(project, scored, scopes),
  };
}

/** What is never drawn has no standard error: one draw more or less is then the least that can be told. */
function drawnGap({ draws, meanRank, meanRankError }: Smaa, exact: readonly number[]): number {
  return Math.max(...exact.map((rank, s) => Math.abs((meanRank[s] as number) - rank) / Math.max(meanRankError[s] as number, 1 / draws)));
}

/**
 * The trace of the values of one scope.
 *
 * @param values Value of each criterion, 0 to 1; `null` where it is not known.
 * @param places Place of each criterion in the trace, see `tracePlaces`.
 * @returns A number above 0 as soon as one value is known.
 * @example
 * valueTrace([0, null], [0, 1]) // => 1.4142135624
 */
export function valueTrace(values: readonly (number | null)[], places: readonly number[]): number {
  return inputTrace(values.map((value) => (value === null ? 0 : 1 + value)), places);
}

/**
 * The order of importance in which weights are drawn.
 *
 * @param project The project.
 * @param criteria Positions of the criteria that count.
 * @returns A rank for each of them, 1 for the most important; `null` where all are equal.
 * @example
 * statedOrder(addCriterion(addCriterion(emptyProject("x"), { weight: 1 }), { weight: 3 }), [0, 1]) // => [2, 1]
 */
export function statedOrder(project: Project, criteria: readonly number[]): number[] | null {
  const levels = criteria.map((c) => project.criteria[c]?.level ?? null);
  const keys = levels.every((level) => level !== null) ? levels : criteria.map((c) => project.criteria[c]?.weight ?? 0);
  const ranks = keys.map((key) => 1 + keys.filter((other) => other > key).length);
  return ranks.some((rank) => rank > 1) ? ranks : null;
}

/**
 * What partners would choose by their own weights, and how far they agree.
 *
 * Partners without weights, or withdrawn, take no part; scopes are compared that have a rank and whose values are known wherever a partner
 * has a weight. See `partnerRankings`.
 *
 * @param project The project.
 * @returns Rankings and agreement; `null` where nobody has weights or fewer than two scopes can be compared.
 * @example
 * analysePartners(emptyProject("x")) // => null
 */
export function analysePartners(project: Project): PartnerOpinions | null {
  const scored = scoreScopes(project);
  return partnerOpinions(project, scored, scored.flatMap(({ rank }, s) => (rank === null ? [] : [s])));
}

function partnerOpinions(project: Project, scored: readonly ScopeScore[], ranked: readonly number[]): PartnerOpinions | null {
  const partners = project.partners.flatMap(({ status }, p) =>
    status !== "withdrawn" && (project.weighting.partnerWeights[p] ?? []).some((weight) => (weight ?? 0) > 0) ? [p] : [],
  );
  if (partners.length === 0) return null;
  const own = partners.map((p) => project.criteria.map((_, c) => Math.max(0, project.weighting.partnerWeights[p]?.[c] ?? 0)));
  const weighed = project.criteria.flatMap((_, c) => (own.some((weights) => (weights[c] ?? 0) > 0) ? [c] : []));
  const scopes = ranked.filter((s) => weighed.every((c) => (scored[s]?.values[c] ?? null) !== null));
  if (scopes.length < 2) return null;
  const values = scopes.map((s) => weighed.map((c) => scored[s]?.values[c] ?? 0));
  return { partners, scopes, ...partnerRankings(values, own.map((weights) => weighed.map((c) => weights[c] ?? 0))) };
}
