import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { competitionRanks } from "../../../src/core/scoring/competition-ranks.js";
import { criterionValue } from "../../../src/core/scoring/criterion-value.js";
import { piecewiseValue } from "../../../src/core/scoring/piecewise-value.js";
import { scoreScopes } from "../../../src/core/scoring/score-scopes.js";
import { sampleProject } from "../sample-project.js";

describe("scoreScopes", () => {
  it("gives Σ w·v / Σ w, and a range where a rating is missing", () => {
    const [first, second] = scoreScopes(sampleProject());
    expect(first?.values).toEqual([0.8, 0.5]);
    expect(first?.score).toBeCloseTo((3 * 0.8 + 0.5) / 4, 12);
    expect(first?.rank).toBe(1);
    expect(second).toMatchObject({ score: null, rank: null, participants: ["P01", "P03"] });
    expect(second?.low).toBeCloseTo(0.45, 12);
    expect(second?.high).toBeCloseTo(0.7, 12);
  });

  it("never reads a missing rating as 0, unless its criterion weighs nothing", () => {
    const project = sampleProject();
    project.criteria = project.criteria.map((criterion, c) => (c === 1 ? { ...criterion, weight: 0 } : criterion));
    expect(scoreScopes(project)[1]).toMatchObject({ score: 0.6, low: 0.6, high: 0.6, rank: 2, parts: [0.6, 0] });
  });

  it("has no score at all when all weights are zero", () => {
    const project = sampleProject();
    project.criteria = project.criteria.map((criterion) => ({ ...criterion, weight: 0 }));
    expect(scoreScopes(project)[0]).toMatchObject({ score: null, low: null, high: null, parts: [null, null] });
  });

  it("ranks apart a scope without user benefit, one that missions exclude, one from which a participant gains nothing", () => {
    const project = sampleProject();
    project.scopes[0] = { ...project.scopes[0]!, userBenefit: " " };
    project.partners[1] = { ...project.partners[1]!, excludedActivities: ["processing"] };
    project.gains = project.gains.slice(0, 2);
    const [first] = scoreScopes(project);
    expect(first?.rank).toBeNull();
    expect(first?.score).not.toBeNull();
    expect(first?.vetoes).toEqual([
      { reason: "no-user-benefit", partners: [] },
      { reason: "excluded-by-mission", partners: ["P02"] },
      { reason: "participant-without-gain", partners: ["P03"] },
    ]);
  });

  it("does not count a withdrawn partner as a participant", () => {
    const project = sampleProject();
    project.partners[0] = { ...project.partners[0]!, status: "withdrawn" };
    expect(scoreScopes(project)[0]?.participants).toEqual(["P02", "P03"]);
  });

  it("keeps its ranking when all weights are rescaled", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 2 }), fc.constantFrom(1e-9, 0.01, 7, 1e9), (weights, factor) => {
        const project = sampleProject();
        project.ratings = [[8, 12], [6, 3]];
        const ranks = (scale: number) => {
          project.criteria = project.criteria.map((criterion, c) => ({ ...criterion, weight: (weights[c] as number) * scale }));
          return scoreScopes(project).map((score) => score.rank);
        };
        expect(ranks(factor)).toEqual(ranks(1));
      }),
    );
  });
});

describe("criterionValue", () => {
  it("is a cost when best is below worst, and never leaves 0 to 1", () => {
    expect(criterionValue(0, 24, 0)).toBe(1);
    expect(criterionValue(48, 24, 0)).toBe(0);
    expect(criterionValue(5, 3, 3)).toBeNull();
    expect(criterionValue(5, null, 3)).toBeNull();
  });
});

describe("competitionRanks", () => {
  it("holds scores within the tolerance for equal", () => {
    expect(competitionRanks([0.3, 0.1 + 0.2, 0.2])).toEqual([1, 1, 3]);
    expect(competitionRanks([])).toEqual([]);
  });
});

describe("criterionValue with a rating worth one half", () => {
  it("bends at the rating worth one half, as the piecewise-linear value function through it does", () => {
    const bound = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(bound, bound, fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: -0.5, max: 1.5, noNaN: true }), (worst, best, where, at) => {
        fc.pre(worst !== best);
        const half = worst + where * (best - worst);
        const rating = worst + at * (best - worst);
        const points = [{ rating: worst, value: 0 }, { rating: half, value: 0.5 }, { rating: best, value: 1 }];
        expect(criterionValue(rating, worst, best, half)).toBeCloseTo(piecewiseValue(rating, points.sort((a, b) => a.rating - b.rating)) ?? NaN, 9);
      }),
    );
  });

  it("is the straight line where the half lies midway, and unknown where it does not lie between the bounds", () => {
    expect(criterionValue(3, 0, 10, 5)).toBeCloseTo(0.3, 12);
    expect([0, 10, -1, 11].map((half) => criterionValue(3, 0, 10, half))).toEqual([null, null, null, null]);
  });
});
