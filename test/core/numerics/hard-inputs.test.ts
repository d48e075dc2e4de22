// Inputs at the edge: each has a stated answer, or a stated problem.
import { describe, expect, it } from "vitest";
import { balanceProject } from "../../../src/core/contributions/balance-project.js";
import { planValues } from "../../../src/core/contributions/plan-values.js";
import { analyseGains } from "../../../src/core/gains/analyse-gains.js";
import { needCoverage } from "../../../src/core/needs/need-coverage.js";
import { proposeScopes } from "../../../src/core/needs/propose-scopes.js";
import { analyseOverlap } from "../../../src/core/overlap/analyse-overlap.js";
import { averageLinkage } from "../../../src/core/overlap/average-linkage.js";
import { groupPartners } from "../../../src/core/overlap/group-partners.js";
import { overlapMatrix } from "../../../src/core/overlap/overlap-matrix.js";
import { pairValue } from "../../../src/core/overlap/pair-matrix.js";
import { readiness } from "../../../src/core/overlap/readiness.js";
import { startingCore } from "../../../src/core/overlap/starting-core.js";
import { weightedJaccard } from "../../../src/core/overlap/weighted-jaccard.js";
import { analyseComplement } from "../../../src/core/overlap/what-each-adds.js";
import { chooseActions } from "../../../src/core/pilot/choose-actions.js";
import { pilotBalance } from "../../../src/core/pilot/pilot-balance.js";
import { pilotFacts } from "../../../src/core/pilot/pilot-facts.js";
import { projectPilotChoice } from "../../../src/core/pilot/project-pilot-choice.js";
import { addPartner } from "../../../src/core/project/add-partner.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import { removePartner } from "../../../src/core/project/remove-partner.js";
import type { Project } from "../../../src/core/project/project.js";
import { validateProject } from "../../../src/core/project/validate-project.js";
import { analyseRobustness } from "../../../src/core/robustness/analyse-robustness.js";
import { comparePartnerChange } from "../../../src/core/robustness/partner-change.js";
import { smaa } from "../../../src/core/robustness/smaa.js";
import { weightStability } from "../../../src/core/robustness/weight-stability.js";
import { criterionValue } from "../../../src/core/scoring/criterion-value.js";
import { promethee } from "../../../src/core/scoring/promethee.js";
import { scoreScopes } from "../../../src/core/scoring/score-scopes.js";
import { topsis } from "../../../src/core/scoring/topsis.js";
import { equalEffort, equalRemainder, proRata, talmudRule } from "../../../src/core/sharing/claims-rules.js";
import { groupsApart } from "../../../src/core/sharing/groups-apart.js";
import { shapleyValues } from "../../../src/core/sharing/shapley-values.js";
import { judgementWeights } from "../../../src/core/weights/judgement-weights.js";
import { pairwiseWeights } from "../../../src/core/weights/pairwise-weights.js";
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

  const alone = removePartner(removePartner(sample, "P03"), "P02");

  const noScope: Project = { ...sample, scopes: [], ratings: [], interest: [], demand: [], gains: [] };

  it.each<[string, Project]>([["no partner", nothing], ["one partner", onePartner], ["one partner that does it all by itself", alone], ["no scope", noScope], ["one scope", oneScope]])(
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
        pilotFacts(project),
        projectPilotChoice(project),
        groupPartners(project),
        analyseComplement(project),
        proposeScopes(project),
        project.scopes.map((scope) => needCoverage(project, scope)),
        judgementWeights(project),
        groupsApart(project, planValues(project)),
        comparePartnerChange(project, removePartner(project, project.partners[0]?.code ?? "")),
        validateProject(project),
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

describe("one partner that takes part alone", () => {
  const alone = removePartner(removePartner(sampleProject(), "P03"), "P02");

  it("carries the whole need, by every key, and no group could do better apart", () => {
    const balance = balanceProject(alone);
    expect(balance.status).toBe("balanced");
    // 10 days and 5 for itself at 300 €, and 3,000 €, of means worth 50,000 €.
    expect(balance.partners).toMatchObject([{ partner: "P01", value: 7500, burden: 7500 / 50000, hold: { kind: "level", with: ["P01"] } }]);
    const apart = groupsApart(alone, new Map([["P01", 7500]]));
    expect(apart).toMatchObject({ alone: [7500], shapley: [7500], tooMany: false });
    expect(apart.keys.length).toBeGreaterThan(4);
    expect(apart.keys.map(({ grievance }) => grievance)).toEqual(apart.keys.map(() => null));
  });

  it("has no overlap, is a group of nobody else, and lacks what it has not", () => {
    expect(groupPartners(alone)).toMatchObject({ groups: [], groupOf: [null], considered: 1 });
    expect(analyseComplement(alone).domains).toEqual({ only: [[0, 1]], lacking: [] });
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

  it("leave the overlaps of all pairs what they are two by two", () => {
    const values = [[1e12, 1e-12, 0], [1e12, 0, 3], [1e-12, 2e-12, 0], [1e-12, 1e-12, 0], [0, 0, 1e12]];
    const matrix = overlapMatrix(values);
    values.forEach((a, i) => values.forEach((b, j) => expect(pairValue(matrix, i, j)).toBeCloseTo(weightedJaccard(a, b)!, 12)));
    expect(pairValue(matrix, 2, 3)).toBeCloseTo(2 / 3, 12);
  });

  it("leave sharing rules whole: equals stay equal, the smallest is not lost, and the total is met", () => {
    const caps = [1e-12, 1e-12, 1, 1e12];
    for (const rule of [equalEffort, equalRemainder, talmudRule, proRata]) {
      for (const total of [2e-12, 1, 1e12]) {
        const amounts = rule(total, caps);
        expect(Math.abs(amounts.reduce((sum, amount) => sum + amount, 0) / total - 1)).toBeLessThan(1e-12);
        expect(Math.abs(amounts[0]! - amounts[1]!)).toBeLessThan(1e-24);
        amounts.forEach((amount, p) => expect(amount).toBeLessThanOrEqual(caps[p]! * (1 + 1e-9)));
      }
    }
    for (const amount of equalEffort(3e-12, caps)) expect(amount / 0.75e-12).toBeCloseTo(1, 12);
  });

  it("leave Shapley shares, preferences, pairwise weights and values what they are", () => {
    const [small, large] = shapleyValues([0, 1e-12, 1e12, 1e12]);
    expect(small! + large!).toBe(1e12);
    for (const share of shapleyValues([0, 2e-12, 2e-12, 2e-12])) expect(share / 1e-12).toBeCloseTo(1, 12);
    expect(promethee([[1e12, 1e-12], [0, 3e-12]], [1, 1], [false, false], [{ kind: "usual" }, { kind: "vshape", p: 4e-12 }]).net[0]).toBeCloseTo(0.25, 12);
    expect(criterionValue(5e-13, 0, 1e-12)).toBe(0.5);
    expect(criterionValue(1e-12, -1e12, 1e12)).toBe(0.5);
    const judged = pairwiseWeights([[1, 1e12, 1e24], [1e-12, 1, 1e12], [1e-24, 1e-12, 1]]);
    [1, 1e-12, 1e-24].forEach((weight, k) => expect(judged.weights![k]! / weight).toBeCloseTo(1, 9));
    expect(judged).toMatchObject({ revisit: null });
  });

  it("leave the choice of actions exact", () => {
    const action = (value: number, uses: readonly number[]) => ({ value, uses, durationMonths: 1, gainers: [0] });
    const actions = [action(1e12, [1e12, 0]), action(1e-12, [0, 1e-12]), action(1e12, [1e11, 0])];
    expect(chooseActions({ actions, capacity: [1e12, 1e-12], participants: 1, longestMonths: null })).toMatchObject({ value: 1e12, proved: true, unserved: [] });
    expect(chooseActions({ actions: actions.slice(1, 2), capacity: [1e12, 1e-12], participants: 1, longestMonths: null })).toMatchObject({ chosen: [0], value: 1e-12, proved: true });
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
