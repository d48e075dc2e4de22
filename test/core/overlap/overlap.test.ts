import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { analyseOverlap } from "../../../src/core/overlap/analyse-overlap.js";
import { combinedOverlapMatrix } from "../../../src/core/overlap/combined-overlap-matrix.js";
import { combinedOverlap } from "../../../src/core/overlap/combined-overlap.js";
import { containment } from "../../../src/core/overlap/containment.js";
import { overlapMatrix } from "../../../src/core/overlap/overlap-matrix.js";
import { pairValue } from "../../../src/core/overlap/pair-matrix.js";
import { weightedJaccard } from "../../../src/core/overlap/weighted-jaccard.js";
import { nextUniform, randomState } from "../../../src/core/robustness/random-generator.js";
import { addPartner } from "../../../src/core/project/add-partner.js";
import { removePartner } from "../../../src/core/project/remove-partner.js";
import { sampleProject } from "../sample-project.js";

const row = (width: number, cell: fc.Arbitrary<number | null>) => fc.array(cell, { minLength: width, maxLength: width });
const intensity = fc.constantFrom(null, 0, 0, 1, 2, 3);
const count = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1e6, noNaN: true }));

describe("weightedJaccard", () => {
  it("is Σ min / Σ max", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }).chain((n) => fc.tuple(row(n, count), row(n, count))), ([a, b]) => {
        const least = a.reduce<number>((sum, x, i) => sum + Math.min(x ?? 0, b[i] ?? 0), 0);
        const most = a.reduce<number>((sum, x, i) => sum + Math.max(x ?? 0, b[i] ?? 0), 0);
        const value = weightedJaccard(a, b);
        if (most === 0) expect(value).toBeNull();
        else expect(Math.abs((value as number) - least / most)).toBeLessThan(1e-9);
      }),
    );
  });

  it("is 1 only for equals, the same from both sides and independent of the unit", () => {
    fc.assert(
      fc.property(row(6, intensity), row(6, intensity), (a, b) => {
        expect(weightedJaccard(a, b)).toBe(weightedJaccard(b, a));
        const doubled = weightedJaccard(a.map((x) => 2 * (x ?? 0)), b.map((x) => 2 * (x ?? 0)));
        expect(doubled).toBe(weightedJaccard(a, b));
        if (a.some((x) => (x ?? 0) > 0)) expect(weightedJaccard(a, a)).toBe(1);
      }),
    );
  });

  it("is at most the containment", () => {
    fc.assert(
      fc.property(row(6, intensity), row(6, intensity), (a, b) => {
        expect(weightedJaccard(a, b) ?? 0).toBeLessThanOrEqual((containment(a, b) ?? 1) + 1e-12);
      }),
    );
  });

  it("throws for lists of different lengths", () => {
    expect(() => weightedJaccard([1], [])).toThrow(RangeError);
    expect(() => containment([1], [])).toThrow(RangeError);
  });
});

describe("overlapMatrix", () => {
  for (const [name, cell] of [
    ["intensities", intensity],
    ["yes or no", fc.constantFrom(null, 0, 1)],
    ["counts", count],
  ] as const) {
    it(`agrees with weightedJaccard on every pair: ${name}`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 70 }).chain((n) => fc.array(row(n, cell), { minLength: 1, maxLength: 7 })), (values) => {
          const matrix = overlapMatrix(values);
          values.forEach((a, i) =>
            values.forEach((b, j) => {
              const direct = weightedJaccard(a, b);
              const fast = pairValue(matrix, i, j);
              if (direct === null) expect(fast).toBeNull();
              else expect(Math.abs((fast as number) - direct)).toBeLessThan(1e-12);
            }),
          );
        }),
        { numRuns: 150 },
      );
    });
  }

  it.each([
    ["yes or no, one word of partners and more", 70, 40, 1],
    ["counts of more than eight bits", 35, 400, 3],
    ["all alike, as high as can be", 33, 260, 0],
  ])("counts 32 partners at once as it would count each pair: %s", (_, partners, width, most) => {
    const state = randomState(partners);
    const values = Array.from({ length: partners }, () =>
      Array.from({ length: width }, () => (most === 0 ? 3 : nextUniform(state) < 0.6 ? 1 + Math.floor(most * nextUniform(state)) : 0)),
    );
    const matrix = overlapMatrix(values);
    const direct = values.flatMap((a, i) => values.slice(i + 1).map((b) => weightedJaccard(a, b)));
    expect(Math.max(...direct.map((value, k) => Math.abs(value! - matrix.pairs[k]!)))).toBeLessThan(1e-12);
  });

  it("throws for rows of different lengths and for positions outside", () => {
    expect(() => overlapMatrix([[1], [1, 2]])).toThrow(RangeError);
    expect(() => pairValue(overlapMatrix([[1]]), 0, 1)).toThrow(RangeError);
  });
});

describe("analyseOverlap", () => {
  it("combines only dimensions in which both have data", () => {
    const { byDimension, combined, hasData, meanWithOthers } = analyseOverlap(sampleProject());
    expect(byDimension.domains[0]?.[1]).toBeCloseTo(2 / 4, 12);
    expect(byDimension.tools[0]?.[1]).toBe(0);
    expect(byDimension.audiences[0]?.[1]).toBeNull();
    expect(hasData.tools).toEqual([true, false, true]);
    expect(combined[0]?.[1]).toBeCloseTo(0.5, 12);
    expect(combined[0]?.[2]).toBeCloseTo((1 / 5 + 1) / 2, 12);
    expect(meanWithOthers[0]).toBeCloseTo((0.5 + 0.6) / 2, 12);
  });

  it("changes no other pair when a partner joins that nobody overlaps, or leaves", () => {
    const before = analyseOverlap(sampleProject()).combined;
    const joined = addPartner(sampleProject(), { institution: "Dole" });
    expect(analyseOverlap(joined).combined.slice(0, 3).map((cells) => cells.slice(0, 3))).toEqual(before);
    expect(analyseOverlap(joined).meanWithOthers[3]).toBeNull();
    expect(analyseOverlap(removePartner(joined, "P04")).combined).toEqual(before);
  });
});

describe("a partner that nobody overlaps", () => {
  it("changes no other pair by being there, wherever it stands", () => {
    fc.assert(
      fc.property(fc.array(row(7, count), { minLength: 2, maxLength: 6 }), fc.integer({ min: 0, max: 6 }), (values, at) => {
        const place = Math.min(at, values.length);
        // An item of its own, which nobody else has.
        const wide = values.map((cells) => [...cells, 0]);
        const joined = [...wide.slice(0, place), [0, 0, 0, 0, 0, 0, 0, 3], ...wide.slice(place)];
        const before = overlapMatrix(values);
        const after = overlapMatrix(joined);
        const moved = (i: number): number => (i < place ? i : i + 1);
        for (let i = 0; i < values.length; i++) {
          for (let j = 0; j < values.length; j++) expect(pairValue(after, moved(i), moved(j))).toBe(pairValue(before, i, j));
          expect(pairValue(after, place, moved(i))).toBe(0);
        }
      }),
    );
  });
});

describe("combinedOverlapMatrix", () => {
  it("agrees with analyseOverlap, also where a dimension has no weight or a partner no data", () => {
    const dimension = (cell: fc.Arbitrary<number | null>) => fc.array(row(5, cell), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(dimension(intensity), dimension(count), dimension(fc.constant(null)), row(3, fc.constantFrom(null, 0, 1, 2.5)), (a, b, c, weights) => {
        const matrix = combinedOverlapMatrix([a, b, c], weights);
        const sum = (cells: (number | null)[]) => cells.reduce<number>((total, cell) => total + (cell ?? 0), 0);
        for (let i = 0; i < 6; i++) {
          for (let j = 0; j < 6; j++) {
            if (i === j) continue;
            const overlaps = [a, b, c].map((values) =>
              sum(values[i]!) > 0 && sum(values[j]!) > 0 ? weightedJaccard(values[i]!, values[j]!) : null,
            );
            const expected = combinedOverlap(overlaps, weights);
            const value = pairValue(matrix, i, j);
            if (expected === null) expect(value).toBeNull();
            else expect(value).toBeCloseTo(expected, 12);
          }
        }
      }),
    );
  });
});
