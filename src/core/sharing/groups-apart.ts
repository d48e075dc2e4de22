import type { Project } from "../project/project.js";
import { compareKeys, type SharingKey } from "./compare-keys.js";
import { EXACT_PARTICIPANTS, shapleyOfCostModel, standAloneCosts } from "./cost-model.js";
import { projectCostModel } from "./project-cost-model.js";
import { projectKeyInput } from "./project-key-input.js";
import { standAloneTest, type Grievance } from "./stand-alone-test.js";

/** Whether a group would do better apart, under one key. */
export interface GroupApart {
  key: SharingKey;
  /** The most aggrieved group, as positions in `project.partners`; `null` where the groups were not tried. */
  grievance: Grievance | null;
  /** One number that changes when the amounts or what each would pay alone change, see `apartTrace`. */
  trace: number;
}

/** What the chosen scope's groups would pay apart. */
export interface GroupsApart {
  /** One entry for each key that applies. */
  keys: GroupApart[];
  /** Positions in `project.partners` of the participants. */
  partners: number[];
  /** € that each participant would pay alone. */
  alone: number[];
  /** Shapley share of each participant, in €. */
  shapley: number[];
  /** There are more participants than all groups can be listed for. */
  tooMany: boolean;
}

/**
 * Whether a group of participants of the chosen scope would do better apart, under every sharing key.
 *
 * Stand-alone test (Faulhaber 1975) of each key's amounts against the scope's cost model; every group is tried up to 20 participants.
 *
 * @param project The project, with `contributions.scope` chosen.
 * @param balanced € that each participant gives by balanced contributions, by code, see `planValues`.
 * @returns Groups by key, what each would pay alone, and Shapley shares; nothing where no value is to be shared, or where items cost more than
 *   the scope needs.
 * @example
 * groupsApart(emptyProject("x"), new Map()).keys // => []
 */
export function groupsApart(project: Project, balanced: ReadonlyMap<string, number>): GroupsApart {
  const steps = groupsApartSteps(project, balanced);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same as `groupsApart`, one sharing key at a time: what waits for it can show how far it is, or leave it.
 *
 * @param project The project, with `contributions.scope` chosen.
 * @param balanced See `groupsApart`.
 * @yields The share that is done, 0 to 1.
 * @returns What `groupsApart` returns.
 * @example
 * groupsApartSteps(emptyProject("x"), new Map()).next().done // => true
 */
export function* groupsApartSteps(project: Project, balanced: ReadonlyMap<string, number>): Generator<number, GroupsApart> {
  const { model, partners, total, itemsAboveTotal } = projectCostModel(project, project.contributions.scope ?? "");
  const tooMany = partners.length > EXACT_PARTICIPANTS;
  if (partners.length === 0 || !(total > 0) || itemsAboveTotal) return { keys: [], partners: [], alone: [], shapley: [], tooMany };
  const alone = partners.map((_, k) => model.fixed + model.perParticipant + model.items.reduce((sum, item) => sum + (item.users.includes(k) ? item.cost : 0), 0));
  const costs = tooMany ? null : standAloneCosts(model);
  const compared = compareKeys(projectKeyInput(project, balanced).input);
  const keys: GroupApart[] = [];
  for (const { key, amounts } of compared) {
    // Listing the costs of all groups takes as long as a few tests of them.
    yield (keys.length + 1) / (compared.length + 1);
    const found = costs === null ? null : standAloneTest(costs, amounts);
    keys.push({ key, grievance: found === null ? null : { ...found, members: found.members.map((k) => partners[k] as number) }, trace: apartTrace(amounts, alone) });
  }
  return {
    keys,
    partners,
    alone,
    shapley: shapleyOfCostModel(model),
    tooMany,
  };
}

/**
 * One number that changes when anything changes that the test of groups depends on.
 *
 * The workbook keeps it beside the computed groups; a live formula computes it again, so that everyone sees, without the add-in, that
 * they are no longer up to date. A sum over participants: their order does not matter.
 *
 * @param amounts € asked of each participant.
 * @param alone € that each would pay alone.
 * @returns Σ amount·alone + π·Σ alone².
 * @example
 * apartTrace([2, 3], [0, 0]) // => 0
 */
export function apartTrace(amounts: readonly number[], alone: readonly number[]): number {
  return amounts.reduce((sum, amount, p) => sum + amount * (alone[p] ?? 0), 0) + Math.PI * alone.reduce((sum, value) => sum + value * value, 0);
}
