/** What balanced contributions depend on. Rows are partners, columns are resources. */
export interface BalanceInput {
  /** Partner × resource: the most that a partner may give, in the resource's unit; 0 without the skill or outside its missions. */
  caps: readonly (readonly number[])[];
  /** € for one unit of each resource; 0 weighs on nobody. */
  prices: readonly number[];
  /** € that all means of each partner are worth. */
  meansValues: readonly number[];
  /** What the scope needs of each resource, in its unit. */
  demands: readonly number[];
  /** Partner × resource: amounts that the group has fixed; `null`: free. */
  locks: readonly (readonly (number | null)[])[];
  /** Smallest burden of each partner, as a share of its means, 0 to 1; `null`: none. */
  floor: number | null;
  /** Smallest amount that one gives of each resource; `null`: no rounding. */
  steps: readonly (number | null)[];
}

/**
 * Refuses an input that no caller should pass on.
 *
 * @param input What balanced contributions depend on.
 * @returns The input itself.
 * @throws {RangeError} when shapes differ, when a number is negative or not finite, or when a partner without any value of means
 *   could give something that has a value.
 * @example
 * checkBalanceInput({ caps: [], prices: [], meansValues: [], demands: [], locks: [], floor: null, steps: [] }).prices // => []
 */
export function checkBalanceInput(input: BalanceInput): BalanceInput {
  const partners = input.caps.length;
  const resources = input.prices.length;
  if (input.meansValues.length !== partners || input.locks.length !== partners) {
    throw new RangeError("balanceContributions requires means and locks for each partner");
  }
  if (input.demands.length !== resources || input.steps.length !== resources) {
    throw new RangeError("balanceContributions requires a demand and a step for each resource");
  }
  for (const row of [...input.caps, ...input.locks]) {
    if (row.length !== resources) throw new RangeError("balanceContributions requires one column for each resource");
    requireAmounts(row);
  }
  for (const amounts of [input.prices, input.meansValues, input.demands]) requireAmounts(amounts);
  for (const step of input.steps) {
    if (step !== null && !(step > 0 && Number.isFinite(step))) throw new RangeError("balanceContributions requires steps above 0");
  }
  if (input.floor !== null && !(input.floor >= 0 && input.floor <= 1)) throw new RangeError("balanceContributions requires a floor of 0 to 1");
  input.caps.forEach((row, p) => {
    if ((input.meansValues[p] as number) > 0) return;
    if (row.some((cap, r) => cap * (input.prices[r] as number) > 0)) {
      throw new RangeError("balanceContributions requires a value of means for a partner that can give something of value");
    }
  });
  return input;
}

function requireAmounts(amounts: readonly (number | null)[]): void {
  for (let k = 0; k < amounts.length; k++) {
    const value = amounts[k] as number | null;
    if (value !== null && !(value >= 0 && value < Infinity)) throw new RangeError("balanceContributions requires finite amounts of at least 0");
  }
}
