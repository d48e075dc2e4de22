import type { Project } from "../project/project.js";
import { balanceProject } from "./balance-project.js";

/**
 * The project with its contributions balanced and stamped.
 *
 * For every place that writes a computed allocation: pane, examples, command line. Where nothing can be shared out, the amounts are emptied rather
 * than left wrong.
 *
 * @param project The project; nothing is changed.
 * @param stamp When (ISO date and time) and by which version.
 * @returns A new project, with lines and stamp of `balanceProject`.
 * @example
 * withBalance(emptyProject("x"), { at: "2026-01-01T00:00:00Z", version: "1.0.0" }).contributions.stamp // => null
 */
export function withBalance(project: Project, stamp: { at: string; version: string }): Project {
  const balance = balanceProject(project);
  const complete = balance.stamp === null ? null : { ...stamp, ...balance.stamp };
  return { ...project, contributions: { ...project.contributions, lines: balance.lines, stamp: complete } };
}
