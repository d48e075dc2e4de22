import type { Criterion, PairJudgement, Project } from "../../core/project/project.js";

/** Two criteria and what was said of them. */
export interface CriterionPair {
  key: string;
  first: Criterion;
  second: Criterion;
  /** How many times the first matters as much as the second; `null`: not compared. */
  ratio: number | null;
}

/**
 * Every pair of criteria, in the project's order, with its judgement whichever way round it was written.
 *
 * @param project the project
 * @returns n(n − 1)/2 pairs
 */
export function judgementPairs(project: Project): CriterionPair[] {
  return project.criteria.flatMap((first, a) =>
    project.criteria.slice(a + 1).map((second): CriterionPair => {
      const found = project.weighting.judgements.find((judgement) => isOf(judgement, first.code, second.code) && judgement.ratio !== null && judgement.ratio > 0);
      const ratio = found?.ratio ?? null;
      return { key: `${first.code}|${second.code}`, first, second, ratio: ratio === null || found?.first === first.code ? ratio : 1 / ratio };
    }),
  );
}

/**
 * The judgements with one pair judged otherwise.
 *
 * @param judgements as they are
 * @param judged the pair; without a ratio it is no longer compared
 * @returns new judgements; others stay as they are, also those that cannot be used
 */
export function withJudgement(judgements: readonly PairJudgement[], judged: PairJudgement): PairJudgement[] {
  const own = (judgement: PairJudgement): boolean => isOf(judgement, judged.first, judged.second);
  if (judged.ratio === null) return judgements.filter((judgement) => !own(judgement));
  const at = judgements.findIndex(own);
  if (at < 0) return [...judgements, judged];
  return judgements.flatMap((judgement, k) => (k === at ? [judged] : own(judgement) ? [] : [judgement]));
}

function isOf(judgement: PairJudgement, a: string, b: string): boolean {
  return (judgement.first === a && judgement.second === b) || (judgement.first === b && judgement.second === a);
}

/** The steps of Saaty's scale, from the first extremely more important to the second; the sign says which of the two. */
export const SAATY_SCALE: readonly number[] = [9, 8, 7, 6, 5, 4, 3, 2, 1, -2, -3, -4, -5, -6, -7, -8, -9];

/**
 * The step of Saaty's scale that a ratio is.
 *
 * @param ratio above 0
 * @returns 1 to 9, below 0 where the second matters more; `null` for a ratio between two steps
 */
export function saatyStep(ratio: number): number | null {
  const times = ratio >= 1 ? ratio : 1 / ratio;
  const whole = Math.round(times);
  // 0.33 and 1/3 are the same answer.
  if (whole < 1 || whole > 9 || Math.abs(times - whole) > 0.05) return null;
  return ratio >= 1 || whole === 1 ? whole : -whole;
}
