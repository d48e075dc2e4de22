import type { Project } from "./project.js";

/** Medium interest: enough to take part. */
const INTEREST = 2;

/**
 * The project as it would be if a partner took part in a scope.
 *
 * For "if a partner joins": a partner that had withdrawn is a candidate again; one that was not interested has a medium interest.
 *
 * @param project The project, left as it is.
 * @param code Code of the partner; an unknown code changes nothing.
 * @param scope Code of the scope; an unknown code changes nothing.
 * @returns A new project in which the partner takes part, or the same where it does already.
 * @example
 * joinScope(emptyProject("x"), "P01", "S1").partners // => []
 */
export function joinScope(project: Project, code: string, scope: string): Project {
  const p = project.partners.findIndex((partner) => partner.code === code);
  const s = project.scopes.findIndex((candidate) => candidate.code === scope);
  const partner = project.partners[p];
  if (partner === undefined || s < 0) return project;
  const withdrawn = partner.status === "withdrawn";
  const interested = (project.interest[p]?.[s] ?? 0) >= 1;
  if (!withdrawn && interested) return project;
  return {
    ...project,
    partners: withdrawn ? project.partners.map((other, k) => (k === p ? { ...other, status: "candidate", left: null } : other)) : project.partners,
    interest: interested ? project.interest : project.interest.map((row, k) => (k === p ? row.map((value, column) => (column === s ? INTEREST : value)) : row)),
  };
}
