import type { Need } from "../../core/project/project.js";

export type NeedGap = "activity" | "priority" | "userBenefit";

/**
 * What a need does not say yet, of all that its step asks for.
 *
 * @param need one need
 * @returns ids of its empty columns, in the order of the sheet; none where the need is complete
 */
export function needGaps({ activity, priority, userBenefit }: Need): NeedGap[] {
  return [...(activity === null ? (["activity"] as const) : []), ...(priority === null ? (["priority"] as const) : []), ...(userBenefit.trim() === "" ? (["userBenefit"] as const) : [])];
}
