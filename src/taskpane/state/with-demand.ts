import type { Demand, Project } from "../../core/project/project.js";

/**
 * The project with other amounts asked by a scope. A resource of which it asked nothing gets a line when an amount is given.
 *
 * @param project the project, left as it is
 * @param scope code of the scope
 * @param changes amounts by `resource|fixed` and `resource|perParticipant`
 * @returns a new project
 */
export function withDemand(project: Project, scope: string, changes: Readonly<Record<string, number | null>>): Project {
  const demand: Demand[] = project.demand.map((line) => (line.scope === scope ? changed(line, changes) : line));
  for (const { code: resource } of project.resources) {
    const isThere = demand.some((line) => line.scope === scope && line.resource === resource);
    const fresh = changed({ scope, resource, fixed: null, perParticipant: null }, changes);
    if (!isThere && (fresh.fixed !== null || fresh.perParticipant !== null)) demand.push(fresh);
  }
  return { ...project, demand };
}

function changed(line: Demand, changes: Readonly<Record<string, number | null>>): Demand {
  const { [`${line.resource}|fixed`]: fixed = line.fixed, [`${line.resource}|perParticipant`]: perParticipant = line.perParticipant } = changes;
  return { ...line, fixed, perParticipant };
}
