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
  const amounts = splitAmounts(input);
  const issues = feasibilityIssues(input, amounts);
  if (issues.length > 0) return refused(input, issues);
  const free = input.demands.map((demand, r) => {
    const rest = demand - (amounts.locked[r] as number);
    return rest > TOLERANCE * demand ? rest : 0;
  });
  const priced = free.flatMap((rest, r) => (rest > 0 && (input.prices[r] as number) > 0 ? [r] : []));
  const problem = problemInValue(input, amounts, free, priced);
  const solution = lexicographicFlow(problem);
  const exactBurdens = solution.load.map((load, p) => ratio(load, input.meansValues[p] as number));
  // The lightest burden of the optimum is also the largest that a lightest burden can be (Fujishige 1980): whoever stays below the
  // floor here cannot be lifted by any other allocation.
  const short = exactBurdens.flatMap((burden, p) => (burden !== null && burden < (input.floor ?? 0) * (1 - TOLERANCE) ? [p] : []));
  if (short.length > 0) return refused(input, [{ code: "floor-infeasible", partners: short }]);
  const allocation = keepFloor(input, amounts, exactAllocation(input, amounts, free, priced, solution));
  const values = new Float64Array(input.caps.length);
  allocation.forEach((column, r) => addValue(column, input.prices[r] as number, values));
  return {
    allocation: input.caps.map((_, p) => allocation.map((column) => column[p] as number)),
    burdens: Array.from(values, (value, p) => ratio(value, input.meansValues[p] as number)),
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

/** Caps and locks of all partners, as typed arrays. */
interface Amounts {
  /** Resource × partner: the most that is still to be decided, 0 where the amount is locked. */
  open: Float64Array[];
  /** Resource × partner: what is locked, 0 where nothing is. */
  fixed: Float64Array[];
  /** Σ of what is locked of each resource, and of what partners can give in all. */
  locked: Float64Array;
  available: Float64Array;
}

function splitAmounts(input: BalanceInput): Amounts {
  const resources = input.prices.length;
  const columns = (): Float64Array[] => Array.from({ length: resources }, () => new Float64Array(input.caps.length));
  const amounts: Amounts = { open: columns(), fixed: columns(), locked: new Float64Array(resources), available: new Float64Array(resources) };
  for (let p = 0; p < input.caps.length; p++) splitRow(input.caps[p] as readonly number[], input.locks[p] as readonly (number | null)[], p, amounts);
  return amounts;
}

function splitRow(caps: readonly number[], locks: readonly (number | null)[], p: number, { open, fixed, locked, available }: Amounts): void {
  for (let r = 0; r < caps.length; r++) {
    const lock = locks[r] ?? null;
    const amount = lock ?? (caps[r] as number);
    if (amount === 0) continue;
    ((lock === null ? open : fixed)[r] as Float64Array)[p] = amount;
    available[r] = (available[r] as number) + amount;
    if (lock !== null) locked[r] = (locked[r] as number) + amount;
  }
}

function feasibilityIssues(input: BalanceInput, amounts: Amounts): BalanceIssue[] {
  const issues: BalanceIssue[] = [];
  input.locks.forEach((row, partner) => {
    const caps = input.caps[partner] as readonly number[];
    for (let resource = 0; resource < row.length; resource++) {
      const locked = row[resource] ?? null;
      if (locked === null) continue;
      const cap = caps[resource] as number;
      if (locked > cap * (1 + TOLERANCE)) issues.push({ code: "lock-above-cap", partner, resource, locked, cap });
    }
  });
  input.demands.forEach((demand, resource) => {
    const locked = amounts.locked[resource] as number;
    if (locked > demand * (1 + TOLERANCE)) issues.push({ code: "lock-above-demand", resource, locked, demand });
    const available = amounts.available[resource] as number;
    const missing = demand - available;
    if (missing > TOLERANCE * demand) issues.push({ code: "shortage", resource, demand, available, missing });
  });
  return issues;
}

function problemInValue(input: BalanceInput, amounts: Amounts, free: readonly number[], priced: readonly number[]): LexicographicProblem {
  const base = new Float64Array(input.caps.length);
  amounts.fixed.forEach((column, r) => {
    if ((amounts.locked[r] as number) > 0) addValue(column, input.prices[r] as number, base);
  });
  return {
    supply: priced.map((r) => (free[r] as number) * (input.prices[r] as number)),
    capacity: priced.map((r) => addValue(amounts.open[r] as Float64Array, input.prices[r] as number, new Float64Array(input.caps.length))),
    weight: input.meansValues,
    base: Array.from(base),
  };
}

/** Adds amounts in value to what is there. */
function addValue(amounts: Float64Array, price: number, values: Float64Array): Float64Array {
  for (let p = 0; p < amounts.length; p++) values[p] = (values[p] as number) + (amounts[p] as number) * price;
  return values;
}

function isFree(input: BalanceInput, partner: number, resource: number): boolean {
  return (input.locks[partner]?.[resource] ?? null) === null;
}

/** Resource × partner: what the flow says, and what is locked. */
function exactAllocation(input: BalanceInput, { open, fixed }: Amounts, free: readonly number[], priced: readonly number[], solution: LexicographicFlow): Float64Array[] {
  return fixed.map((locked, r) => {
    const exact = locked.slice();
    const rest = free[r] as number;
    const most = open[r] as Float64Array;
    if (rest === 0) return exact;
    const flow = solution.flow[priced.indexOf(r)];
    // Without a value: pro rata to what each may give.
    if (flow === undefined) addShares(exact, most, rest, sumOf(most), most);
    else addShares(exact, flow, 1, input.prices[r] as number, most);
    return exact;
  });
}

function sumOf(amounts: Float64Array): number {
  let sum = 0;
  for (let p = 0; p < amounts.length; p++) sum += amounts[p] as number;
  return sum;
}

/** Adds values times a factor, divided, to what is there, nowhere more than allowed. */
function addShares(exact: Float64Array, values: Float64Array, factor: number, divisor: number, most: Float64Array): void {
  for (let p = 0; p < exact.length; p++) {
    if ((most[p] as number) > 0) exact[p] = Math.min((factor * (values[p] as number)) / divisor, most[p] as number);
  }
}

function roundedAllocation(input: BalanceInput, { open }: Amounts, exact: readonly Float64Array[]): Float64Array[] {
  const places = new Int32Array(input.caps.length);
  const amounts = new Float64Array(input.caps.length);
  const caps = new Float64Array(input.caps.length);
  return exact.map((column, r) => {
    const count = gather(column, open[r] as Float64Array, places, amounts, caps);
    const steps = roundToSteps(amounts.subarray(0, count), caps.subarray(0, count), input.steps[r] ?? null);
    const rounded = column.slice();
    for (let k = 0; k < count; k++) rounded[places[k] as number] = steps[k] as number;
    return rounded;
  });
}

/** Lists the amounts that are open, with their places and caps, and returns how many there are. */
function gather(column: Float64Array, most: Float64Array, places: Int32Array, amounts: Float64Array, caps: Float64Array): number {
  let count = 0;
  for (let p = 0; p < column.length; p++) {
    if ((most[p] as number) === 0) continue;
    places[count] = p;
    amounts[count] = column[p] as number;
    caps[count++] = most[p] as number;
  }
  return count;
}

/** Rounds, then gives a step to whoever rounding left below the floor; where no step will do, amounts stay exact. */
function keepFloor(input: BalanceInput, amounts: Amounts, exact: Float64Array[]): Float64Array[] {
  const rounded = roundedAllocation(input, amounts, exact);
  const floor = (input.floor ?? 0) * (1 - TOLERANCE);
  if (floor === 0) return rounded;
  for (let p = 0; p < input.caps.length; p++) {
    while ((burdenOf(input, rounded, p) ?? floor) < floor) if (!takeStep(input, rounded, p, floor)) return exact;
  }
  return rounded;
}

function burdenOf(input: BalanceInput, allocation: readonly Float64Array[], p: number): number | null {
  const value = allocation.reduce((sum, column, r) => sum + (column[p] as number) * (input.prices[r] as number), 0);
  return ratio(value, input.meansValues[p] as number);
}

/** Moves one step to a partner from the heaviest one that stays at the floor without it. */
function takeStep(input: BalanceInput, rounded: readonly Float64Array[], to: number, floor: number): boolean {
  let heaviest = -Infinity;
  let from = -1;
  let what = -1;
  rounded.forEach((column, r) => {
    const step = input.steps[r] ?? null;
    const price = input.prices[r] as number;
    if (step === null || price === 0 || !isFree(input, to, r) || (input.caps[to]?.[r] as number) - (column[to] as number) < step) return;
    for (let p = 0; p < column.length; p++) {
      if (p === to || !isFree(input, p, r) || (column[p] as number) < step) continue;
      const before = burdenOf(input, rounded, p) ?? 0;
      if (before <= heaviest || before - (step * price) / (input.meansValues[p] as number) < floor) continue;
      heaviest = before;
      from = p;
      what = r;
    }
  });
  if (from < 0) return false;
  const given = rounded[what] as Float64Array;
  const step = input.steps[what] as number;
  given[from] = (given[from] as number) - step;
  given[to] = (given[to] as number) + step;
  return true;
}
