import type { Problem } from "../project/problem.js";
import type { Project } from "../project/project.js";
import { nameOfPartner, nameOfResource, nameOfScope } from "../project/readable-names.js";
import { participants } from "../scoring/participants.js";
import type { BalanceInput } from "./balance-input.js";
import { hasMeans, meansValue } from "./means-value.js";
import { scopeDemand } from "./scope-demand.js";

/** What balanced contributions depend on, with the positions that lead back to the project. */
export interface ProjectBalanceInput {
  input: BalanceInput;
  /** Positions in `project.partners` of the participants: rows of the input. */
  partners: number[];
  /** Positions in `project.resources` of what the scope needs: columns of the input. */
  resources: number[];
  /** The most that each participant may give of each resource, in the resource's unit. */
  caps: number[][];
  problems: Problem[];
}

/**
 * Prepares a project's chosen scope for balancing.
 *
 * Rows are the participants, columns the resources that the scope needs or that someone has fixed an amount of. A participant whose
 * missions exclude the scope's activity may give nothing. Cap = means × committable share, 1 when not stated.
 *
 * @param project The project, with `contributions.scope` chosen.
 * @returns Input, positions and what the person should know before reading the amounts.
 * @example
 * projectBalanceInput(emptyProject("x")).partners // => []
 */
export function projectBalanceInput(project: Project): ProjectBalanceInput {
  const scope = project.scopes.find((s) => s.code === project.contributions.scope);
  const problems: Problem[] = [];
  const taking = scope === undefined ? [] : participants(project, scope.code);
  const partners = project.partners.flatMap((partner, p) => (taking.includes(partner.code) ? [p] : []));
  const demands = scope === undefined ? project.resources.map(() => 0) : scopeDemand(project, scope.code, partners.length);
  const lockOf = locksByPair(project);
  const resources = project.resources.flatMap((resource, r) => {
    const locked = taking.some((partner) => (lockOf.get(`${partner}|${resource.code}`) ?? 0) > 0);
    return (demands[r] as number) > 0 || locked ? [r] : [];
  });
  if (scope !== undefined && partners.length === 0) {
    const place = { table: "Scopes", row: scope.code, column: "label" };
    problems.push({ code: "scope-without-participant", severity: "warning", place, params: { scope: nameOfScope(scope) } });
  }
  const caps = partners.map((p) => resources.map((r) => capOf(project, p, r)));
  for (const p of partners) {
    const partner = project.partners[p];
    if (partner === undefined || meansValue(project, p) > 0) continue;
    problems.push({
      code: "means-zero",
      severity: "warning",
      place: { table: "Means", row: partner.code },
      params: { partner: nameOfPartner(partner) },
    });
  }
  for (const r of resources) {
    const resource = project.resources[r];
    if (resource === undefined || resource.unitValue !== null || !hasMeans(project)) continue;
    const place = { table: "Resources", row: resource.code, column: "unitValue" };
    problems.push({ code: "unit-value-missing", severity: "warning", place, params: { resource: nameOfResource(resource) } });
  }
  const input: BalanceInput = {
    caps,
    prices: resources.map((r) => Math.max(0, project.resources[r]?.unitValue ?? 0)),
    meansValues: partners.map((p) => Math.max(0, meansValue(project, p))),
    demands: resources.map((r) => demands[r] as number),
    locks: partners.map((p) =>
      resources.map((r) => lockOf.get(`${project.partners[p]?.code ?? ""}|${project.resources[r]?.code ?? ""}`) ?? null),
    ),
    floor: project.contributions.floor === null ? null : Math.min(1, Math.max(0, project.contributions.floor)),
    steps: resources.map((r) => {
      const step = project.resources[r]?.step ?? null;
      return step !== null && step > 0 ? step : null;
    }),
  };
  return { input, partners, resources, caps, problems };
}

/**
 * The most that a partner may give of a resource to the chosen scope.
 *
 * @param project The project.
 * @param partner Position of the partner.
 * @param resource Position of the resource.
 * @returns means × committable share (1 when not stated), in the resource's unit, at least 0; 0 where it does not take part or its
 *   missions exclude the scope's activity.
 * @example
 * capOf(emptyProject("x"), 0, 0) // => 0
 */
export function capOf(project: Project, partner: number, resource: number): number {
  const chosen = project.scopes.findIndex((scope) => scope.code === project.contributions.scope);
  if (project.partners[partner]?.status === "withdrawn" || (project.interest[partner]?.[chosen] ?? 0) < 1) return 0;
  const activity = project.scopes[chosen]?.activity ?? null;
  if (activity !== null && project.partners[partner]?.excludedActivities.includes(activity) === true) return 0;
  return Math.max(0, (project.means[partner]?.[resource] ?? 0) * (project.partners[partner]?.committableShare ?? 1));
}

function locksByPair(project: Project): Map<string, number> {
  const locks = new Map<string, number>();
  for (const line of project.contributions.lines) {
    if (line.locked !== null && line.locked >= 0) locks.set(`${line.partner}|${line.resource}`, line.locked);
  }
  return locks;
}
