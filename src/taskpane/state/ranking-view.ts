import type { Project, Scope } from "../../core/project/project.js";
import type { ScopeScore } from "../../core/scoring/score-scopes.js";

export interface RankingView {
  /** Scopes with a rank, the first first. */
  ranked: RankingRow[];
  /** Without veto, but with a missing rating: a range instead of a score. */
  incomplete: RankingRow[];
  /** Vetoed. */
  apart: RankingRow[];
  /** Whether any criterion has a weight. */
  weighted: boolean;
}

export interface RankingRow {
  scope: Scope;
  score: ScopeScore;
  rank: number | null;
  /** Positions of the criteria whose rating is missing. */
  missing: number[];
  /** In the order of the criteria: 0 to 1, what each adds; what a missing rating could add has `known: false`. */
  segments: { criterion: number; size: number; known: boolean }[];
}

/**
 * The ranking as the scoring page shows it.
 *
 * @param project the project
 * @param scores its scores, in the order of its scopes
 * @returns rows in three groups, each scope in one of them
 */
export function rankingView(project: Project, scores: readonly ScopeScore[]): RankingView {
  const weights = project.criteria.map((criterion) => criterion.weight ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rows: RankingRow[] = [];
  project.scopes.forEach((scope, s) => {
    const score = scores[s];
    if (score === undefined) return;
    const segments = score.parts.map((part, criterion) => ({
      criterion,
      size: part ?? (total > 0 ? (weights[criterion] ?? 0) / total : 0),
      known: part !== null,
    }));
    rows.push({
      scope,
      score,
      rank: score.rank,
      missing: score.parts.flatMap((part, criterion) => (part === null && (weights[criterion] ?? 0) > 0 ? [criterion] : [])),
      // What is certain comes first, so that the bar's solid end is the low score.
      segments: [...segments.filter((segment) => segment.known), ...segments.filter((segment) => !segment.known)].filter((segment) => segment.size > 1e-9),
    });
  });
  const best = (row: RankingRow): number => row.score.high ?? 0;
  const byBest = (a: RankingRow, b: RankingRow): number => best(b) - best(a);
  return {
    ranked: rows.filter((row) => row.rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
    incomplete: rows.filter((row) => row.rank === null && row.score.vetoes.length === 0).sort(byBest),
    apart: rows.filter((row) => row.score.vetoes.length > 0).sort(byBest),
    weighted: total > 0,
  };
}

/** The largest value that a weight's slider offers: 10 for points out of ten, 100 for percentages, else the next round number. */
export function weightScale(weights: readonly (number | null)[]): number {
  const largest = Math.max(0, ...weights.map((weight) => weight ?? 0));
  if (largest <= 1 && largest > 0 && weights.some((weight) => weight !== null && !Number.isInteger(weight))) return 1;
  if (largest <= 10) return 10;
  return 10 ** Math.ceil(Math.log10(largest) - 1e-9);
}
