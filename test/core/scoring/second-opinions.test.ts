import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { piecewiseValue } from "../../../src/core/scoring/piecewise-value.js";
import { promethee, type Preference } from "../../../src/core/scoring/promethee.js";
import { secondOpinions } from "../../../src/core/scoring/second-opinions.js";
import { topsis } from "../../../src/core/scoring/topsis.js";
import { readCases } from "../cases/read-cases.js";

interface TopsisCase {
  X: number[][];
  dir: string[];
  w: number[];
  vector: number[];
  minmax?: number[];
}
const { cars, fighters } = readCases<{ cars: TopsisCase; fighters: TopsisCase }>("topsis");
const { brans_six } = readCases<{ brans_six: { X: number[][]; dir: string[]; fn: [string, ...number[]][]; phi_plus: number[]; phi_minus: number[]; phi: number[] } }>("promethee");

function preference([name, a = 0, b = 0]: [string, ...number[]]): Preference {
  switch (name) {
    case "ushape":
      return { kind: "ushape", q: a };
    case "vshape":
      return { kind: "vshape", p: a };
    case "level":
      return { kind: "level", q: a, p: b };
    case "linear":
      return { kind: "linear", q: a, p: b };
    case "gauss":
      return { kind: "gauss", s: a };
    default:
      return { kind: "usual" };
  }
}

describe("topsis", () => {
  it("cars: has the published closeness with vector normalisation", () => {
    topsis(cars.X, cars.w, cars.dir.map((dir) => dir === "min")).forEach((value, s) => expect(value).toBeCloseTo(cars.vector[s]!, 6));
  });

  it("cars: the normalisation decides the first place, and ours is not the one that divides by the range", () => {
    const leader = (closeness: readonly (number | null)[]): number => closeness.indexOf(Math.max(...closeness.map((value) => value ?? 0)));
    const ours = topsis(cars.X, cars.w, cars.dir.map((dir) => dir === "min"));
    expect(leader(ours)).toBe(1);
    expect(leader(cars.minmax!)).toBe(0);
    // By hand, each column divided by its range: the published closeness of that convention.
    const ranged = cars.X[0]!.map((_, k) => {
      const column = cars.X.map((row) => row[k]!);
      const [least, most] = [Math.min(...column), Math.max(...column)];
      return column.map((value) => ((cars.dir[k] === "min" ? most - value : value - least) / (most - least)) * cars.w[k]!);
    });
    cars.minmax!.forEach((closeness, s) => {
      const worst = Math.hypot(...ranged.map((column) => column[s]!));
      const best = Math.hypot(...ranged.map((column, k) => cars.w[k]! - column[s]!));
      expect(worst / (best + worst)).toBeCloseTo(closeness, 6);
    });
  });

  it("fighters: has the published closeness, to the three decimals that are printed", () => {
    topsis(fighters.X, fighters.w, fighters.dir.map((dir) => dir === "min")).forEach((value, s) => expect(Math.abs(value! - fighters.vector[s]!)).toBeLessThan(0.0015));
  });

  it("says nothing where all scopes are equal, and leaves out a column of zeros", () => {
    expect(topsis([[1, 2], [1, 2]], [1, 1], [false, true])).toEqual([null, null]);
    expect(topsis([[1, 0], [2, 0]], [1, 1], [false, false])).toEqual([0, 1]);
    expect(topsis([], [1], [false])).toEqual([]);
  });

  it("does not depend on units, nor on the sum of weights, from 1e-12 to 1e12", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 }), fc.constantFrom(1e-12, 1e12), (X, unit) => {
        const one = topsis(X, [1, 2, 3], [false, true, false]);
        const other = topsis(X.map((row) => row.map((value, k) => (k === 1 ? value * unit : value))), [10, 20, 30], [false, true, false]);
        one.forEach((value, s) => (value === null ? expect(other[s]).toBeNull() : expect(other[s]).toBeCloseTo(value, 9)));
      }),
    );
  });
});

describe("promethee", () => {
  it("brans_six: has the published flows with all six preference functions", () => {
    const flows = promethee(brans_six.X, brans_six.X[0]!.map(() => 1), brans_six.dir.map((dir) => dir === "min"), brans_six.fn.map(preference));
    brans_six.phi.forEach((phi, s) => {
      expect(flows.net[s]).toBeCloseTo(phi, 6);
      expect(flows.plus[s]).toBeCloseTo(brans_six.phi_plus[s]!, 6);
      expect(flows.minus[s]).toBeCloseTo(brans_six.phi_minus[s]!, 6);
    });
  });

  it("does not take 0.7 − 0.5 for more than 0.2", () => {
    expect(promethee([[0.7], [0.5], [0]], [1], [false], [{ kind: "ushape", q: 0.2 }]).net[0]).toBeCloseTo(0.5, 12);
  });

  it("does not depend on the order of scopes, nor on units where thresholds have them too", () => {
    const rating = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { minLength: 2, maxLength: 7 }), fc.constantFrom(1e-12, 0.1, 1e12), (X, unit) => {
        const flows = (rows: readonly (readonly number[])[], scale: number) =>
          promethee(rows.map(([a, b]) => [a! * scale, b!]), [2, 3], [false, true], [{ kind: "level", q: 3 * scale, p: 7 * scale }, { kind: "linear", q: 1, p: 5 }]).net;
        const one = flows(X, 1);
        flows([...X].reverse(), unit).reverse().forEach((net, s) => expect(net).toBeCloseTo(one[s]!, 12));
      }),
    );
  });

  it("has net flows that sum to 0, and none for a single scope", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 }), (X) => {
        const { net } = promethee(X, [1, 3], [false, true], [{ kind: "linear", q: 0.1, p: 0.4 }, { kind: "gauss", s: 0.2 }]);
        expect(net.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
      }),
    );
    expect(promethee([[1]], [1], [false], [{ kind: "usual" }])).toEqual({ plus: [0], minus: [0], net: [0] });
  });
});

describe("secondOpinions", () => {
  it("says when the first place owes itself to the method", () => {
    expect(secondOpinions([[0.9, 0.9], [0.1, 0.2], [0.5, 0.4]], [2, 1])).toMatchObject({ additive: [1, 3, 2], firstHolds: true });
    expect(secondOpinions([[1, 0], [0.5, 0.52], [0, 1]], [1, 1]).firstHolds).toBe(true);
    expect(secondOpinions([[1, 0], [0, 1]], [1, 1]).firstHolds).toBe(false);
    expect(secondOpinions([[0.4], [0.4]], [1]).firstHolds).toBeNull();
  });
});

describe("piecewiseValue", () => {
  it("passes through its points and stays between its ends", () => {
    const points = [{ rating: 0, value: 1 }, { rating: 10, value: 0.4 }, { rating: 20, value: 0 }];
    expect(points.map((point) => piecewiseValue(point.rating, points))).toEqual([1, 0.4, 0]);
    expect([piecewiseValue(-5, points), piecewiseValue(99, points), piecewiseValue(null, points)]).toEqual([1, 0, null]);
    expect(() => piecewiseValue(1, points.slice(0, 1))).toThrow(RangeError);
    expect(() => piecewiseValue(1, [...points].reverse())).toThrow(RangeError);
  });
});
