import type { Project } from "../project/project.js";
import { pairwiseWeights, type PairwiseWeights } from "./pairwise-weights.js";

/** Weights that follow from the pairwise judgements of a project. */
export interface JudgementWeights extends Omit<PairwiseWeights, "weights"> {
  /** One for each criterion of the project, sum 1; `null` for a criterion that is not compared, and for all where the weights cannot be told. */
  weights: (number | null)[];
  /** Positions of the criteria that are compared with another. */
  compared: number[];
  /** Number of pairs compared. */
  pairs: number;
}

/**
 * Weights from the pairwise judgements written in a project.
 *
 * Criteria that nobody compared take no part; judgements may be missing as long as the compared criteria hang together.
 *
 * Principal eigenvector, see `pairwiseWeights`. A judgement without a ratio above 0, of an unknown criterion, of a criterion with itself,
 * or of a pair that an earlier one compares, is left out.
 *
 * @param project The project.
 * @returns Weights and consistency; in `revisit` the positions are those of the project's criteria.
 * @example
 * judgementWeights(emptyProject("x")).pairs // => 0
 */
export function judgementWeights(project: Project): JudgementWeights {
  const position = new Map(project.criteria.map(({ code }, c) => [code, c]));
  const given = new Map<string, { a: number; b: number; ratio: number }>();
  for (const { first, second, ratio } of project.weighting.judgements) {
    const a = position.get(first);
    const b = position.get(second);
    if (a === undefined || b === undefined || a === b || ratio === null || !(ratio > 0) || !Number.isFinite(ratio)) continue;
    const pair = `${Math.min(a, b)}|${Math.max(a, b)}`;
    if (!given.has(pair)) given.set(pair, { a, b, ratio });
  }
  const compared = project.criteria.flatMap((_, c) => ([...given.values()].some(({ a, b }) => a === c || b === c) ? [c] : []));
  const matrix = compared.map((row) => compared.map((column): number | null => (row === column ? 1 : null)));
  for (const { a, b, ratio } of given.values()) {
    const [i, j] = [compared.indexOf(a), compared.indexOf(b)];
    (matrix[i] as (number | null)[])[j] = ratio;
    (matrix[j] as (number | null)[])[i] = 1 / ratio;
  }
  const found = pairwiseWeights(matrix);
  const { revisit } = found;
  return {
    ...found,
    weights: project.criteria.map((_, c) => found.weights?.[compared.indexOf(c)] ?? null),
    revisit: revisit === null ? null : { ...revisit, first: compared[revisit.first] as number, second: compared[revisit.second] as number },
    compared,
    pairs: given.size,
  };
}
