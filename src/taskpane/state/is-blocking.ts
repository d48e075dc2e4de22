import type { Problem, ProblemCode } from "../../core/project/problem.js";

/** The method's own verdicts on a scope: it is ranked apart, with its reason, and nothing else waits for it. */
const VETOES: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["scope-without-user-benefit", "scope-excluded-by-mission", "participant-without-gain"]);

/**
 * Whether a problem keeps figures of other things from being computed, so that it has to be mended before one goes on.
 *
 * @param problem any problem
 * @returns false for warnings, notes and vetoes
 */
export function isBlocking(problem: Problem): boolean {
  return problem.severity === "error" && !VETOES.has(problem.code);
}
