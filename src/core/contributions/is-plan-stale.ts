import type { Project } from "../project/project.js";
import { participants } from "../scoring/participants.js";
import { lineInputs } from "./line-inputs.js";
import { meansValue } from "./means-value.js";
import { capOf } from "./project-balance-input.js";
import { scopeDemand } from "./scope-demand.js";

const TOLERANCE = 1e-6;

/**
 * Whether the computed contributions no longer follow from what the project says now.
 *
 * The same test as the live cells of the sheet: the inputs of each line, then scope, number of participants, floor and demands of
 * the stamp. Also stale: a participant that has no line of a needed resource, because it took another's place.
 *
 * @param project The project.
 * @returns `false` as long as nothing was ever computed.
 * @example
 * isPlanStale(emptyProject("x")) // => false
 */
export function isPlanStale(project: Project): boolean {
  const { scope, floor, lines, stamp } = project.contributions;
  if (stamp === null) return false;
  const taking = scope === null ? [] : participants(project, scope);
  if (stamp.scope !== scope || stamp.participants !== taking.length || differs(stamp.floor ?? 0, floor ?? 0)) return true;
  const demands = scopeDemand(project, stamp.scope, taking.length);
  const stamped = new Map(stamp.demand.map((entry) => [entry.resource, entry.amount]));
  if (project.resources.some((resource, r) => differs(demands[r] as number, stamped.get(resource.code) ?? 0))) return true;
  if (stamp.demand.some((entry) => entry.amount > 0 && !project.resources.some((resource) => resource.code === entry.resource))) return true;
  const computed = new Set(lines.filter((line) => line.amount !== null).map((line) => `${line.partner}|${line.resource}`));
  const needed = project.resources.filter((_, r) => (demands[r] as number) > 0);
  if (taking.some((partner) => needed.some((resource) => !computed.has(`${partner}|${resource.code}`)))) return true;
  return lines.some((line) => {
    const p = project.partners.findIndex((partner) => partner.code === line.partner);
    const r = project.resources.findIndex((resource) => resource.code === line.resource);
    if (line.inputs === null) return taking.includes(line.partner) && (line.locked ?? 0) > 0;
    return differs(lineInputs(capOf(project, p, r), project.resources[r]?.unitValue ?? 0, line.locked ?? 0, meansValue(project, p)), line.inputs);
  });
}

function differs(a: number, b: number): boolean {
  // A large number cannot hold the sixth decimal of what was added up in another order: the tolerance grows with the numbers.
  return Math.abs(a - b) > TOLERANCE * (1 + TOLERANCE * Math.abs(a));
}
