import fc from "fast-check";
import highsLoader from "highs";
import { describe, expect, it } from "vitest";

import { balanceContributions } from "../../../src/core/contributions/balance-contributions.js";
import type { BalanceInput } from "../../../src/core/contributions/balance-input.js";
import { readCases } from "../cases/read-cases.js";
import { balanceInputs } from "./balance-arbitrary.js";

const cases = readCases<{ leximin_chores: { id: string; each: number; costs: { Alice: number[]; George: number[] } } }>("contributions");
const highs = await highsLoader();
const free = (input: { caps: readonly (readonly number[])[] }) => input.caps.map((row) => row.map(() => null));

/** No transfer of any resource may lower a heavier burden without raising one as heavy: along chains of exchanges too. */
function improvableBy(input: BalanceInput, allocation: readonly (readonly number[])[]): number {
  const n = allocation.length;
  const burden = allocation.map((row, p) => {
    const means = input.meansValues[p] as number;
    return means > 0 ? row.reduce((sum, amount, r) => sum + amount * (input.prices[r] as number), 0) / means : 0;
  });
  const takesOver = (from: number, to: number): boolean =>
    input.prices.some((price, r) => {
      const given = allocation[from]?.[r] as number;
      const room = (input.caps[to]?.[r] as number) - (allocation[to]?.[r] as number);
      const open = input.locks[from]?.[r] === null && input.locks[to]?.[r] === null;
      return price > 0 && open && given > 1e-7 && room > 1e-7;
    });
  let worst = 0;
  for (let start = 0; start < n; start++) {
    const reached = new Set([start]);
    for (const p of reached) for (let q = 0; q < n; q++) if (takesOver(p, q)) reached.add(q);
    for (const q of reached) worst = Math.max(worst, (burden[start] as number) - (burden[q] as number));
  }
  return worst;
}

/** The heaviest burden made as small as possible by a linear program: an independent check. */
function leastHeaviest(input: BalanceInput): number {
  return extremeBurden(input, "Minimize", "<=");
}

/** The lightest burden made as large as possible. */
function largestSmallest(input: BalanceInput): number {
  return extremeBurden(input, "Maximize", ">=");
}

function extremeBurden(input: BalanceInput, sense: string, relation: string): number {
  const terms: string[] = [];
  const bounds: string[] = [];
  const rows: string[] = [];
  const scale = Math.max(1, ...input.meansValues);
  input.caps.forEach((row, p) => {
    const load = row.flatMap((cap, r) => (cap * (input.prices[r] as number) > 0 ? [`${(input.prices[r] as number) / scale} x${p}_${r}`] : []));
    const means = (input.meansValues[p] as number) / scale;
    if (load.length > 0) rows.push(` b${p}: ${load.join(" + ")} - ${means} t ${relation} 0`);
    else if (relation === ">=") rows.push(` b${p}: ${means} t <= 0`);
    row.forEach((cap, r) => {
      const locked = input.locks[p]?.[r] ?? null;
      bounds.push(locked === null ? ` 0 <= x${p}_${r} <= ${cap}` : ` x${p}_${r} = ${locked}`);
    });
  });
  input.demands.forEach((demand, r) => rows.push(` d${r}: ${input.caps.map((_, p) => `x${p}_${r}`).join(" + ")} = ${demand}`));
  terms.push(sense, " obj: t", "Subject To", ...rows, "Bounds", " 0 <= t", ...bounds, "End");
  const solved = highs.solve(terms.join("\n"));
  expect(solved.Status).toBe("Optimal");
  return solved.ObjectiveValue;
}

describe("balanceContributions", () => {
  it(`${cases.leximin_chores.id}: two partners of unlike skills end at the same burden`, () => {
    const { costs, each } = cases.leximin_chores;
    const [alice, george] = [costs.Alice, costs.George] as [[number, number, number], [number, number, number]];
    // Our prices are the same for all partners: the divided chore sets the means; the others go to whom the optimum gives them.
    const balance = balanceContributions({
      caps: [[0, 1, 1], [1, 1, 0]],
      prices: [george[0] / george[1], 1, alice[2]],
      meansValues: [1 / alice[1], 1 / george[1]],
      demands: [1, 1, 1],
      locks: [[null, null, null], [null, null, null]],
      floor: null,
      steps: [null, null, null],
    });
    expect(balance.exactBurdens[0]).toBeCloseTo(each, 12);
    expect(balance.exactBurdens[1]).toBeCloseTo(each, 12);
  });

  it("meets every demand, breaks no cap and keeps every lock", () => {
    fc.assert(
      fc.property(balanceInputs({ maxPartners: 8, maxResources: 6, locks: true }), (input) => {
        const { allocation, issues } = balanceContributions(input);
        expect(issues).toEqual([]);
        input.demands.forEach((demand, r) => {
          const given = (allocation ?? []).reduce((sum, row) => sum + (row[r] as number), 0);
          expect(Math.abs(given - demand)).toBeLessThanOrEqual(1e-9 * Math.max(1, demand));
        });
        allocation?.forEach((row, p) =>
          row.forEach((amount, r) => {
            expect(amount).toBeGreaterThanOrEqual(0);
            expect(amount).toBeLessThanOrEqual((input.caps[p]?.[r] as number) * (1 + 1e-9) + 1e-12);
            const locked = input.locks[p]?.[r] ?? null;
            if (locked !== null) expect(amount).toBe(locked);
          }),
        );
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("cannot be improved: no chain of transfers relieves a heavier partner by a lighter one", () => {
    fc.assert(
      fc.property(balanceInputs({ maxPartners: 8, maxResources: 6, locks: true }), (input) => {
        expect(improvableBy(input, balanceContributions(input).allocation ?? [])).toBeLessThan(1e-7);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it("has the least heaviest burden that a linear program finds", () => {
    fc.assert(
      fc.property(balanceInputs({ maxPartners: 6, maxResources: 5, locks: true }), (input) => {
        const heaviest = Math.max(0, ...balanceContributions(input).exactBurdens.map((burden) => burden ?? 0));
        expect(Math.abs(heaviest - leastHeaviest(input))).toBeLessThan(1e-7 * Math.max(1, heaviest));
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it("equals the lexicographic optimum of all integer allocations where burdens are multiples of whole amounts", () => {
    // Equal means and price 1: with integer data the integer optimum differs from the continuous one by less than one unit.
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }),
        (caps, wanted) => {
          const total = wanted.map((_, r) => caps.reduce((sum, row) => sum + (row[r] as number), 0));
          const demands = wanted.map((demand, r) => Math.min(demand, total[r] as number));
          const input: BalanceInput = {
            caps,
            prices: [1, 1],
            meansValues: caps.map(() => 12),
            demands,
            locks: free({ caps }),
            floor: null,
            steps: [null, null],
          };
          const exact = [...balanceContributions(input).exactBurdens].map((burden) => (burden ?? 0) * 12).sort((a, b) => b - a);
          const best = bestIntegerLoads(caps, demands);
          // The sorted continuous loads majorise none of the integer ones: each prefix sum is at most the integer one.
          let continuous = 0;
          let integer = 0;
          exact.forEach((load, k) => {
            continuous += load;
            integer += best[k] as number;
            expect(continuous).toBeLessThanOrEqual(integer + 1e-9);
            expect(Math.abs(load - (best[k] as number))).toBeLessThan(1);
          });
        },
      ),
      { numRuns: 150, seed: 4 },
    );
  });

  it("equals, burden by burden, the best of all integer allocations where units are so small that the optimum is a whole number of them", () => {
    // A level is what a group carries, divided by the sum of its means: whole, once amounts are multiples of all such sums.
    const units = [
      { most: 2, means: [1, 1, 1], unit: 6 },
      { most: 2, means: [1, 2], unit: 6 },
      { most: 3, means: [3, 1], unit: 12 },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...units).chain(({ most, means, unit }) =>
          fc.record({
            means: fc.constant(means),
            unit: fc.constant(unit),
            caps: fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: 2, maxLength: 2 }), { minLength: means.length, maxLength: means.length }),
            // At most one amount is fixed, of the first partner: all that it has of the resource.
            fixed: fc.constantFrom(null, null, 0, 1),
            wanted: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }),
          }),
        ),
        ({ means, unit, caps: few, fixed, wanted }) => {
          const caps = few.map((row) => row.map((cap) => cap * unit));
          const locks = caps.map((row, p) => row.map((cap, r) => (p === 0 && r === fixed ? cap : null)));
          const demands = wanted.map((demand, r) => Math.min(Math.max(demand * unit, locks[0]![r] ?? 0), caps.reduce((sum, row) => sum + row[r]!, 0)));
          const balance = balanceContributions({ caps, prices: [1, 1], meansValues: means.map((value) => value * 100), demands, locks, floor: null, steps: [null, null] });
          const sorted = balance.exactBurdens.map((burden) => burden! * 100).sort((a, b) => b - a);
          bestIntegerBurdens(caps, demands, means, locks).forEach((burden, k) => expect(sorted[k]).toBeCloseTo(burden, 9));
        },
      ),
      { numRuns: 100, seed: 9 },
    );
  });

  it("gives whole cents whose sum is the demand to the cent, passes no cap and keeps every lock", () => {
    const cents = (value: number): number => Math.round(value * 100);
    fc.assert(
      fc.property(
        fc.array(fc.record({ cap: fc.integer({ min: 0, max: 5_000_000 }), lock: fc.constantFrom(null, null, null, 0, 0.3, 1), means: fc.integer({ min: 1, max: 90_000 }) }), { minLength: 1, maxLength: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (partners, load) => {
          const locked = partners.map(({ cap, lock }) => (lock === null ? null : Math.floor(cap * lock)));
          const open = partners.reduce((sum, { cap }, p) => sum + (locked[p] === null ? cap : 0), 0);
          const demand = locked.reduce<number>((sum, lock) => sum + (lock ?? 0), 0) + Math.floor(open * load);
          const { allocation, issues } = balanceContributions({
            caps: partners.map(({ cap }) => [cap / 100]),
            prices: [1],
            meansValues: partners.map(({ means }) => means),
            demands: [demand / 100],
            locks: locked.map((lock) => [lock === null ? null : lock / 100]),
            floor: null,
            steps: [0.01],
          });
          expect(issues).toEqual([]);
          const given = allocation!.map((row) => row[0]!);
          expect(given.reduce((sum, amount) => sum + cents(amount), 0)).toBe(demand);
          given.forEach((amount, p) => {
            expect(amount).toBe(cents(amount) / 100);
            expect(cents(amount)).toBeLessThanOrEqual(partners[p]!.cap);
            if (locked[p] !== null) expect(amount).toBe(locked[p]! / 100);
          });
        },
      ),
      { numRuns: 200, seed: 10 },
    );
  });

  it("has an answer for nobody, for one partner, and for a demand of nothing", () => {
    const one = { caps: [[8]], prices: [10], meansValues: [400], locks: [[null]], floor: null, steps: [0.5] };
    expect(balanceContributions({ ...one, demands: [6] })).toMatchObject({ allocation: [[6]], exactBurdens: [0.15], holds: [{ kind: "level", with: [0] }], issues: [] });
    expect(balanceContributions({ ...one, demands: [8.5] }).issues).toEqual([{ code: "shortage", resource: 0, demand: 8.5, available: 8, missing: 0.5 }]);
    expect(balanceContributions({ ...one, demands: [0] })).toMatchObject({ allocation: [[0]], burdens: [0], holds: [{ kind: "nothing" }], issues: [] });
    expect(balanceContributions({ ...one, caps: [], meansValues: [], locks: [], demands: [0] })).toEqual({ allocation: [], burdens: [], exactBurdens: [], holds: [], issues: [] });
    expect(balanceContributions({ ...one, caps: [], meansValues: [], locks: [], demands: [2] }).issues.map(({ code }) => code)).toEqual(["shortage"]);
  });

  it("does not depend on the order of partners or resources, nor on the unit of money", () => {
    fc.assert(
      fc.property(balanceInputs({ maxPartners: 6, maxResources: 4, locks: true }), fc.constantFrom(1e-6, 1e3, 1e9), (input, scale) => {
        const flip = <T>(rows: readonly T[]): T[] => [...rows].reverse();
        const turned: BalanceInput = {
          caps: flip(input.caps).map(flip),
          prices: flip(input.prices).map((price) => price * scale),
          meansValues: flip(input.meansValues).map((value) => value * scale),
          demands: flip(input.demands),
          locks: flip(input.locks).map(flip),
          floor: null,
          steps: flip(input.steps),
        };
        const one = balanceContributions(input).exactBurdens;
        const other = flip(balanceContributions(turned).exactBurdens);
        one.forEach((burden, p) => expect(Math.abs((burden ?? 0) - (other[p] ?? 0))).toBeLessThan(1e-9));
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it("refuses with each shortage by resource rather than answering in part", () => {
    const balance = balanceContributions({ caps: [[2, 5], [1, 5]], prices: [10, 10], meansValues: [100, 100], demands: [5, 4], locks: [[null, null], [null, null]], floor: null, steps: [1, 1] });
    expect(balance.allocation).toBeNull();
    expect(balance.issues).toEqual([{ code: "shortage", resource: 0, demand: 5, available: 3, missing: 2 }]);
  });

  it("refuses a lock above the cap and locks above the demand", () => {
    const base = { caps: [[4], [4]], prices: [1], meansValues: [10, 10], floor: null, steps: [null] };
    expect(balanceContributions({ ...base, demands: [6], locks: [[5], [null]] }).issues[0]?.code).toBe("lock-above-cap");
    expect(balanceContributions({ ...base, demands: [3], locks: [[4], [null]] }).issues[0]?.code).toBe("lock-above-demand");
  });

  it("keeps every participant at the floor, or says who cannot reach it", () => {
    // One partner alone has the rare skill; the others share the rest.
    const input: BalanceInput = { caps: [[10, 4], [0, 4], [0, 4]], prices: [1, 1], meansValues: [10, 10, 10], demands: [5, 3], locks: [[null, null], [null, null], [null, null]], floor: null, steps: [null, null] };
    expect(balanceContributions(input).exactBurdens).toEqual([0.5, 0.15, 0.15]);
    expect(balanceContributions({ ...input, floor: 0.15 }).exactBurdens).toEqual([0.5, 0.15, 0.15]);
    expect(balanceContributions({ ...input, floor: 0.15 }).holds.map((hold) => hold.kind)).toEqual(["level", "floor", "floor"]);
    expect(balanceContributions({ ...input, floor: 0.1 }).holds.map((hold) => hold.kind)).toEqual(["level", "level", "level"]);
    expect(balanceContributions({ ...input, floor: 0.16 }).issues.map((issue) => issue.code)).toEqual(["floor-infeasible"]);
    const uneven: BalanceInput = { ...input, caps: [[10, 4], [0, 4], [0, 0.5]] };
    expect(balanceContributions(uneven).exactBurdens).toEqual([0.5, 0.25, 0.05]);
    expect(balanceContributions({ ...uneven, floor: 0.1 }).issues).toEqual([{ code: "floor-infeasible", partners: [2] }]);
  });

  it("already has the largest smallest burden: no floor above it is feasible", () => {
    fc.assert(
      fc.property(balanceInputs({ maxPartners: 6, maxResources: 4, locks: true }), (input) => {
        const burdens = balanceContributions(input).exactBurdens.map((burden) => burden ?? 0);
        const least = Math.min(...burdens);
        expect(balanceContributions({ ...input, floor: Math.min(1, least) }).exactBurdens).toEqual(balanceContributions(input).exactBurdens);
        if (least < 0.99) expect(largestSmallest(input)).toBeLessThan(least + 1e-7);
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it("keeps every participant at the floor after rounding too, with totals and caps kept", () => {
    fc.assert(
      fc.property(balanceInputs({ maxPartners: 6, maxResources: 4, locks: true }), fc.constantFrom(0.5, 1, 7, 100), (raw, step) => {
        const least = Math.min(...balanceContributions(raw).exactBurdens.map((burden) => burden ?? 1));
        const input = { ...raw, steps: raw.steps.map(() => step), floor: Math.min(1, least) };
        const { allocation, burdens, issues } = balanceContributions(input);
        expect(issues).toEqual([]);
        burdens.forEach((burden) => expect(burden ?? 1).toBeGreaterThanOrEqual(input.floor * (1 - 1e-9)));
        input.demands.forEach((demand, r) => {
          expect(Math.abs(allocation!.reduce((sum, row) => sum + row[r]!, 0) - demand)).toBeLessThanOrEqual(1e-9 * Math.max(1, demand));
          allocation!.forEach((row, p) => expect(row[r]).toBeLessThanOrEqual(input.caps[p]![r]! * (1 + 1e-9)));
        });
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it("takes a step from the heaviest partner for one that rounding left below the floor", () => {
    // 3.667 for each of three partners; steps of 2 leave the last at 2.
    const input: BalanceInput = { caps: [[9], [9], [9]], prices: [1], meansValues: [100, 100, 100], demands: [11], locks: [[null], [null], [null]], floor: null, steps: [2] };
    expect(balanceContributions(input).allocation).toEqual([[5], [4], [2]]);
    expect(balanceContributions({ ...input, floor: 0.03 }).allocation).toEqual([[3], [4], [4]]);
    // Steps of 5 leave nobody anything to spare: the amounts stay exact.
    expect(balanceContributions({ ...input, steps: [5], floor: 0.03 }).allocation!.map((row) => row[0]!.toFixed(3))).toEqual(["3.667", "3.667", "3.667"]);
  });

  it("names the lock that holds a partner, also one that fixed nothing", () => {
    const input: BalanceInput = { caps: [[9, 0], [9, 0], [0, 4]], prices: [1, 1], meansValues: [10, 10, 10], demands: [6, 0], locks: [[0, null], [null, null], [0, null]], floor: null, steps: [null, null] };
    // The third has nothing that could be fixed.
    expect(balanceContributions(input).holds.map((hold) => hold.kind)).toEqual(["lock", "level", "nothing"]);
    expect(balanceContributions({ ...input, locks: [[5, null], [null, null], [null, null]] }).holds.map((hold) => hold.kind)).toEqual(["lock", "level", "nothing"]);
  });

  it("leaves a partner without means at no burden, and a resource without value on nobody", () => {
    const balance = balanceContributions({ caps: [[6, 0], [3, 0], [0, 0]], prices: [0, 5], meansValues: [10, 10, 0], demands: [3, 0], locks: [[null, null], [null, null], [null, null]], floor: null, steps: [null, null] });
    expect(balance.allocation).toEqual([[2, 0], [1, 0], [0, 0]]);
    expect(balance.burdens).toEqual([0, 0, null]);
    expect(balance.holds.map((hold) => hold.kind)).toEqual(["nothing", "nothing", "nothing"]);
  });

  it("holds from 1e-12 to 1e12 in one table", () => {
    const input: BalanceInput = {
      caps: [[1e12, 0], [1e12, 1e-12], [0, 1e-12]],
      prices: [1, 1],
      meansValues: [1e12, 1e12, 1e-12],
      demands: [1e12, 1e-12],
      locks: [[null, null], [null, null], [null, null]],
      floor: null,
      steps: [null, null],
    };
    const { allocation, exactBurdens } = balanceContributions(input);
    input.demands.forEach((demand, r) => {
      const given = (allocation ?? []).reduce((sum, row) => sum + (row[r] as number), 0);
      expect(Math.abs(given - demand)).toBeLessThan(1e-9 * demand);
    });
    expect(exactBurdens[0]).toBeCloseTo(0.5, 9);
    expect(exactBurdens[2]).toBeCloseTo(0.5, 6);
  });

  it("throws for shapes that differ and for numbers that are none", () => {
    const input: BalanceInput = { caps: [[1]], prices: [1], meansValues: [1], demands: [1], locks: [[null]], floor: null, steps: [null] };
    expect(() => balanceContributions({ ...input, demands: [] })).toThrow(RangeError);
    expect(() => balanceContributions({ ...input, caps: [[-1]] })).toThrow(RangeError);
    expect(() => balanceContributions({ ...input, meansValues: [0] })).toThrow(RangeError);
  });
});

function bestIntegerLoads(caps: readonly (readonly number[])[], demands: readonly number[]): number[] {
  let best: number[] = [];
  const better = (a: number[], b: number[]): boolean => {
    const k = a.findIndex((value, i) => value !== b[i]);
    return k >= 0 && (a[k] as number) < (b[k] as number);
  };
  const loads = caps.map(() => 0);
  const place = (r: number, p: number, left: number): void => {
    if (r === demands.length) {
      const sorted = [...loads].sort((a, b) => b - a);
      if (best.length === 0 || better(sorted, best)) best = sorted;
      return;
    }
    if (p === caps.length) {
      if (left === 0) place(r + 1, 0, demands[r + 1] ?? 0);
      return;
    }
    for (let amount = 0; amount <= Math.min(left, caps[p]?.[r] as number); amount++) {
      loads[p] = (loads[p] ?? 0) + amount;
      place(r, p + 1, left - amount);
      loads[p] = (loads[p] ?? 0) - amount;
    }
  };
  place(0, 0, demands[0] as number);
  return best;
}

/** The smallest sorted burdens of all integer allocations, by trying each: an independent answer. */
function bestIntegerBurdens(caps: readonly (readonly number[])[], demands: readonly number[], means: readonly number[], locks: readonly (readonly (number | null)[])[]): number[] {
  let best = means.map(() => Infinity);
  const loads = means.map(() => 0);
  const place = (r: number, p: number, left: number): void => {
    if (r === demands.length) {
      const sorted = loads.map((load, k) => load / means[k]!).sort((a, b) => b - a);
      const k = sorted.findIndex((value, at) => value !== best[at]);
      if (k >= 0 && sorted[k]! < best[k]!) best = sorted;
      return;
    }
    if (p === means.length) {
      if (left === 0) place(r + 1, 0, demands[r + 1] ?? 0);
      return;
    }
    for (let amount = locks[p]![r] ?? 0; amount <= Math.min(left, caps[p]![r]!); amount++) {
      loads[p]! += amount;
      place(r, p + 1, left - amount);
      loads[p]! -= amount;
    }
  };
  place(0, 0, demands[0]!);
  return best;
}
