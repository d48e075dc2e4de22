import type { Project } from "../project/project.js";

/**
 * What a scope needs of each resource.
 *
 * Fixed part + part for each participant × number of participants, summed where a resource has several lines.
 *
 * @param project The project.
 * @param scope Code of the scope.
 * @param count Number of participants.
 * @returns One amount for each resource of the project, in its unit, at least 0.
 * @example
 * scopeDemand(emptyProject("x"), "S1", 3) // => []
 */
export function scopeDemand(project: Project, scope: string, count: number): number[] {
  return project.resources.map((resource) =>
    project.demand
      .filter((demand) => demand.scope === scope && demand.resource === resource.code)
      .reduce((sum, demand) => sum + Math.max(0, (demand.fixed ?? 0) + (demand.perParticipant ?? 0) * count), 0),
  );
}
