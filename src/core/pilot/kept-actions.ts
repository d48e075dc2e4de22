import type { Project } from "../project/project.js";
import { actionMonths } from "./action-months.js";
import { gainsFrom, pilotCapacity, pilotParticipants, pilotResources } from "./project-pilot-choice.js";

/** What the actions that the group keeps amount to: what a reader checks in the sheet. */
export interface KeptActions {
  /** Codes of the actions kept. */
  kept: string[];
  /** What they take of each resource that some action takes, against what the pilot has, in its unit. */
  resources: { resource: string; used: number; capacity: number; exceeded: boolean }[];
  /** How many of them each participant gains from. */
  gains: { partner: string; actions: number }[];
  /** Codes of those that last longer than the pilot's limit. */
  tooLong: string[];
}

/** Amounts closer than this are equal. */
const AMOUNT_TOLERANCE = 1e-6;

/**
 * Whether the actions that the group keeps fit together: resources, a gain for each participant, longest duration.
 *
 * @param project The project.
 * @returns Sums and codes; an action whose duration is not known is never too long.
 * @example
 * keptActions(emptyProject("x")).kept // => []
 */
export function keptActions(project: Project): KeptActions {
  const { pilot } = project;
  const kept = pilot.actions.filter((action) => action.kept === true);
  const codes = new Set(kept.map(({ code }) => code));
  return {
    kept: [...codes],
    resources: pilotResources(project).map((resource) => {
      const used = pilot.efforts.reduce((sum, effort) => (effort.resource === resource && codes.has(effort.action) ? sum + (effort.amount ?? 0) : sum), 0);
      const capacity = pilotCapacity(project, resource).amount;
      return { resource, used, capacity, exceeded: used > capacity + AMOUNT_TOLERANCE };
    }),
    gains: pilotParticipants(project).map((partner) => ({ partner, actions: kept.filter((action) => gainsFrom(action, partner)).length })),
    tooLong: kept.flatMap((action) => {
      const months = actionMonths(action.start, action.end);
      return pilot.longestMonths !== null && months !== null && months > pilot.longestMonths + AMOUNT_TOLERANCE ? [action.code] : [];
    }),
  };
}
