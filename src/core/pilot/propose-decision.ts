import type { PilotDecision } from "../project/project.js";

/** Facts of the pilot's balance on which a decision rests; `null`: not known. */
export interface PilotFacts {
  /** Attainment of each indicator, see `indicatorAttainment`. */
  attainments: readonly (number | null)[];
  /** Cost to date / planned cost. */
  costRate: number | null;
  /** How many participants gained nothing. */
  withoutGain: number;
}

/** Why a decision is proposed; sentences are found by these codes. */
export type DecisionReason =
  | "nothing-measured"
  | "indicators-reached"
  | "indicators-partly-reached"
  | "indicators-not-moved"
  | "cost-within-plan"
  | "cost-above-plan"
  | "partner-without-gain";

/** A decision with its reasons, for the group to follow or overrule. */
export interface ProposedDecision {
  /** `null`: nothing has been measured, nothing can be proposed. */
  decision: PilotDecision | null;
  /** Mean attainment, each indicator counting for at most 1 and at least 0. */
  attainment: number | null;
  reasons: DecisionReason[];
}

/** Mean attainment from which a pilot is extended, below which it is stopped, and the overrun that is accepted. */
export const DECISION_LIMITS = { extend: 0.8, stop: 0.3, overrun: 1.1 } as const;

/**
 * What the pilot's balance suggests: extend, adjust or stop.
 *
 * A rule that the group can read and overrule: extend where indicators are reached (80 %) within 110 % of the planned cost and every
 * participant gains; stop where indicators have hardly moved (30 %); otherwise adjust. Limits are compared with a tolerance of 1e-9.
 *
 * @param facts Attainments, cost rate and participants without gain.
 * @returns The decision with its reasons, as codes.
 * @example
 * proposeDecision({ attainments: [1, 0.9], costRate: 1.02, withoutGain: 0 }).decision // => "extend"
 */
export function proposeDecision(facts: PilotFacts): ProposedDecision {
  const known = facts.attainments.filter((value) => value !== null);
  if (known.length === 0) return { decision: null, attainment: null, reasons: ["nothing-measured"] };
  const attainment = known.reduce((sum, value) => sum + Math.min(1, Math.max(0, value)), 0) / known.length;
  const reasons: DecisionReason[] = [];
  const reached = attainment >= DECISION_LIMITS.extend - 1e-9;
  const moved = attainment >= DECISION_LIMITS.stop - 1e-9;
  reasons.push(reached ? "indicators-reached" : moved ? "indicators-partly-reached" : "indicators-not-moved");
  const within = facts.costRate === null || facts.costRate <= DECISION_LIMITS.overrun + 1e-9;
  if (facts.costRate !== null) reasons.push(within ? "cost-within-plan" : "cost-above-plan");
  if (facts.withoutGain > 0) reasons.push("partner-without-gain");
  if (!moved) return { decision: "stop", attainment, reasons };
  return { decision: reached && within && facts.withoutGain === 0 ? "extend" : "adjust", attainment, reasons };
}
