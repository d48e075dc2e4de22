import { checkBalanceInput, type BalanceInput } from "./balance-input.js";
import { contributionHolds, type Hold } from "./contribution-holds.js";
import { lexicographicFlow, type LexicographicFlow, type LexicographicProblem } from "./lexicographic-flow.js";
import { roundToSteps } from "./round-to-steps.js";

/** Why there is no allocation. Positions count from 0. */
export type BalanceIssue =
  | { code: "lock-above-cap"; partner: number; resource: number; locked: number; cap: number }
  | { code: "lock-above-demand"; resource: number; locked: number; demand: number }
  /** The smallest set of missing means: one resource never replaces another, so each shortage stands alone. */
  | { code: "shortage"; resource: number; demand: number; available: number; missing: number }
  | { code: "floor-infeasible"; partners: number[] };

/** Who gives what, or why nothing can be shared out. */
export interface Balance {
  /** Partner × resource, rounded to the steps; `null` when there is an issue. */
  allocation: number[][] | null;
  /** Value given / value of means, after rounding; `null` for a partner without means. */
  burdens: (number | null)[];
  /** Before rounding: the leximin optimum itself, unique. */
  exactBurdens: (number | null)[];
  /** For each partner, what holds its burden where it is. */
  holds: Hold[];
  issues: BalanceIssue[];
}

const TOLERANCE = 1e-9;

/**
 * Who gives what, so that the effort is shared as evenly as means, skills, missions and locked amounts allow.
 *
 * Leximin: the heaviest burden is made as small as possible, then the next heaviest, and so on. A burden is the value given
 * divided by the value of the partner's means, so in units of value this is a lexicographically optimal flow (Megiddo 1974,
 * Fujishige 1980), see `lexicographicFlow`; amounts are then rounded by largest remainder under caps, and nobody below the floor.
 * Resources without a value weigh on nobody and are shared pro rata to the caps.
 *
 * @param input Caps, prices, values of means, demands, locks, floor and steps, see `BalanceInput`.
 * @returns Amounts and burdens, or the issues that forbid any.
 * @throws {RangeError} when the input has the wrong shape, or a number that is negative or not finite.
 * @example
 * balanceContributions({ caps: [[10], [10]], prices: [100], meansValues: [1000, 3000], demands: [8], locks: [[null], [null]], floor: null, steps: [0.5] }).allocation // => [[2], [6]]
 */
export function balanceContributions(input: BalanceInput): Balance {
  checkBalanceInput(input);
  const issues = feasibilityIssues(input);
  if (issues.length > 0) return refused(input, issues);
  const free = input.demands.map((demand, r) => {
    const rest = demand - input.locks.reduce((sum, row) => sum + (row[r] ?? 0), 0);
    return rest > TOLERANCE * demand ? rest : 0;
  });
  const priced = free.flatMap((rest, r) => (rest > 0 && (input.prices[r] as number) > 0 ? [r] : []));
  const problem = problemInValue(input, free, priced);
  const solution = lexicographicFlow(problem);
  const exactBurdens = solution.load.map((load, p) => ratio(load, input.meansValues[p] as number));
  // The lightest burden of the optimum is also the largest that a lightest burden can be (Fujishige 1980): whoever stays below the
  // floor here cannot be lifted by any other allocation.
  const short = exactBurdens.flatMap((burden, p) => (burden !== null && burden < (input.floor ?? 0) * (1 - TOLERANCE) ? [p] : []));
  if (short.length > 0) return refused(input, [{ code: "floor-infeasible", partners: short }]);
  const allocation = keepFloor(input, exactAllocation(input, free, priced, solution));
  return {
    allocation,
    burdens: allocation.map((row, p) => burdenOf(input, row, p)),
    exactBurdens,
    holds: contributionHolds(input, problem, solution, priced),
    issues: [],
  };
}

function refused(input: BalanceInput, issues: BalanceIssue[]): Balance {
  const unknown = input.meansValues.map(() => null);
  return { allocation: null, burdens: unknown, exactBurdens: unknown, holds: [], issues };
}

function ratio(value: number, means: number): number | null {
  return means > 0 ? value / means : null;
}

function burdenOf(input: BalanceInput, row: readonly number[], p: number): number | null {
  let value = 0;
  for (let r = 0; r < row.length; r++) value += (row[r] as number) * (input.prices[r] as number);
  return ratio(value, input.meansValues[p] as number);
}

function feasibilityIssues(input: BalanceInput): BalanceIssue[] {
  const issues: BalanceIssue[] = [];
  input.locks.forEach((row, partner) =>
    row.forEach((locked, resource) => {
      const cap = input.caps[partner]?.[resource] ?? 0;
      if (locked !== null && locked > cap * (1 + TOLERANCE)) issues.push({ code: "lock-above-cap", partner, resource, locked, cap });
    }),
  );
  input.demands.forEach((demand, resource) => {
    const locked = input.locks.reduce((sum, row) => sum + (row[resource] ?? 0), 0);
    if (locked > demand * (1 + TOLERANCE)) issues.push({ code: "lock-above-demand", resource, locked, demand });
    const available = input.caps.reduce((sum, row, p) => sum + (input.locks[p]?.[resource] ?? (row[resource] as number)), 0);
    const missing = demand - available;
    if (missing > TOLERANCE * demand) issues.push({ code: "shortage", resource, demand, available, missing });
  });
  return issues;
}

function problemInValue(input: BalanceInput, free: readonly number[], priced: readonly number[]): LexicographicProblem {
  return {
    supply: priced.map((r) => (free[r] as number) * (input.prices[r] as number)),
    capacity: priced.map((r) => input.caps.map((row, p) => (isFree(input, p, r) ? (row[r] as number) * (input.prices[r] as number) : 0))),
    weight: input.meansValues,
    base: input.locks.map((row) => row.reduce<number>((sum, locked, r) => sum + (locked ?? 0) * (input.prices[r] as number), 0)),
  };
}

function isFree(input: BalanceInput, partner: number, resource: number): boolean {
  return (input.locks[partner]?.[resource] ?? null) === null;
}

function exactAllocation(input: BalanceInput, free: readonly number[], priced: readonly number[], solution: LexicographicFlow): number[][] {
  const exact = input.locks.map((row) => row.map((locked) => locked ?? 0));
  input.demands.forEach((_, r) => {
    const rest = free[r] as number;
    if (rest === 0) return;
    const flow = solution.flow[priced.indexOf(r)];
    const price = input.prices[r] as number;
    const room = input.caps.map((row, p) => (isFree(input, p, r) ? (row[r] as number) : 0));
    const allRoom = room.reduce((sum, cap) => sum + cap, 0);
    for (let p = 0; p < exact.length; p++) {
      const most = room[p] as number;
      if (!(most > 0)) continue;
      const share = flow === undefined ? (rest * most) / allRoom : (flow[p] as number) / price;
      (exact[p] as number[])[r] = Math.min(share, most);
    }
  });
  return exact;
}

function roundedAllocation(input: BalanceInput, exact: readonly (readonly number[])[]): number[][] {
  const rounded = exact.map((row) => [...row]);
  const open = new Int32Array(exact.length);
  const amounts = new Float64Array(exact.length);
  const caps = new Float64Array(exact.length);
  for (let r = 0; r < input.steps.length; r++) {
    let count = 0;
    for (let p = 0; p < exact.length; p++) {
      const cap = input.caps[p]?.[r] as number;
      if (!(cap > 0) || !isFree(input, p, r)) continue;
      open[count] = p;
      amounts[count] = exact[p]?.[r] as number;
      caps[count++] = cap;
    }
    const steps = roundToSteps(amounts.subarray(0, count), caps.subarray(0, count), input.steps[r] ?? null);
    for (let k = 0; k < count; k++) (rounded[open[k] as number] as number[])[r] = steps[k] as number;
  }
  return rounded;
}

/** Rounds, then gives a step to whoever rounding left below the floor; where no step will do, amounts stay exact. */
function keepFloor(input: BalanceInput, exact: readonly (readonly number[])[]): number[][] {
  const rounded = roundedAllocation(input, exact);
  const floor = (input.floor ?? 0) * (1 - TOLERANCE);
  const isShort = (p: number): boolean => floor > 0 && (burdenOf(input, rounded[p] as number[], p) ?? floor) < floor;
  for (let p = 0; p < rounded.length; p++) {
    while (isShort(p)) if (!takeStep(input, rounded, p, floor)) return exact.map((row) => [...row]);
  }
  return rounded;
}

/** Moves one step to a partner from the heaviest one that stays at the floor without it. */
function takeStep(input: BalanceInput, rounded: number[][], to: number, floor: number): boolean {
  const mine = rounded[to] as number[];
  let heaviest = -Infinity;
  let from = -1;
  let what = -1;
  for (let r = 0; r < mine.length; r++) {
    const step = input.steps[r] ?? null;
    const price = input.prices[r] as number;
    if (step === null || price === 0 || !isFree(input, to, r) || (input.caps[to]?.[r] as number) - (mine[r] as number) < step) continue;
    for (let p = 0; p < rounded.length; p++) {
      const row = rounded[p] as number[];
      if (p === to || !isFree(input, p, r) || (row[r] as number) < step) continue;
      const before = burdenOf(input, row, p) ?? 0;
      if (before <= heaviest || before - (step * price) / (input.meansValues[p] as number) < floor) continue;
      heaviest = before;
      from = p;
      what = r;
    }
  }
  if (from < 0) return false;
  const given = rounded[from] as number[];
  const step = input.steps[what] as number;
  given[what] = (given[what] as number) - step;
  mine[what] = (mine[what] as number) + step;
  return true;
}
