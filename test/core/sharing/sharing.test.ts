import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { equalEffort, equalRemainder, proRata, talmudRule } from "../../../src/core/sharing/claims-rules.js";
import { compareKeys } from "../../../src/core/sharing/compare-keys.js";
import { shapleyOfCostModel, standAloneCosts, type CostModel } from "../../../src/core/sharing/cost-model.js";
import { giniCoefficient, jainIndex } from "../../../src/core/sharing/inequality.js";
import { sampledShapley } from "../../../src/core/sharing/sampled-shapley.js";
import { shapleyValues } from "../../../src/core/sharing/shapley-values.js";
import { standAloneTest } from "../../../src/core/sharing/stand-alone-test.js";
import { readCases } from "../cases/read-cases.js";

interface Claims {
  E: number;
  d: number[];
  Talmud: number[];
  CEA: number[];
  CEL: number[];
  PRO: number[];
  gini?: Record<string, number>;
}
const claims = readCases<Record<string, Claims>>("claims");
interface GameCases {
  flat: { c: Record<string, number>; shapley: number[]; nucleolus: number[]; scrb: number[]; epm: number[] };
  airport: { needs: number[]; shapley: number[] };
  security_council: { permanent: string; other: string };
  gloves: { shapley: number[] };
}
const { flat, airport, security_council, gloves } = readCases<GameCases>("games");
const { jain } = readCases<{ jain: { x: number[]; value: number } }>("inequality");

const close = (actual: readonly number[], expected: readonly number[], digits = 6) =>
  expected.forEach((value, k) => expect(actual[k]).toBeCloseTo(value, digits));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Weights of all orders of arrival, one by one: slow and obvious. */
function shapleyByOrders(table: readonly number[], n: number): number[] {
  const shares = new Array<number>(n).fill(0);
  let orders = 0;
  const visit = (set: number, gains: number[]): void => {
    if (set === 2 ** n - 1) {
      orders++;
      gains.forEach((gain, p) => (shares[p] = shares[p]! + gain));
      return;
    }
    for (let p = 0; p < n; p++) {
      if ((set >> p) & 1) continue;
      visit(set | (1 << p), gains.map((gain, q) => (q === p ? table[set | (1 << p)]! - table[set]! : gain)));
    }
  };
  visit(0, new Array<number>(n).fill(0));
  return shares.map((share) => share / orders);
}

const model = (most: number): fc.Arbitrary<CostModel> =>
  fc.integer({ min: 2, max: most }).chain((participants) =>
    fc.record({
      fixed: fc.integer({ min: 0, max: 100 }),
      perParticipant: fc.integer({ min: 0, max: 20 }),
      items: fc.array(
        fc.record({ cost: fc.integer({ min: 0, max: 50 }), users: fc.uniqueArray(fc.integer({ min: 0, max: participants - 1 }), { maxLength: participants }) }),
        { maxLength: 8 },
      ),
      participants: fc.constant(participants),
    }),
  );

describe("claims rules", () => {
  for (const [id, { E, d, Talmud, CEA, CEL, PRO, gini }] of Object.entries(claims)) {
    it(`${id}: ${E} among ${d.join(", ")}`, () => {
      close(talmudRule(E, d), Talmud);
      close(equalEffort(E, d), CEA);
      close(equalRemainder(E, d), CEL);
      close(proRata(E, d), PRO);
      if (gini === undefined) return;
      expect(giniCoefficient(proRata(E, d))).toBeCloseTo(gini["PRO"]!, 9);
      expect(giniCoefficient(equalEffort(E, d))).toBeCloseTo(gini["CEA"]!, 9);
      expect(giniCoefficient(equalRemainder(E, d))).toBeCloseTo(gini["CEL"]!, 9);
    });
  }

  it("share exactly the total, pass no cap and treat equals alike", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (caps, load) => {
        const total = sum(caps) * load;
        for (const rule of [equalEffort, equalRemainder, talmudRule]) {
          const amounts = rule(total, caps);
          expect(sum(amounts)).toBeCloseTo(total, 6);
          amounts.forEach((amount, p) => {
            expect(amount).toBeGreaterThanOrEqual(-1e-9);
            expect(amount).toBeLessThanOrEqual(caps[p]! + 1e-9);
            caps.forEach((cap, q) => cap === caps[p] && expect(amounts[q]).toBeCloseTo(amount, 6));
          });
        }
        // Self-duality: what the Talmud takes of a total, it leaves of the rest.
        const given = talmudRule(total, caps);
        talmudRule(sum(caps) - total, caps).forEach((kept, p) => expect(kept + given[p]!).toBeCloseTo(caps[p]!, 6));
      }),
    );
    expect(() => equalEffort(3, [1, 1])).toThrow(RangeError);
    expect(() => proRata(3, [0])).toThrow(RangeError);
  });
});

describe("inequality", () => {
  it("jain: has the published value; all alike is 1 and 0, nothing at all is neither", () => {
    expect(jainIndex(jain.x)).toBeCloseTo(jain.value, 6);
    expect([jainIndex([3, 3]), giniCoefficient([3, 3])]).toEqual([1, 0]);
    expect([jainIndex([0, 0]), giniCoefficient([0, 0]), giniCoefficient([])]).toEqual([null, null, null]);
    expect(jainIndex([1e200, 0])).toBe(0.5);
  });
});

describe("compareKeys", () => {
  it("leaves out what cannot be applied and says who is above its cap or gives more than it gains", () => {
    const keys = compareKeys({ total: 30, means: [100, 200, 0], caps: [5, 40, 0], gains: [8, null, null], balanced: [5, 25, 0] });
    expect(keys.map((entry) => entry.key)).toEqual(["equal", "pro-rata", "equal-effort", "equal-remainder", "talmud", "balanced"]);
    expect(keys[0]).toMatchObject({ amounts: [10, 10, 10], aboveCap: [0, 2], losing: [0] });
    expect(keys[0]!.burdens[2]).toBeNull();
    expect(compareKeys({ total: 30, means: [1], caps: [5], gains: [null] }).map((entry) => entry.key)).toEqual(["equal", "pro-rata"]);
  });
});

describe("shapleyValues", () => {
  it("flat: has the published shares", () => {
    const order = ["", "1", "2", "12", "3", "13", "23", "123"];
    close(shapleyValues(order.map((key) => (key === "" ? 0 : flat.c[key]!))), flat.shapley);
  });

  it("airport: serving the largest need of a group costs that need", () => {
    const table = Array.from({ length: 16 }, (_, set) => Math.max(0, ...airport.needs.filter((__, p) => (set >> p) & 1)));
    close(shapleyValues(table), airport.shapley, 12);
  });

  it("gloves: whoever has what two others need is worth two thirds", () => {
    close(shapleyValues([0, 0, 0, 0, 0, 1, 1, 1]), gloves.shapley, 12);
  });

  it("security_council: the published power of five members with a veto and ten without", () => {
    const fraction = (text: string): number => Number(text.split("/")[0]) / Number(text.split("/")[1]);
    const votes = (set: number): number => set.toString(2).replaceAll("0", "").length;
    const shares = shapleyValues(Array.from({ length: 2 ** 15 }, (_, set) => ((set & 31) === 31 && votes(set) >= 9 ? 1 : 0)));
    shares.forEach((share, p) => expect(share).toBeCloseTo(fraction(p < 5 ? security_council.permanent : security_council.other), 12));
  });

  it("is efficient, symmetric, additive and gives a dummy its own worth alone", () => {
    const table = (n: number) => fc.array(fc.integer({ min: -50, max: 200 }), { minLength: 2 ** n, maxLength: 2 ** n }).map((values) => [0, ...values.slice(1)]);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }).chain((n) => fc.tuple(table(n), table(n), fc.integer({ min: 0, max: n - 1 }), fc.integer({ min: -9, max: 9 }))), ([game, other, player, worth]) => {
        const shares = shapleyValues(game);
        expect(sum(shares)).toBeCloseTo(game.at(-1)!, 8);
        close(shapleyValues(game.map((value, set) => value + other[set]!)), shares.map((share, p) => share + shapleyValues(other)[p]!), 8);
        const bit = 1 << player;
        // The player adds the same to every group.
        const dull = game.map((_, set) => game[set & ~bit]! + (set & bit ? worth : 0));
        expect(shapleyValues(dull)[player]).toBeCloseTo(worth, 8);
        // Two players exchange places: so do their shares.
        const next = 1 << ((player + 1) % shares.length);
        const swap = (set: number): number => (Boolean(set & bit) === Boolean(set & next) ? set : set ^ bit ^ next);
        const swapped = shapleyValues(game.map((_, set) => game[swap(set)]!));
        expect(swapped[player]).toBeCloseTo(shares[(player + 1) % shares.length]!, 8);
        const alike = shapleyValues(game.map((value, set) => value + game[swap(set)]!));
        expect(alike[player]).toBeCloseTo(alike[(player + 1) % shares.length]!, 8);
      }),
      { numRuns: 100 },
    );
  });

  it("equals the mean over all orders of arrival, and sums to the whole to 1e-12 of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }).chain((n) => fc.array(fc.double({ min: -50, max: 1000, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n })), (raw) => {
        const table = [0, ...raw.slice(1)];
        const shares = shapleyValues(table);
        close(shares, shapleyByOrders(table, Math.log2(table.length)), 8);
        expect(Math.abs(sum(shares) - table[table.length - 1]!)).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
    const large = Float64Array.from({ length: 1 << 20 }, (_, set) => Math.sqrt(set));
    const whole = large[large.length - 1]!;
    expect(Math.abs(sum(shapleyValues(large)) - whole)).toBeLessThan(1e-12 * whole);
  });

  it("is symmetric, gives a dummy nothing and adds up over games", () => {
    const game = [0, 3, 3, 8, 0, 3, 3, 8];
    expect(shapleyValues(game)).toEqual([4, 4, 0]);
    const other = [0, 1, 5, 2, 7, 9, 4, 12];
    close(shapleyValues(game.map((value, set) => value + other[set]!)), shapleyValues(game).map((share, p) => share + shapleyValues(other)[p]!), 12);
    expect(shapleyValues([0])).toEqual([]);
    expect(() => shapleyValues([0, 1, 2])).toThrow(RangeError);
    expect(() => shapleyValues([1, 1])).toThrow(RangeError);
  });
});

describe("cost model", () => {
  it("costs what its users, items and fixed part cost, group by group", () => {
    fc.assert(
      fc.property(model(6), (costs) => {
        standAloneCosts(costs).forEach((cost, set) => {
          const members = Array.from({ length: costs.participants }, (_, p) => p).filter((p) => (set >> p) & 1);
          const items = costs.items.filter((item) => item.users.some((user) => members.includes(user)));
          const expected = members.length === 0 ? 0 : costs.fixed + costs.perParticipant * members.length + sum(items.map((item) => item.cost));
          expect(cost).toBeCloseTo(expected, 9);
        });
      }),
      { numRuns: 60 },
    );
    expect(() => standAloneCosts({ fixed: 0, perParticipant: 0, items: [], participants: 21 })).toThrow(RangeError);
  });

  it("has Shapley shares in closed form that no group has a reason to refuse", () => {
    fc.assert(
      fc.property(model(7), (costs) => {
        const table = standAloneCosts(costs);
        const shares = shapleyOfCostModel(costs);
        close(shapleyValues(table), shares, 8);
        expect(standAloneTest(table, shares)!.excess).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it("is sampled within four and a half standard errors", () => {
    const costs: CostModel = { fixed: 100, perParticipant: 3, items: [{ cost: 40, users: [0, 1] }, { cost: 9, users: [2] }], participants: 5 };
    const table = standAloneCosts(costs);
    const valueOf = (group: Uint8Array) => table[group.reduce((set, mark, p) => set | (mark << p), 0)]!;
    const { shares, errors } = sampledShapley(5, valueOf, { orders: 4000, seed: 1 });
    shapleyOfCostModel(costs).forEach((exact, p) => expect(Math.abs(shares[p]! - exact)).toBeLessThanOrEqual(4.5 * errors[p]! + 1e-9));
    expect(sum(shares)).toBeCloseTo(table[31]!, 6);
  });
});

describe("standAloneTest", () => {
  it("names the group that pro rata asks too much of", () => {
    // Two small partners use nothing of the expensive item that the large one needs.
    const table = standAloneCosts({ fixed: 10, perParticipant: 0, items: [{ cost: 90, users: [2] }], participants: 3 });
    expect(standAloneTest(table, [25, 25, 50])).toEqual({ members: [0, 1], asked: 50, alone: 10, excess: 40 });
    expect(standAloneTest([0, 5], [5])).toBeNull();
    expect(() => standAloneTest([0, 1], [1, 2])).toThrow(RangeError);
  });

  it("names the smaller group where two are asked equally too much, whichever comes first and however sums round", () => {
    expect(standAloneTest([0, 3, 2, 5, 1, 9, 9, 20], [4, 6, 6])).toEqual({ members: [2], asked: 6, alone: 1, excess: 5 });
    expect(standAloneTest([0, 9, 9, 0.2, 0.1, 9, 9, 9], [0.1, 0.2, 0.2])!.members).toEqual([2]);
  });

  it("flat: no sharing has a smaller largest excess than the published nucleolus, and no group refuses the other published shares", () => {
    const table = ["", "1", "2", "12", "3", "13", "23", "123"].map((key) => (key === "" ? 0 : flat.c[key]!));
    const excess = (shares: readonly number[]): number => standAloneTest(table, shares)!.excess;
    // The three pairs pay 1,230 apart and are asked for 1,100: 43.33 each.
    expect(excess(flat.nucleolus)).toBeCloseTo(-130 / 3, 5);
    for (const shares of [flat.shapley, flat.scrb, flat.epm]) {
      expect(sum(shares)).toBeCloseTo(550, 5);
      expect(excess(shares)).toBeLessThan(0);
      expect(excess(shares)).toBeGreaterThan(excess(flat.nucleolus));
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 550 }), fc.integer({ min: 0, max: 550 }), (first, second) => {
        expect(excess([first, second, 550 - first - second])).toBeGreaterThanOrEqual(-130 / 3 - 1e-9);
      }),
    );
  });

  it("finds the largest excess of all groups", () => {
    fc.assert(
      fc.property(model(6), fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }), (costs, raw) => {
        const table = standAloneCosts(costs);
        const amounts = raw.slice(0, costs.participants);
        const all = Array.from(table, (cost, set) => sum(amounts.filter((_, p) => (set >> p) & 1)) - cost).slice(1, -1);
        expect(standAloneTest(table, amounts)!.excess).toBeCloseTo(Math.max(...all), 9);
      }),
    );
  });
});
