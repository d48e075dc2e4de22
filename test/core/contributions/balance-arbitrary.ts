import fc from "fast-check";

import type { BalanceInput } from "../../../src/core/contributions/balance-input.js";

/** Feasible inputs: demands are shares of what all can give. */
export function balanceInputs(options: { maxPartners: number; maxResources: number; locks?: boolean }): fc.Arbitrary<BalanceInput> {
  return fc
    .record({ partners: fc.integer({ min: 1, max: options.maxPartners }), resources: fc.integer({ min: 1, max: options.maxResources }) })
    .chain(({ partners, resources }) =>
      fc.record({
        means: grid(partners, resources, fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) })),
        shares: fc.array(fc.constantFrom(0.25, 0.5, 1), { minLength: partners, maxLength: partners }),
        prices: fc.array(fc.constantFrom(0, 1, 20, 350), { minLength: resources, maxLength: resources }),
        loads: fc.array(fc.constantFrom(0, 0.1, 0.35, 0.8, 1), { minLength: resources, maxLength: resources }),
        lockShares: grid(partners, resources, fc.constantFrom(null, null, null, 0, 0.1, 0.9)),
        other: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: partners, maxLength: partners }),
      }),
    )
    .map(({ means, shares, prices, loads, lockShares, other }) => {
      const caps = means.map((row, p) => row.map((amount) => amount * (shares[p] as number)));
      const total = prices.map((_, r) => caps.reduce((sum, row) => sum + (row[r] as number), 0));
      const demands = total.map((available, r) => available * (loads[r] as number));
      const locks = lockShares.map((row, p) =>
        row.map((share, r) => {
          if (options.locks !== true || share === null) return null;
          // A lock never leaves too little to the others nor takes more than is needed.
          const cap = caps[p]?.[r] as number;
          const rest = (total[r] as number) - (demands[r] as number);
          const least = Math.max(0, cap - rest / caps.length);
          const most = Math.min(cap, (demands[r] as number) / caps.length);
          return least <= most ? least + share * (most - least) : null;
        }),
      );
      const meansValues = means.map((row, p) => row.reduce((sum, amount, r) => sum + amount * (prices[r] as number), other[p] as number));
      return { caps, prices, meansValues, demands, locks, floor: null, steps: prices.map(() => null) };
    });
}

function grid<T>(rows: number, columns: number, cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> {
  return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
}
