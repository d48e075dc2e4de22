import type { Project } from "../project/project.js";
import { competitionRanks } from "./competition-ranks.js";
import { criterionValue } from "./criterion-value.js";
import { participants } from "./participants.js";
import { scopeVetoes, type Veto } from "./scope-vetoes.js";

/** The score of one scope, how it comes about, and its range where ratings are missing. */
export interface ScopeScore {
  /** Code of the scope. */
  scope: string;
  /** Codes of the partners that take part. */
  participants: string[];
  /** Value of each criterion, 0 to 1; `null` where it cannot be computed. */
  values: (number | null)[];
  /** What each criterion adds to the score, 0 to 1. */
  parts: (number | null)[];
  /** 0 to 1; `null` when a rating with a weight is missing. */
  score: number | null;
  /** The score if every missing rating were the worst; `null` when all weights are zero. */
  low: number | null;
  /** The score if every missing rating were the best. */
  high: number | null;
  /** Among scopes with a score and without veto; `null`: ranked apart. */
  rank: number | null;
  vetoes: Veto[];
}

/**
 * Scores and ranks of the scopes of a project.
 *
 * Additive value model (Keeney & Raiffa 1976): Σ w·v / Σ w. A missing rating is never read as 0: the score is then unknown,
 * and its range under the worst and the best case is given. Ties by the standard competition rule.
 *
 * @param project The project.
 * @returns One entry a scope, in the project's order.
 * @example
 * scoreScopes(emptyProject("x")) // => []
 */
export function scoreScopes(project: Project): ScopeScore[] {
  const weights = project.criteria.map((criterion) => criterion.weight ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = project.scopes.map((scope, s): ScopeScore => {
    const taking = participants(project, scope.code);
    const values = project.criteria.map((c, k) => criterionValue(project.ratings[s]?.[k] ?? null, c.worst, c.best, c.half));
    return {
      scope: scope.code,
      participants: taking,
      values,
      ...additiveScore(values, weights, total),
      rank: null,
      vetoes: scopeVetoes(project, scope, taking),
    };
  });
  const ranks = competitionRanks(scored.map((entry) => (entry.vetoes.length > 0 ? null : entry.score)));
  return scored.map((entry, s) => ({ ...entry, rank: ranks[s] ?? null }));
}

function additiveScore(
  values: readonly (number | null)[],
  weights: readonly number[],
  total: number,
): Pick<ScopeScore, "parts" | "score" | "low" | "high"> {
  if (!(total > 0)) return { parts: values.map(() => null), score: null, low: null, high: null };
  const parts = values.map((value, k) => {
    const weight = weights[k] ?? 0;
    if (weight === 0) return 0;
    return value === null ? null : (weight * value) / total;
  });
  let low = 0;
  let unknown = 0;
  parts.forEach((part, k) => {
    if (part === null) unknown += weights[k] ?? 0;
    else low += part;
  });
  return { parts, score: parts.includes(null) ? null : low, low, high: low + unknown / total };
}
