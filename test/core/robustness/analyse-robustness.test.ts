import { describe, expect, it } from "vitest";
import type { Project } from "../../../src/core/project/project.js";
import { analysePartners, analyseRobustness, statedOrder, valueTrace } from "../../../src/core/robustness/analyse-robustness.js";
import { expectedRanks } from "../../../src/core/robustness/pairwise-win-share.js";
import { nextUniform, randomState } from "../../../src/core/robustness/random-generator.js";
import { confidenceFactors } from "../../../src/core/robustness/smaa.js";
import { scoreScopes } from "../../../src/core/scoring/score-scopes.js";
import { inputTrace } from "../../../src/core/robustness/input-trace.js";
import { sampleProject } from "../sample-project.js";

/** Two scopes that are both ranked: S1 8 and 12 months, S2 6 and 3 months. */
function ranked(): Project {
  const project = sampleProject();
  project.ratings = [[8, 12], [6, 3]];
  project.gains = [];
  return project;
}

/** Many scopes on many criteria of 0 to 10, all of them ranked. */
function grownProject(scopes: number, criteria: number, rating: (s: number, c: number) => number): Project {
  const project = ranked();
  project.scopes = Array.from({ length: scopes }, (_, s) => ({ ...(project.scopes[0] as Project["scopes"][number]), code: `S${s}` }));
  project.criteria = Array.from({ length: criteria }, (_, c) => ({ ...(project.criteria[0] as Project["criteria"][number]), code: `C${c}` }));
  project.interest = project.partners.map(() => project.scopes.map(() => null));
  project.ratings = project.scopes.map((_, s) => project.criteria.map((__, c) => rating(s, c)));
  return project;
}

describe("analyseRobustness", () => {
  it("says nothing before two scopes have a rank", () => {
    expect(analyseRobustness(sampleProject())).toBeNull();
  });

  it("counts weightings against the exact share: S1 is first while its weight is above 15/23", () => {
    const robustness = analyseRobustness(ranked());
    // 0.8w + 0.5(1 − w) > 0.6w + 0.875(1 − w) from w = 0.375/0.575 on.
    const exact = 1 - 0.375 / 0.575;
    expect(Math.abs((robustness?.acceptability[0]?.[0] ?? 0) - exact)).toBeLessThan(4.5 * 0.005);
    expect(robustness?.stability[0]?.first.low).toBeCloseTo(0.375 / 0.575, 12);
    expect(robustness).toMatchObject({ draws: 10_000, seed: 1, partners: null });
  });

  it("gives exact mean ranks, and how far the drawn ones are from them: within four and a half standard errors in project after project", () => {
    const state = randomState(6);
    const projects = Array.from({ length: 40 }, (_, k) => grownProject(2 + (k % 6), 2 + (k % 5), () => Math.floor(11 * nextUniform(state))));
    const gaps = projects.flatMap((project) => {
      const robustness = analyseRobustness(project);
      if (robustness === null) return [];
      const scores = scoreScopes(project);
      const values = robustness.scopes.map((s) => robustness.criteria.map((c) => scores[s]!.values[c]!));
      expect(robustness.meanRank).toEqual(expectedRanks(values));
      expect(robustness.meanRank.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((values.length * (values.length + 1)) / 2, 9);
      return [robustness.drawnGap];
    });
    expect(gaps.length).toBeGreaterThan(20);
    expect(gaps.some((gap) => gap > 0.5)).toBe(true);
    expect(gaps.filter((gap) => gap > 4.5)).toEqual([]);
  });

  it("judges the confidence of a first place: a value 0.1 off may cost it, one far ahead may not", () => {
    expect(analyseRobustness(ranked())?.confidence.every((share) => share !== null && share > 0.5)).toBe(true);
    // Two values of 0.5 ± 0.1 and 0.6 ± 0.1: the lower is first where u − v > 0.1, in one eighth of the square of draws.
    const [, lower] = confidenceFactors([[0.6], [0.5]], [[1], [1]], { draws: 20_000, seed: 2, doubt: 0.1 });
    expect(Math.abs(lower! - 1 / 8)).toBeLessThan(4.5 * Math.sqrt((1 / 8) * (7 / 8) / 20_000));
    expect(confidenceFactors([[0.8], [0.5]], [[1], null], { draws: 500, seed: 2, doubt: 0.1 })).toEqual([1, null]);
    expect(confidenceFactors([[0.5], [0.5]], [[1], [1]], { draws: 10, seed: 2, doubt: 0 })).toEqual([0.5, 0.5]);
    expect(() => confidenceFactors([[1]], [], { draws: 1, seed: 1, doubt: 0 })).toThrow(RangeError);
    expect(() => confidenceFactors([[1]], [[1]], { draws: 0, seed: 1, doubt: 0 })).toThrow(RangeError);
  });

  it("draws in the stated order: by the levels where all criteria have one, else by the weights", () => {
    const project = ranked();
    expect(statedOrder(project, [0, 1])).toEqual([1, 2]);
    project.criteria.forEach((criterion, c) => (criterion.level = c + 1));
    expect(statedOrder(project, [0, 1])).toEqual([2, 1]);
    project.criteria.forEach((criterion) => (criterion.level = 4));
    expect(statedOrder(project, [0, 1])).toBeNull();
    expect(analyseRobustness(project)?.firstInOrder).toBeNull();
  });

  it("draws less often where scopes and criteria are many", () => {
    const project = grownProject(100, 12, (s, c) => (s * 7 + c * 3) % 11);
    expect(analyseRobustness(project)?.draws).toBe(3333);
  });
});

describe("analysePartners", () => {
  it("leaves out partners without weights and those that have withdrawn", () => {
    const project = ranked();
    project.weighting.partnerWeights = [[1, 0], [null, null], [0, 5]];
    expect(analysePartners(project)).toMatchObject({ partners: [0, 2], ranks: [[1, 2], [2, 1]], agreement: 0 });
    project.partners[2]!.status = "withdrawn";
    expect(analysePartners(project)).toMatchObject({ partners: [0], objector: null, agreement: null });
    project.weighting.partnerWeights = project.partners.map(() => [0, null]);
    expect(analysePartners(project)).toBeNull();
  });

  it("compares only scopes that are known wherever a partner has a weight", () => {
    const project = ranked();
    project.criteria[1]!.weight = 0;
    project.ratings = [[8, null], [6, 3]];
    project.weighting.partnerWeights = [[1, null], [2, null], [1, null]];
    expect(analysePartners(project)?.scopes).toEqual([0, 1]);
    project.weighting.partnerWeights[1] = [2, 1];
    expect(analysePartners(project)).toBeNull();
  });
});

describe("inputTrace", () => {
  it("tells apart what sums alone would not", () => {
    expect(inputTrace([1, 2])).not.toBeCloseTo(inputTrace([2, 1]), 3);
    expect(valueTrace([0, null], [0, 1])).not.toBeCloseTo(valueTrace([null, 0], [0, 1]), 3);
    expect(valueTrace([0, null], [0, 1])).toBe(valueTrace([null, 0], [1, 0]));
    expect(valueTrace([null], [0])).toBe(0);
    expect(inputTrace([...Array.from({ length: 12 }, () => 0), 1])).toBeCloseTo(2 * Math.SQRT2, 12);
  });
});
