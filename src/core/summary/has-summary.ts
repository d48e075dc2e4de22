import type { Project } from "../project/project.js";

/**
 * Whether anything was said for the hierarchy.
 *
 * For what appears when a step has begun.
 *
 * @param project The project.
 * @returns `true` once a text, a risk or a part of the sign-off is there.
 * @example
 * hasSummary(emptyProject("x")) // => false
 */
export function hasSummary({ summary }: Project): boolean {
  const { question, whyNow, doNothing, us, risks, signOff } = summary;
  const texts = [question, whyNow, doNothing, signOff.function, signOff.remarks];
  return risks.length > 0 || us !== null || signOff.date !== null || signOff.verdict !== null || texts.some((text) => text !== "");
}
