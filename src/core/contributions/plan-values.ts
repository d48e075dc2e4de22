import type { Project } from "../project/project.js";

/**
 * What each partner gives by the contributions as they stand in the plan.
 *
 * Σ amount × unit value of its lines that have both.
 *
 * @param project The project.
 * @returns € by code of the partner; partners without any such line are not in it.
 * @example
 * planValues(emptyProject("x")).size // => 0
 */
export function planValues(project: Project): Map<string, number> {
  const unitValues = new Map(project.resources.map((resource) => [resource.code, resource.unitValue]));
  const values = new Map<string, number>();
  for (const line of project.contributions.lines) {
    const unitValue = unitValues.get(line.resource) ?? null;
    if (line.amount === null || unitValue === null) continue;
    values.set(line.partner, (values.get(line.partner) ?? 0) + line.amount * unitValue);
  }
  return values;
}
