// Inputs at the edge: each has a stated answer, or a stated problem.
import { describe, expect, it } from "vitest";
import { balanceProject } from "../../../src/core/contributions/balance-project.js";
import { analyseGains } from "../../../src/core/gains/analyse-gains.js";
import { analyseOverlap } from "../../../src/core/overlap/analyse-overlap.js";
import { averageLinkage } from "../../../src/core/overlap/average-linkage.js";
import { readiness } from "../../../src/core/overlap/readiness.js";
import { startingCore } from "../../../src/core/overlap/starting-core.js";
import { weightedJaccard } from "../../../src/core/overlap/weighted-jaccard.js";
import { pilotBalance } from "../../../src/core/pilot/pilot-balance.js";
import { addPartner } from "../../../src/core/project/add-partner.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import type { Project } from "../../../src/core/project/project.js";
import { validateProject } from "../../../src/core/project/validate-project.js";
import { analyseRobustness } from "../../../src/core/robustness/analyse-robustness.js";
import { smaa } from "../../../src/core/robustness/smaa.js";
import { weightStability } from "../../../src/core/robustness/weight-stability.js";
import { scoreScopes } from "../../../src/core/scoring/score-scopes.js";
import { topsis } from "../../../src/core/scoring/topsis.js";
import { sampleProject } from "../sample-project.js";

const codes = (project: Project): string[] => validateProject(project).map(({ code }) => code);

function weighted(weights: readonly number[], change: Partial<Project> = {}): Project {
  const project = sampleProject();
  return { ...project, ratings: [[8, 12], [6, 3]], criteria: project.criteria.map((criterion, k) => ({ ...criterion, weight: weights[k] ?? 0 })), ...change };
}

/** Every number in a result, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe("a project with next to nothing in it", () => {
  const nothing = emptyProject("x");
  const onePartner = addPartner(nothing, { institution: "Alone", motivation: 5, politicalWill: 3 });
  const sample = sampleProject();
  const oneScope = { ...sample, scopes: sample.scopes.slice(0, 1), ratings: sample.ratings.slice(0, 1), interest: sample.interest.map((row) => row.slice(0, 1)) };

  const noScope: Project = { ...sample, scopes: [], ratings: [], interest: [], demand: [], gains: [] };

  it.each<[string, Project]>([["no partner", nothing], ["one partner", onePartner], ["no scope", noScope], ["one scope", oneScope]])(
    "%s: every analysis answers, without a number that is none",
    (_, project) => {
      const overlap = analyseOverlap(project);
      const results = [
        overlap,
        averageLinkage(overlap.combined.map((row) => row.map((value) => (value === null ? null : 1 - value)))),
        startingCore(overlap.combined, project.partners.map(readiness)),
        scoreScopes(project),
        analyseRobustness(project),
        balanceProject(project),
        analyseGains(project, project.scopes[0]?.code ?? "", new Map()),
        pilotBalance(project),
      ];
      expect(numbersIn(results).filter((value) => !Number.isFinite(value))).toEqual([]);
    },
  );

  it("has nothing to say about robustness with fewer than two ranked scopes, and about a core with fewer than two partners", () => {
    expect(analyseRobustness(oneScope)).toBeNull();
    expect(startingCore(analyseOverlap(onePartner).combined, [1]).bySize).toEqual([]);
    expect(analyseOverlap(onePartner).combined).toEqual([[null]]);
  });
});

describe("weights", () => {
  it("that are all zero are a problem, and leave no score", () => {
    expect(codes(weighted([0, 0]))).toContain("weights-all-zero");
    expect(scoreScopes(weighted([0, 0])).map(({ score }) => score)).toEqual([null, null]);
  });

  it("of zero leave a criterion out of everything", () => {
    for (const { score, values } of scoreScopes(weighted([3, 0]))) expect(score).toBeCloseTo(values[0]!, 12);
    expect(weightStability([[0.9, 0.1], [0.5, 0.8]], [3, 0])[1]!.weight).toBe(0);
  });

  it("from 1e-12 to 1e12 rank as their ratios say, and beyond 1e15 are a problem", () => {
    expect(scoreScopes(weighted([1e-12, 1e12])).map(({ rank }) => rank)).toEqual([2, 1]);
    expect(scoreScopes(weighted([1e12, 1e-12])).map(({ rank }) => rank)).toEqual([1, 2]);
    expect(codes(weighted([1e12, 1e-12]))).not.toContain("out-of-range");
    expect(codes(weighted([1e308, 1]))).toContain("out-of-range");
    expect(codes(weighted([Number.POSITIVE_INFINITY, 1]))).toContain("not-a-number");
  });
});

describe("criteria whose bounds are equal", () => {
  it("are a problem, and leave the scores that need them unknown", () => {
    const project = weighted([1, 1]);
    const equal = { ...project, criteria: project.criteria.map((criterion, k) => (k === 0 ? { ...criterion, worst: 5, best: 5 } : criterion)) };
    expect(codes(equal)).toContain("criterion-bounds-equal");
    expect(scoreScopes(equal).map(({ score }) => score)).toEqual([null, null]);
  });
});

describe("ties", () => {
  it("share a rank, and the next is as many places lower", () => {
    const project = weighted([1, 1], { ratings: [[8, 12], [8, 12]] });
    expect(scoreScopes(project).map(({ rank }) => rank)).toEqual([1, 1]);
    expect(topsis([[3, 3], [3, 3]], [1, 1], [false, false])).toEqual([null, null]);
    expect(smaa([[1, 0], [1, 0]], { draws: 10, seed: 1 }).acceptability).toEqual([[0.5, 0.5], [0.5, 0.5]]);
  });
});

describe("numbers from 1e-12 to 1e12 in one table", () => {
  it("leave overlaps between 0 and 1, and the small ones are not lost beside the large", () => {
    expect(weightedJaccard([1e12, 1e-12], [1e12, 0])).toBe(1);
    expect(weightedJaccard([1e-12, 2e-12], [1e-12, 1e-12])).toBeCloseTo(2 / 3, 12);
    expect(weightedJaccard([1e12], [1e-12])).toBeLessThan(1e-20);
  });

  it("leave closeness and stability as they are in any unit", () => {
    const ratings = [[1e12, 3e-12], [2e12, 1e-12], [1.5e12, 2e-12]];
    topsis(ratings, [1, 1], [false, false]).forEach((value, s) => expect(value).toBeCloseTo(topsis([[1, 3], [2, 1], [1.5, 2]], [1, 1], [false, false])[s]!, 12));
  });
});

describe("a partner with no means", () => {
  it("gives nothing, has no burden, and is pointed out", () => {
    const sample = sampleProject();
    const project = { ...sample, means: sample.means.map((row, p) => (p === 0 ? row.map(() => 0) : row)) };
    const balance = balanceProject(project);
    const first = balance.partners.find(({ partner }) => partner === sample.partners[0]!.code);
    expect(first).toMatchObject({ meansValue: 0, burden: null });
    expect(balance.problems.map(({ code }) => code)).toContain("means-zero");
  });
});
