import type { Project } from "../project/project.js";

/**
 * Whether anything was said of the form of organisation or of the bodies.
 *
 * For what appears when a step has begun.
 *
 * @param project The project.
 * @returns `true` once a question is answered, a form chosen or a body named.
 * @example
 * hasGovernance(emptyProject("x")) // => false
 */
export function hasGovernance({ governance }: Project): boolean {
  const { answers, form, formReason, bodies, seats } = governance;
  return Object.values(answers).some((answer) => answer !== null) || form !== null || formReason !== "" || bodies.length + seats.length > 0;
}

/**
 * Whether anything was said of communication or of what the partners have in common.
 *
 * For what appears when a step has begun.
 *
 * @param project The project.
 * @returns `true` once there is an action, a value or a web space.
 * @example
 * hasCommunication(emptyProject("x")) // => false
 */
export function hasCommunication({ communication, belonging }: Project): boolean {
  return communication.length > 0 || belonging.values !== "" || belonging.webSpace !== "";
}
