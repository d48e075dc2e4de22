import type { Need, Project, Scope } from "../project/project.js";

/**
 * Whether a scope answers a need.
 *
 * Same activity and same mode; a mode that is left open on either side fits any.
 *
 * @param need The need.
 * @param scope The scope.
 * @returns `false` as long as either has no activity.
 * @example
 * answersNeed({ activity: "tools", mode: null }, { activity: "tools", mode: "share" }) // => true
 */
export function answersNeed(need: Need, scope: Scope): boolean {
  if (need.activity === null || need.activity !== scope.activity) return false;
  return need.mode === null || scope.mode === null || need.mode === scope.mode;
}

/** How much of the needs a scope answers, and which. */
export interface NeedCoverage {
  /** Σ priorities of the needs answered / Σ priorities of all needs, 0 to 1; `null` where no need has a priority. */
  share: number | null;
  /** Codes of the needs answered. */
  answered: string[];
}

/**
 * How much of what partners need a scope answers.
 *
 * Priority-weighted share of the needs of partners that have not withdrawn; a need without priority is listed and weighs nothing.
 *
 * @param project The project.
 * @param scope The scope.
 * @returns Share and codes of the needs.
 * @example
 * needCoverage(emptyProject("x"), { activity: "tools", mode: null }) // => { share: null, answered: [] }
 */
export function needCoverage(project: Project, scope: Scope): NeedCoverage {
  const gone = new Set(project.partners.filter((partner) => partner.status === "withdrawn").map((partner) => partner.code));
  const needs = project.needs.filter((need) => !gone.has(need.partner));
  const weight = (list: readonly Need[]): number => list.reduce((sum, need) => sum + (need.priority ?? 0), 0);
  const answered = needs.filter((need) => answersNeed(need, scope));
  const total = weight(needs);
  return { share: total > 0 ? weight(answered) / total : null, answered: answered.map((need) => need.code) };
}
