import { scopeDemand } from "../contributions/scope-demand.js";
import type { Project } from "../project/project.js";
import { participants } from "../scoring/participants.js";

/**
 * What a scope costs in a year.
 *
 * Σ demand × unit value over all resources, with the number of participants as it is; a resource without unit value counts for nothing.
 *
 * @param project The project.
 * @param scope Code of the scope.
 * @returns € a year; `null` as long as the project has no resource.
 * @example
 * scopeCost(emptyProject("x"), "S1") // => null
 */
export function scopeCost(project: Project, scope: string): number | null {
  if (project.resources.length === 0) return null;
  const demands = scopeDemand(project, scope, participants(project, scope).length);
  return project.resources.reduce((sum, resource, r) => sum + (demands[r] ?? 0) * (resource.unitValue ?? 0), 0);
}
