import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCriterion } from "../../../src/core/project/add-criterion.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import type { Project } from "../../../src/core/project/project.js";
import { judgementWeights } from "../../../src/core/weights/judgement-weights.js";
import { levelWeights } from "../../../src/core/weights/level-weights.js";

const sum = (weights: readonly (number | null)[]): number => weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);

describe("levelWeights", () => {
  it("leaves criteria without a level out, and says no cards without a ratio", () => {
    expect(levelWeights([null, 1, null], null)).toEqual({ place: [null, 1, null], centroid: [null, 1, null], cards: [null, null, null], rounded: [null, null, null] });
    expect(levelWeights([1.5, 1], 2)).toMatchObject({ rounded: [null, null] });
    expect(levelWeights([], 3)).toEqual({ place: [], centroid: [], cards: [], rounded: [] });
  });

  it("sums to 1, keeps the order, gives equals the same, and the first the ratio of the last", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), fc.double({ min: 1, max: 20, noNaN: true }), (levels, ratio) => {
        const { centroid, cards, rounded } = levelWeights(levels, ratio);
        expect(sum(centroid)).toBeCloseTo(1, 9);
        expect(sum(cards)).toBeCloseTo(1, 9);
        expect(sum(rounded)).toBeCloseTo(100, 9);
        levels.forEach((level, a) =>
          levels.forEach((other, b) => {
            if (level === other) expect(cards[a]).toBe(cards[b]);
            if (level > other) expect(centroid[a]).toBeGreaterThan(centroid[b] ?? 0);
          }),
        );
        const most = cards[levels.indexOf(Math.max(...levels))] ?? 0;
        const least = cards[levels.indexOf(Math.min(...levels))] ?? 1;
        expect(most / least).toBeCloseTo(Math.max(...levels) === Math.min(...levels) ? 1 : ratio, 9);
        // The published rounding stays within its decimals of the plain weights: raw weights are cut to two decimals, percentages to one.
        cards.forEach((weight, c) => expect(Math.abs((rounded[c] ?? 0) - 100 * (weight ?? 0))).toBeLessThan(0.6));
      }),
    );
  });
});

describe("judgementWeights", () => {
  const project = (...judgements: Project["weighting"]["judgements"]): Project => {
    let base = emptyProject("x");
    for (const label of ["A", "B", "C"]) base = addCriterion(base, { label });
    return { ...base, weighting: { ...base.weighting, judgements } };
  };

  it("takes judgements whichever way round, the first of a pair that is judged twice, and leaves out what says nothing", () => {
    const { weights, pairs } = judgementWeights(
      project({ first: "C2", second: "C1", ratio: 0.5 }, { first: "C1", second: "C2", ratio: 9 }, { first: "C2", second: "C3", ratio: 3 }, { first: "C1", second: "C1", ratio: 2 }, { first: "C1", second: "X", ratio: 2 }, { first: "C1", second: "C3", ratio: null }),
    );
    expect(pairs).toBe(2);
    [0.6, 0.3, 0.1].forEach((weight, c) => expect(weights[c]).toBeCloseTo(weight, 9));
  });

  it("gives criteria that nobody compared no weight", () => {
    expect(judgementWeights(project({ first: "C1", second: "C2", ratio: 3 }))).toMatchObject({ weights: [0.75, 0.25, null], compared: [0, 1], consistencyRatio: 0 });
    expect(judgementWeights(project())).toMatchObject({ weights: [null, null, null], compared: [], pairs: 0, revisit: null });
  });

  it("names the judgement to revisit by its places in the project", () => {
    // As 8, 4, 2, 1 would be, except that the first against the fourth is upside down.
    const given = [[1, 2, 2], [1, 3, 4], [1, 4, 1 / 8], [2, 3, 2], [2, 4, 4], [3, 4, 2]] as const;
    const base = project(...given.map(([a, b, ratio]) => ({ first: `C${a + 1}`, second: `C${b + 1}`, ratio })));
    const five = addCriterion(addCriterion(base, { label: "D" }), { label: "E" });
    expect(judgementWeights(five).revisit).toMatchObject({ first: 1, second: 4, given: 1 / 8 });
  });
});
