import { nextCode } from "./next-code.js";
import type { Project, Scope } from "./project.js";

/**
 * The project with one more scope (périmètre de mutualisation): something that partners would do together.
 *
 * @param project The project, left as it is.
 * @param fields What is known of the scope; a missing code is the next free one.
 * @returns A new project; `interest` and `ratings` stay aligned with `scopes`.
 * @example
 * addScope(emptyProject("x"), { label: "Shared catalogue" }).scopes[0].code // => "S1"
 */
export function addScope(project: Project, fields: Partial<Scope>): Project {
  const scope: Scope = {
    code: nextCode(project.scopes.map((s) => s.code), "S"),
    label: "",
    activity: null,
    mode: null,
    objective: "",
    description: "",
    userBenefit: "",
    term: null,
    ...fields,
  };
  return {
    ...project,
    scopes: [...project.scopes, scope],
    interest: project.interest.map((row) => [...row, null]),
    ratings: [...project.ratings, project.criteria.map(() => null)],
  };
}
