import type { BalanceInput } from "./balance-input.js";
import type { LexicographicFlow, LexicographicProblem } from "./lexicographic-flow.js";

/**
 * - `level`: it carries, with others at the same level, needs that nobody lighter may take over;
 * - `cap`: it already gives all that it may of whatever heavier partners still carry;
 * - `lock`: the amounts that the group fixed for it weigh more than its share would;
 * - `floor`: it stands exactly at the floor that the group asks of everyone;
 * - `nothing`: it may give nothing of what is needed.
 */
export type HoldKind = "level" | "cap" | "lock" | "floor" | "nothing";

/** What holds a partner's burden where it is: the certificate that the answer cannot be improved. */
export interface Hold {
  kind: HoldKind;
  /** Resources that keep the burden from being lighter: only partners of this level or heavier still have room for them. */
  needs: number[];
  /** Resources of which the partner gives all that it may: they keep it from relieving others. */
  atCap: number[];
  /** The partners of the same level, itself included. */
  with: number[];
}

/**
 * For every partner, the constraint that holds its burden.
 *
 * A reader who cannot find the balanced answer can check it: each minimum cut of the flow says who is held back by what.
 *
 * @param input What was balanced.
 * @param problem The same in units of value.
 * @param solution The lexicographically optimal flow.
 * @param priced For each need of the flow, the position of its resource.
 * @returns One entry for each partner.
 * @example
 * balanceContributions({ caps: [[9], [1]], prices: [1], meansValues: [10, 10], demands: [6], locks: [[null], [null]], floor: null, steps: [null] }).holds.map((hold) => hold.kind) // => ["level", "cap"]
 */
export function contributionHolds(
  input: BalanceInput,
  problem: LexicographicProblem,
  solution: LexicographicFlow,
  priced: readonly number[],
): Hold[] {
  return input.caps.map((_, p): Hold => {
    const block = solution.blocks.find((candidate) => candidate.partners.includes(p));
    const load = solution.load[p] as number;
    const free = load - (problem.base[p] as number);
    const full = (need: number): boolean => {
      const most = problem.capacity[need]?.[p] as number;
      return most > 0 && most - (solution.flow[need]?.[p] as number) <= 1e-9 * most;
    };
    const atCap = priced.filter((__, need) => full(need));
    const able = priced.some((__, need) => (problem.capacity[need]?.[p] as number) > 0);
    const needs = (block?.needs ?? []).filter((need) => (problem.capacity[need]?.[p] as number) > 0).map((need) => priced[need] as number);
    const kind = holdKind({ able, locked: (problem.base[p] as number) > 0, free, load, floor: (input.floor ?? 0) * (problem.weight[p] as number), shares: needs.length > 0 });
    return { kind, needs: kind === "level" ? needs : [], atCap, with: kind === "level" ? [...(block?.partners ?? [])].sort((a, b) => a - b) : [p] };
  });
}

function holdKind(facts: { able: boolean; locked: boolean; free: number; load: number; floor: number; shares: boolean }): HoldKind {
  if (!facts.able) return facts.locked ? "lock" : "nothing";
  if (facts.locked && facts.free <= 1e-9 * facts.load) return "lock";
  if (facts.floor > 0 && facts.load <= facts.floor * (1 + 1e-9)) return "floor";
  return facts.shares ? "level" : "cap";
}
