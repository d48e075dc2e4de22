import { standardDeviation } from "simple-statistics";

import { nextUniform, randomState } from "../robustness/random-generator.js";

/** Estimated shares with their standard errors. */
export interface SampledShapley {
  /** Estimated share of each participant; they sum to the value of all together. */
  shares: number[];
  /** Standard error of each. */
  errors: number[];
}

/**
 * Shapley shares for more participants than all groups can be listed for.
 *
 * Mean marginal value over random orders of arrival (Castro, Gómez & Tejada 2009), seeded.
 *
 * @param participants How many there are.
 * @param valueOf Value or cost of a group, given one mark a participant; nobody is worth 0.
 * @param options Number of orders, at least 2, and seed.
 * @returns Shares and their standard errors.
 * @throws {RangeError} when there are fewer than two orders.
 * @example
 * sampledShapley(2, (group) => 3 * group[0] + group[1], { orders: 10, seed: 1 }).shares // => [3, 1]
 */
export function sampledShapley(
  participants: number,
  valueOf: (group: Uint8Array) => number,
  options: { orders: number; seed: number },
): SampledShapley {
  if (!(options.orders >= 2)) throw new RangeError("sampledShapley requires at least two orders");
  const state = randomState(options.seed);
  const arrival = Int32Array.from({ length: participants }, (_, p) => p);
  const group = new Uint8Array(participants);
  const marginal = Array.from({ length: participants }, () => new Float64Array(options.orders));
  for (let order = 0; order < options.orders; order++) {
    shuffle(arrival, () => nextUniform(state));
    group.fill(0);
    let before = 0;
    for (const p of arrival) {
      group[p] = 1;
      const value = valueOf(group);
      (marginal[p] as Float64Array)[order] = value - before;
      before = value;
    }
  }
  return {
    shares: marginal.map((values) => values.reduce((sum, value) => sum + value, 0) / options.orders),
    errors: marginal.map((values) => standardDeviation(Array.from(values)) / Math.sqrt(options.orders - 1)),
  };
}

/** Fisher & Yates. */
function shuffle(list: Int32Array, uniform: () => number): void {
  for (let k = list.length - 1; k > 0; k--) {
    const other = Math.floor(uniform() * (k + 1));
    const value = list[k] as number;
    list[k] = list[other] as number;
    list[other] = value;
  }
}
