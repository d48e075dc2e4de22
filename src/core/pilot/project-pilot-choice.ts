import { participants } from "../scoring/participants.js";
import type { PilotAction, Project } from "../project/project.js";
import { actionMonths } from "./action-months.js";
import { chooseActions, type PilotChoice, type PilotChoiceInput } from "./choose-actions.js";

/** Where the capacity of a resource comes from, in this order: what the pilot plans, what the partners contribute, what they may commit. */
export type CapacityBasis = "planned" | "contributed" | "committable";

/** What the choice of the pilot's actions depends on, with the positions that lead back to the project. */
export interface ProjectPilotChoiceInput {
  input: PilotChoiceInput;
  /** Codes of the actions, in the order of the input. */
  actions: string[];
  /** Codes of the resources that some action takes, each with where its capacity comes from. */
  resources: { resource: string; basis: CapacityBasis }[];
  /** Codes of the partners that must each gain something. */
  participants: string[];
  /** Codes of actions without priority or value: they are worth nothing until they have both. */
  unrated: string[];
}

/** The actions to begin with, by their codes. */
export interface ProjectPilotChoice extends ProjectPilotChoiceInput {
  choice: PilotChoice;
  /** Codes of the actions chosen. */
  chosen: string[];
  /** Codes of the resources that hold back some other action. */
  binding: string[];
  /** Codes of the participants that go without. */
  unserved: string[];
}

/**
 * Which of its actions a project's pilot begins with.
 *
 * The value of an action is priority × value for users; it takes what its efforts say. The capacity of a resource is what the pilot plans of
 * it, where anything is planned; else what the partners contribute; else what the participants may commit. Solved by `chooseActions`.
 *
 * @param project The project.
 * @returns The choice with its certificate, in codes of the project.
 * @example
 * projectPilotChoice(emptyProject("x")).chosen // => []
 */
export function projectPilotChoice(project: Project): ProjectPilotChoice {
  const prepared = projectPilotChoiceInput(project);
  const choice = chooseActions(prepared.input);
  const at = <T>(list: readonly T[], positions: readonly number[]): T[] => positions.flatMap((position) => list[position] ?? []);
  return {
    ...prepared,
    choice,
    chosen: at(prepared.actions, choice.chosen),
    binding: at(prepared.resources, choice.binding).map(({ resource }) => resource),
    unserved: at(prepared.participants, choice.unserved),
  };
}

/**
 * Prepares a project's actions for the choice.
 *
 * @param project The project.
 * @returns Input and codes. An amount below 0 counts as 0; an action whose duration is not known is never too long.
 * @example
 * projectPilotChoiceInput(emptyProject("x")).resources // => []
 */
export function projectPilotChoiceInput(project: Project): ProjectPilotChoiceInput {
  const { pilot } = project;
  const taking = pilotParticipants(project);
  const resources = pilotResources(project);
  const capacities = resources.map((resource) => pilotCapacity(project, resource));
  return {
    input: {
      actions: pilot.actions.map((action) => ({
        value: actionWorth(action) ?? 0,
        uses: resources.map((resource) => actionUse(project, action.code, resource)),
        durationMonths: actionMonths(action.start, action.end) ?? 0,
        gainers: taking.flatMap((partner, p) => (gainsFrom(action, partner) ? [p] : [])),
      })),
      capacity: capacities.map(({ amount }) => amount),
      participants: taking.length,
      longestMonths: pilot.longestMonths,
    },
    actions: pilot.actions.map(({ code }) => code),
    resources: resources.map((resource, r) => ({ resource, basis: capacities[r]?.basis ?? "committable" })),
    participants: taking,
    unrated: pilot.actions.filter((action) => actionWorth(action) === null).map(({ code }) => code),
  };
}

/**
 * What an action is worth for users.
 *
 * @param action The action.
 * @returns priority × value, 0 to 15; `null` when either is not known.
 * @example
 * actionWorth({ priority: 4, value: 3 }) // => 12
 */
export function actionWorth(action: Pick<PilotAction, "priority" | "value">): number | null {
  return action.priority === null || action.value === null ? null : Math.max(0, action.priority) * Math.max(0, action.value);
}

/**
 * Who takes part in the pilot: the participants of the chosen scope or, as long as none is chosen, all partners that have not withdrawn.
 *
 * @param project The project.
 * @returns Codes of the partners, in the project's order.
 * @example
 * pilotParticipants(emptyProject("x")) // => []
 */
export function pilotParticipants(project: Project): string[] {
  const { scope } = project.contributions;
  if (scope !== null && project.scopes.some(({ code }) => code === scope)) return participants(project, scope);
  return project.partners.filter(({ status }) => status !== "withdrawn").map(({ code }) => code);
}

/**
 * Resources that some action of the pilot takes.
 *
 * @param project The project.
 * @returns Codes of resources of the project, in its order.
 * @example
 * pilotResources(emptyProject("x")) // => []
 */
export function pilotResources(project: Project): string[] {
  return project.resources.map(({ code }) => code).filter((code) => project.pilot.efforts.some((effort) => effort.resource === code));
}

/**
 * How much of a resource the pilot has.
 *
 * @param project The project.
 * @param resource Code of the resource.
 * @returns Amount in the resource's unit, at least 0, and where it comes from.
 * @example
 * pilotCapacity(emptyProject("x"), "R1") // => { amount: 0, basis: "committable" }
 */
export function pilotCapacity(project: Project, resource: string): { amount: number; basis: CapacityBasis } {
  const sum = (amounts: readonly number[]): number => Math.max(0, amounts.reduce((total, amount) => total + amount, 0));
  const planned = project.pilot.plan.flatMap((line) => (line.resource === resource && line.planned !== null ? [line.planned] : []));
  if (planned.length > 0) return { amount: sum(planned), basis: "planned" };
  const given = project.contributions.lines.flatMap((line) => (line.resource === resource && line.amount !== null ? [line.amount] : []));
  if (given.length > 0) return { amount: sum(given), basis: "contributed" };
  const r = project.resources.findIndex(({ code }) => code === resource);
  const taking = new Set(pilotParticipants(project));
  const means = project.partners.flatMap((partner, p) => (taking.has(partner.code) ? [(project.means[p]?.[r] ?? 0) * (partner.committableShare ?? 1)] : []));
  return { amount: sum(means), basis: "committable" };
}

/**
 * What an action takes of a resource.
 *
 * @param project The project.
 * @param action Code of the action.
 * @param resource Code of the resource.
 * @returns Σ of its lines, in the resource's unit, at least 0.
 * @example
 * actionUse(emptyProject("x"), "A1", "R1") // => 0
 */
export function actionUse(project: Project, action: string, resource: string): number {
  return Math.max(0, project.pilot.efforts.reduce((sum, effort) => (effort.action === action && effort.resource === resource ? sum + (effort.amount ?? 0) : sum), 0));
}

/**
 * Whether a partner gains from an action. Upper and lower case are the same.
 *
 * @param action The action.
 * @param partner Code of the partner.
 * @returns `true` where the action names it.
 * @example
 * gainsFrom({ gainers: ["P01", "P03"] }, "p03") // => true
 */
export function gainsFrom(action: Pick<PilotAction, "gainers">, partner: string): boolean {
  return action.gainers.some((gainer) => gainer.toLowerCase() === partner.toLowerCase());
}
