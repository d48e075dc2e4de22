import { standAloneCosts, type CostModel } from "../../core/sharing/cost-model.js";
import { shapleyValues } from "../../core/sharing/shapley-values.js";
import { standAloneTest, type Grievance } from "../../core/sharing/stand-alone-test.js";

/** Which groups to try. */
export interface GroupsRequest {
  /** What a scope costs any group of its participants, 20 at most. */
  model: CostModel;
  /** Ways to share the cost: € asked of each participant. */
  asked: readonly (readonly number[])[];
}

/** What every group of participants would rather do. */
export interface TriedGroups {
  /** For each way, the group that has the most reason to leave; `null` with fewer than two participants. */
  grievances: (Grievance | null)[];
  /** Shapley share of each participant, in €. */
  shapley: number[];
}

/**
 * Tries every group of participants against each way to share the cost.
 *
 * @param request costs and ways
 * @yields the share that is done, 0 to 1
 * @returns grievances and Shapley shares
 */
export function* tryGroups({ model, asked }: GroupsRequest): Generator<number, TriedGroups> {
  const parts = asked.length + 2;
  const costs = standAloneCosts(model);
  yield 1 / parts;
  const shapley = shapleyValues(costs);
  yield 2 / parts;
  const grievances: (Grievance | null)[] = [];
  for (const amounts of asked) {
    grievances.push(standAloneTest(costs, amounts));
    yield (grievances.length + 2) / parts;
  }
  return { grievances, shapley };
}
