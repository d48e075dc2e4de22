import type { Project, Scope } from "../../core/project/project.js";
import { scoreScopes } from "../../core/scoring/score-scopes.js";
import type { Weights } from "../actions/set-weight.js";

export interface WeightPreview {
  /** Scopes with a rank under the new weights, the first first, with the rank of today. */
  ranked: { scope: Scope; rank: number; before: number | null; score: number }[];
  /** Whether every rank stays as it is. */
  same: boolean;
  /** Whether the weights are, in proportion, those in use. */
  inUse: boolean;
}

/**
 * The ranking that other weights would give.
 *
 * @param project the project as it is
 * @param weights by code of criterion
 * @returns ranks then and now
 */
export function weightPreview(project: Project, weights: Weights): WeightPreview {
  const changed: Project = { ...project, criteria: project.criteria.map((criterion) => ({ ...criterion, weight: weights[criterion.code] ?? 0 })) };
  const [before, after] = [scoreScopes(project), scoreScopes(changed)];
  const ranked = after.flatMap(({ rank, score }, s) => {
    const scope = project.scopes[s];
    return rank === null || scope === undefined ? [] : [{ scope, rank, before: before[s]?.rank ?? null, score: score ?? 0 }];
  });
  return {
    ranked: ranked.sort((a, b) => a.rank - b.rank),
    same: after.every(({ rank }, s) => rank === before[s]?.rank),
    inUse: sameProportions(project.criteria.map(({ weight }) => weight ?? 0), changed.criteria.map(({ weight }) => weight ?? 0)),
  };
}

function sameProportions(a: readonly number[], b: readonly number[]): boolean {
  const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);
  const [all, others] = [sum(a), sum(b)];
  return all > 0 && others > 0 && a.every((weight, k) => Math.abs(weight / all - (b[k] ?? 0) / others) < 1e-9);
}
