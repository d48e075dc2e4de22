import { solveBinaryProgram, type BinaryProgram } from "./binary-program.js";

/** An action that the pilot could take. */
export interface CandidateAction {
  /** Priority-weighted value for users, at least 0. */
  value: number;
  /** Amount of each resource that it takes, at least 0. */
  uses: readonly number[];
  durationMonths: number;
  /** Positions of the participants that gain from it. */
  gainers: readonly number[];
}

/** What the choice of actions depends on. */
export interface PilotChoiceInput {
  actions: readonly CandidateAction[];
  /** Amount of each resource that the pilot has. */
  capacity: readonly number[];
  participants: number;
  /** Actions that last longer are out; `null`: none is. */
  longestMonths: number | null;
}

/** The actions to begin with, and the certificate that nothing is better. */
export interface PilotChoice {
  /** Positions of the actions chosen, in order. */
  chosen: number[];
  /** Σ values of the actions chosen. */
  value: number;
  /** What the best choice would be worth if actions could be begun in parts: no choice is worth more. */
  bound: number;
  /** Whether every choice that could be better was excluded. */
  proved: boolean;
  /** Positions of resources of which too little is left for some other action worth something. */
  binding: number[];
  /** Positions of participants that go without: the fewest that any choice leaves out; none when everybody gains. */
  unserved: number[];
}

/**
 * Which actions a pilot begins with.
 *
 * Maximises the priority-weighted value for users within the resources and the longest duration, each participant gaining at least once:
 * a multidimensional knapsack with covering rows, solved exactly, see `solveBinaryProgram`. Where no choice serves everybody, the one that
 * leaves out the fewest participants is given, with those that it leaves out, so that the group sees whom more means would serve.
 *
 * @param input Actions, capacities and participants.
 * @returns The choice and its certificate: value, bound and what binds.
 * @throws {RangeError} when an action has not one amount for each resource, or a negative amount or value.
 * @example
 * chooseActions({ actions: [{ value: 5, uses: [3], durationMonths: 2, gainers: [0] }, { value: 4, uses: [2], durationMonths: 2, gainers: [0] }], capacity: [4], participants: 1, longestMonths: 6 }).chosen // => [0]
 */
export function chooseActions(input: PilotChoiceInput): PilotChoice {
  const { actions, capacity, participants } = input;
  for (const action of actions) {
    if (action.uses.length !== capacity.length) throw new RangeError("chooseActions requires one amount for each resource");
    if (!(action.value >= 0) || action.uses.some((amount) => !(amount >= 0))) throw new RangeError("chooseActions requires amounts of at least 0");
  }
  const eligible = actions.flatMap((action, k) => {
    const short = input.longestMonths === null || action.durationMonths <= input.longestMonths + 1e-9;
    return short && action.uses.every((amount, r) => amount <= (capacity[r] as number) * (1 + 1e-9)) ? [k] : [];
  });
  const { program, scale, penalty } = programOf(input, eligible);
  const answer = solveBinaryProgram(program);
  const chosen = eligible.filter((_, k) => answer.chosen?.[k] === 1);
  const served = new Set(chosen.flatMap((k) => (actions[k] as CandidateAction).gainers));
  const unserved = Array.from({ length: participants }, (_, p) => p).filter((p) => !served.has(p));
  const value = chosen.reduce((sum, k) => sum + (actions[k] as CandidateAction).value, 0);
  return {
    chosen,
    value,
    bound: Math.max(value, scale * (answer.relaxed + penalty * unserved.length)),
    proved: answer.proved,
    binding: bindingResources(input, eligible, chosen),
    unserved,
  };
}

/** Real actions, then for each participant one that serves it at a price above all that can be gained: used where nothing else can. */
function programOf({ actions, capacity, participants }: PilotChoiceInput, eligible: readonly number[]): { program: BinaryProgram; scale: number; penalty: number } {
  const real = eligible.map((k) => actions[k] as CandidateAction);
  const total = real.reduce((sum, action) => sum + action.value, 0);
  const scale = total > 0 ? total : 1;
  const penalty = 2;
  const without = Array.from({ length: participants }, (_, p) => p);
  return {
    program: {
      // One participant more or less counts for more than any step.
      step: commonStep(real.map((action) => action.value)) / scale,
      values: [...real.map((action) => action.value / scale), ...without.map(() => -penalty)],
      rows: [
        // In shares of the capacity, so that a tolerance means the same in all rows.
        ...capacity.map((limit, r) => ({
          weights: [...real.map((action) => (limit > 0 ? (action.uses[r] as number) / limit : 0)), ...without.map(() => 0)],
          limit: 1,
        })),
        ...without.map((p) => ({
          weights: [...real.map((action) => (action.gainers.includes(p) ? -1 : 0)), ...without.map((q) => (q === p ? -1 : 0))],
          limit: -1,
        })),
      ],
    },
    scale,
    penalty,
  };
}

/** The greatest common divisor of whole values (Euclid); 0 where some are not whole. */
function commonStep(values: readonly number[]): number {
  if (!values.every(Number.isSafeInteger)) return 0;
  return values.reduce((step, value) => {
    let [a, b] = [step, value];
    while (b !== 0) [a, b] = [b, a % b];
    return a;
  }, 0);
}

function bindingResources({ actions, capacity }: PilotChoiceInput, eligible: readonly number[], chosen: readonly number[]): number[] {
  const others = eligible.filter((k) => !chosen.includes(k) && (actions[k] as CandidateAction).value > 0);
  return capacity.flatMap((limit, r) => {
    const left = limit - chosen.reduce((sum, k) => sum + ((actions[k] as CandidateAction).uses[r] as number), 0);
    return others.some((k) => ((actions[k] as CandidateAction).uses[r] as number) > left + 1e-9 * limit) ? [r] : [];
  });
}
