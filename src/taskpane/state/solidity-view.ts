import { acceptabilityError, smaa } from "../../core/robustness/smaa.js";
import { weightStability, type Interval } from "../../core/robustness/weight-stability.js";
import type { Criterion, Project, Scope } from "../../core/project/project.js";
import { scoreScopes } from "../../core/scoring/score-scopes.js";
import { secondOpinions } from "../../core/scoring/second-opinions.js";
import { oncePerProject } from "./once-per-project.js";

/** Weightings drawn: the standard error of a share is then half a point at most. */
export const DRAWS = 10_000;

/** A fixed seed: everyone who opens the workbook reads the same figures. */
const SEED = 1;

/** Ranks shown one by one; those beyond the last are added to it. */
const RANKS_SHOWN = 6;

export interface SolidityView {
  /** Scopes that are first; more than one when tied. Empty where no scope is ranked. */
  leaders: Scope[];
  /** How many scopes are ranked: with fewer than two there is nothing to compare. */
  compared: number;
  /** Share of all weightings under which the first stays first; `null` when tied or alone. */
  holds: number | null;
  /** The same among weightings that keep the order of importance of today's weights; `null` where these are all equal. */
  holdsInOrder: number | null;
  /** Whether one scope is first under the three methods; `null` where a method cannot tell. */
  firstHolds: boolean | null;
  /** Criteria with a weight, in the project's order. */
  stability: { criterion: Criterion; weight: number; first: Interval; full: Interval }[];
  /** Scopes by rank of today, with the share of weightings that give each rank; the last share may be of several ranks. */
  acceptability: { scope: Scope; shares: number[] }[];
  /** Largest standard error of the shares. */
  error: number;
  /** Scopes by rank of today, with their ranks by each method. */
  opinions: { scope: Scope; additive: number | null; topsis: number | null; promethee: number | null }[];
}

/**
 * How far the ranking depends on weights and method.
 *
 * Only scopes that have a rank are compared, on the criteria that have a weight: for these every value is known.
 *
 * @param project the project
 * @returns the same object for the same project
 */
export const solidityView = oncePerProject(makeView);

function makeView(project: Project): SolidityView {
  const used = project.criteria.flatMap((criterion, index) => ((criterion.weight ?? 0) > 0 ? [{ criterion, index, weight: criterion.weight ?? 0 }] : []));
  const ranked = scoreScopes(project)
    .flatMap((score, s) => {
      const scope = project.scopes[s];
      return score.rank === null || scope === undefined ? [] : [{ scope, rank: score.rank, values: used.map(({ index }) => score.values[index] ?? 0) }];
    })
    .sort((a, b) => a.rank - b.rank);
  const leaders = ranked.filter(({ rank }) => rank === 1).map(({ scope }) => scope);
  if (ranked.length < 2) {
    return { leaders, compared: ranked.length, holds: null, holdsInOrder: null, firstHolds: null, stability: [], acceptability: [], error: 0, opinions: [] };
  }
  const values = ranked.map((row) => row.values);
  const weights = used.map(({ weight }) => weight);
  const drawn = smaa(values, { draws: DRAWS, seed: SEED }).acceptability;
  const order = weights.map((weight) => 1 + weights.filter((other) => other > weight).length);
  const isOrdered = order.some((rank) => rank > 1);
  const firstShare = (acceptability: readonly (readonly number[])[]): number | null => (leaders.length === 1 ? (acceptability[0]?.[0] ?? null) : null);
  const opinions = secondOpinions(values, weights);
  return {
    leaders,
    compared: ranked.length,
    holds: firstShare(drawn),
    holdsInOrder: isOrdered ? firstShare(smaa(values, { draws: DRAWS, seed: SEED, order }).acceptability) : null,
    firstHolds: opinions.firstHolds,
    stability: weightStability(values, weights).flatMap((entry, k) => {
      const criterion = used[k]?.criterion;
      return criterion === undefined ? [] : [{ criterion, ...entry }];
    }),
    acceptability: ranked.map(({ scope }, s) => ({ scope, shares: shortened(drawn[s] ?? []) })),
    error: Math.max(...drawn.flat().map((share) => acceptabilityError(share, DRAWS))),
    opinions: ranked.map(({ scope }, s) => ({
      scope,
      additive: opinions.additive[s] ?? null,
      topsis: opinions.topsis[s] ?? null,
      promethee: opinions.promethee[s] ?? null,
    })),
  };
}

function shortened(shares: readonly number[]): number[] {
  if (shares.length <= RANKS_SHOWN) return [...shares];
  const last = shares.slice(RANKS_SHOWN - 1).reduce((sum, share) => sum + share, 0);
  return [...shares.slice(0, RANKS_SHOWN - 1), last];
}
