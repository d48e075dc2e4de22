import { nextCode } from "./next-code.js";
import type { Project, Resource } from "./project.js";

/**
 * The project with one more resource that partners may have: people of a skill, equipment, money.
 *
 * @param project The project, left as it is.
 * @param fields What is known of the resource; a missing code is the next free one.
 * @returns A new project; every partner has an empty amount of the resource.
 * @example
 * addResource(emptyProject("x"), { kind: "financial", unit: "€" }).resources[0].code // => "R1"
 */
export function addResource(project: Project, fields: Partial<Resource>): Project {
  const resource: Resource = {
    code: nextCode(project.resources.map((r) => r.code), "R"),
    label: "",
    kind: "human",
    unit: "",
    skill: "",
    unitValue: null,
    step: null,
    ...fields,
  };
  return {
    ...project,
    resources: [...project.resources, resource],
    means: project.means.map((row) => [...row, null]),
  };
}
