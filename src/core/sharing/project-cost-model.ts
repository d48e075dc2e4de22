import type { Project } from "../project/project.js";
import { participants } from "../scoring/participants.js";
import type { CostModel } from "./cost-model.js";
import { usedItems } from "./used-items.js";

/** Items may cost no more than the scope needs, up to what sums in another order differ by. */
const TOLERANCE = 1e-12;

/** A scope's cost model, with those whom it is about. */
export interface ProjectCostModel {
  model: CostModel;
  /** Positions in `project.partners` of the participants. */
  partners: number[];
  /** € that the scope needs in all: what all participants together would pay. */
  total: number;
  /** The items that somebody uses cost more than the scope needs: nothing can be said of groups. */
  itemsAboveTotal: boolean;
}

/**
 * What serving any group of a scope's participants would cost.
 *
 * What the scope needs, valued by unit values: a fixed part and a part for each participant. The items that the scope pools are part of
 * it: what they cost is taken out of the fixed part first, then out of the others', and counts for those groups alone in which someone uses
 * the item. An item that nobody uses stays in the common part. All together pay what the scope needs.
 *
 * @param project The project.
 * @param scope Code of the scope.
 * @returns Cost model, positions of the participants, and total in €.
 * @example
 * projectCostModel(emptyProject("x"), "S1").total // => 0
 */
export function projectCostModel(project: Project, scope: string): ProjectCostModel {
  const taking = participants(project, scope);
  const partners = project.partners.flatMap((partner, p) => (taking.includes(partner.code) ? [p] : []));
  const n = partners.length;
  const unitValues = new Map(project.resources.map((resource) => [resource.code, Math.max(0, resource.unitValue ?? 0)]));
  let fixed = 0;
  let each = 0;
  for (const demand of project.demand) {
    if (demand.scope !== scope) continue;
    const unitValue = unitValues.get(demand.resource) ?? 0;
    fixed += Math.max(0, demand.fixed ?? 0) * unitValue;
    each += Math.max(0, demand.perParticipant ?? 0) * unitValue;
  }
  const total = n === 0 ? 0 : fixed + each * n;
  const items = usedItems(project, scope, partners).filter(({ users }) => users.length > 0);
  const pooled = items.reduce((sum, item) => sum + item.cost, 0);
  const beyond = Math.max(0, pooled - fixed);
  return {
    model: {
      fixed: Math.max(0, fixed - pooled),
      perParticipant: n === 0 ? each : Math.max(0, each - beyond / n),
      items,
      participants: n,
    },
    partners,
    total,
    itemsAboveTotal: pooled > total * (1 + TOLERANCE),
  };
}
