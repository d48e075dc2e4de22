import type { Project } from "../project/project.js";

/**
 * Who takes part in a scope.
 *
 * Every partner that has not withdrawn and whose interest in the scope is at least 1.
 *
 * @param project The project.
 * @param scope Code of the scope.
 * @returns Codes of the partners, in the project's order; none for an unknown scope.
 * @example
 * participants(emptyProject("x"), "S1") // => []
 */
export function participants(project: Project, scope: string): string[] {
  const position = project.scopes.findIndex((s) => s.code === scope);
  if (position < 0) return [];
  return project.partners
    .filter((partner, p) => partner.status !== "withdrawn" && (project.interest[p]?.[position] ?? 0) >= 1)
    .map((partner) => partner.code);
}
