import type { BalanceInput } from "./balance-input.js";
import type { LexicographicFlow, LexicographicProblem } from "./lexicographic-flow.js";

/**
 * - `level`: it carries, with others at the same level, needs that nobody lighter may take over;
 * - `cap`: it already gives all that it may of whatever heavier partners still carry;
 * - `lock`: the group fixed amounts for it, and these leave it nothing to give, or weigh more than its share would;
 * - `floor`: it stands exactly at the floor that the group asks of everyone;
 * - `nothing`: it may give nothing that is needed and has a value.
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
  const needsOf: (readonly number[])[] = [];
  const levelOf: (readonly number[])[] = [];
  for (const { partners, needs } of solution.blocks) {
    const level = [...partners].sort((a, b) => a - b);
    for (const p of partners) {
      needsOf[p] = needs;
      levelOf[p] = level;
    }
  }
  return input.caps.map((_, p): Hold => {
    const load = solution.load[p] as number;
    const base = problem.base[p] as number;
    const atCap: number[] = [];
    let able = false;
    for (let need = 0; need < priced.length; need++) {
      const most = problem.capacity[need]?.[p] as number;
      if (!(most > 0)) continue;
      able = true;
      if (most - (solution.flow[need]?.[p] as number) <= 1e-9 * most) atCap.push(priced[need] as number);
    }
    const needs = (needsOf[p] ?? []).filter((need) => (problem.capacity[need]?.[p] as number) > 0).map((need) => priced[need] as number);
    const floor = (input.floor ?? 0) * (problem.weight[p] as number);
    // Fixed at nothing is fixed too, unless there was nothing to fix.
    const locked = input.prices.some((price, r) => price > 0 && (input.locks[p]?.[r] ?? null) !== null && (input.caps[p]?.[r] as number) > 0);
    const kind = holdKind({ able, locked, fixed: base, free: load - base, load, floor, shares: needs.length > 0 });
    return { kind, needs: kind === "level" ? needs : [], atCap, with: kind === "level" ? [...(levelOf[p] ?? [])] : [p] };
  });
}

function holdKind(facts: { able: boolean; locked: boolean; fixed: number; free: number; load: number; floor: number; shares: boolean }): HoldKind {
  if (!facts.able) return facts.locked ? "lock" : "nothing";
  if (facts.fixed > 0 && facts.free <= 1e-9 * facts.load) return "lock";
  if (facts.floor > 0 && facts.load <= facts.floor * (1 + 1e-9)) return "floor";
  return facts.shares ? "level" : "cap";
}
