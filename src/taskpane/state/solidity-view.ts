import { ROBUSTNESS_SEED, statedOrder } from "../../core/robustness/analyse-robustness.js";
import { acceptabilityError, smaa } from "../../core/robustness/smaa.js";
import { weightStability, type Interval } from "../../core/robustness/weight-stability.js";
import type { Criterion, Project, Scope } from "../../core/project/project.js";
import { scoreScopes } from "../../core/scoring/score-scopes.js";
import { secondOpinions } from "../../core/scoring/second-opinions.js";
import type { DrawnRankings, DrawRequest } from "../worker/draw-rankings.js";
import { oncePerProject } from "./once-per-project.js";

/** Weightings drawn at once: the standard error of a share is then half a point at most. */
const DRAWS = 10_000;

/** Weightings that the person may ask for: the error becomes a third, then a tenth of that. */
export const MORE_DRAWS = [100_000, 1_000_000] as const;

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
  /** How many weightings were drawn. */
  draws: number;
  /** What it takes to draw more; `null` where there is nothing to compare. */
  request: DrawRequest | null;
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
    return { leaders, compared: ranked.length, holds: null, holdsInOrder: null, firstHolds: null, stability: [], draws: 0, request: null, acceptability: [], error: 0, opinions: [] };
  }
  const values = ranked.map((row) => row.values);
  const weights = used.map(({ weight }) => weight);
  const order = statedOrder(project, used.map(({ index }) => index));
  const options = { draws: DRAWS, seed: ROBUSTNESS_SEED };
  const drawn: DrawnRankings = {
    draws: DRAWS,
    any: smaa(values, options).acceptability,
    inOrder: order === null ? null : smaa(values, { ...options, order }).acceptability,
  };
  const opinions = secondOpinions(values, weights);
  return {
    leaders,
    compared: ranked.length,
    ...drawnFigures(leaders, ranked.map(({ scope }) => scope), drawn),
    request: { values, order, ...options },
    firstHolds: opinions.firstHolds,
    stability: weightStability(values, weights).flatMap((entry, k) => {
      const criterion = used[k]?.criterion;
      return criterion === undefined ? [] : [{ criterion, ...entry }];
    }),
    opinions: ranked.map(({ scope }, s) => ({
      scope,
      additive: opinions.additive[s] ?? null,
      topsis: opinions.topsis[s] ?? null,
      promethee: opinions.promethee[s] ?? null,
    })),
  };
}

/**
 * The same view with the rankings of more weightings.
 *
 * @param view the view of the weightings drawn at once
 * @param drawn what `drawRankings` gives for the view's request, with more draws
 * @returns the view, every share and error renewed
 */
export function withDrawnRankings(view: SolidityView, drawn: DrawnRankings): SolidityView {
  return { ...view, ...drawnFigures(view.leaders, view.acceptability.map(({ scope }) => scope), drawn) };
}

function drawnFigures(leaders: readonly Scope[], scopes: readonly Scope[], { draws, any, inOrder }: DrawnRankings): Pick<SolidityView, "draws" | "holds" | "holdsInOrder" | "acceptability" | "error"> {
  const firstShare = (shares: readonly (readonly number[])[] | null): number | null => (leaders.length === 1 ? (shares?.[0]?.[0] ?? null) : null);
  return {
    draws,
    holds: firstShare(any),
    holdsInOrder: firstShare(inOrder),
    acceptability: scopes.map((scope, s) => ({ scope, shares: shortened(any[s] ?? []) })),
    error: Math.max(...any.flat().map((share) => acceptabilityError(share, draws))),
  };
}

function shortened(shares: readonly number[]): number[] {
  if (shares.length <= RANKS_SHOWN) return [...shares];
  const last = shares.slice(RANKS_SHOWN - 1).reduce((sum, share) => sum + share, 0);
  return [...shares.slice(0, RANKS_SHOWN - 1), last];
}
