import { describe, expect, it } from "vitest";

import { PROBLEM_PARAMS } from "../../../src/core/project/problem-params.js";
import type { Project } from "../../../src/core/project/project.js";
import { validateProject } from "../../../src/core/project/validate-project.js";
import { sampleProject } from "../sample-project.js";

const codesAfter = (change: (project: Project) => void): string[] => {
  const project = sampleProject();
  change(project);
  return validateProject(project).map((problem) => problem.code);
};

describe("validateProject", () => {
  it("finds in the sample only what is missing in it", () => {
    expect(validateProject(sampleProject()).map((problem) => problem.code)).toEqual(["rating-missing", "actual-missing"]);
  });

  it.each<[string, (project: Project) => void]>([
    ["partner-duplicate", (p) => (p.partners[1]!.institution = " AIX ")],
    ["code-duplicate", (p) => (p.partners[1]!.code = "P01")],
    ["code-missing", (p) => (p.partners[1]!.code = "")],
    ["code-invalid", (p) => (p.partners[1]!.code = "P 2")],
    ["label-missing", (p) => (p.partners[0]!.institution = "")],
    ["label-duplicate", (p) => (p.domains.items[1]!.label = "law")],
    ["label-too-long", (p) => (p.domains.items[1]!.label = "x".repeat(241))],
    ["out-of-range", (p) => (p.domains.values[0]![0] = 4)],
    ["negative", (p) => (p.means[0]![0] = -1)],
    ["not-a-number", (p) => (p.means[0]![0] = NaN)],
    ["not-a-date", (p) => (p.partners[0]!.joined = "2023-02-29")],
    ["no-partner", (p) => (p.partners = [])],
    ["partner-without-data", (p) => ((p.domains.values[1] = [null, 0]), (p.tools.values[1] = [null]))],
    ["weights-all-zero", (p) => p.criteria.forEach((c) => (c.weight = 0))],
    ["weights-all-zero", (p) => (p.dimensionWeights = { domains: 0, audiences: null, tools: 0 })],
    ["criterion-bounds-missing", (p) => (p.criteria[0]!.best = null)],
    ["criterion-bounds-equal", (p) => (p.criteria[0]!.best = 0)],
    ["criterion-half-outside", (p) => (p.criteria[0]!.half = 10)],
    ["criterion-half-outside", (p) => (p.criteria[1]!.half = 30)],
    ["level-not-whole", (p) => (p.criteria[0]!.level = 1.5)],
    ["level-not-whole", (p) => (p.criteria[0]!.level = 0)],
    ["out-of-range", (p) => (p.weighting.cardsRatio = 0.5)],
    ["not-in-list", (p) => p.weighting.judgements.push({ first: "C1", second: "C9", ratio: 2 })],
    ["out-of-range", (p) => p.weighting.judgements.push({ first: "C1", second: "C2", ratio: 12 })],
    ["judgement-self", (p) => p.weighting.judgements.push({ first: "C1", second: "C1", ratio: 2 })],
    ["judgement-duplicate", (p) => p.weighting.judgements.push({ first: "C1", second: "C2", ratio: 2 }, { first: "C2", second: "C1", ratio: null })],
    ["negative", (p) => (p.weighting.partnerWeights[0]![0] = -1)],
    ["rating-outside-bounds", (p) => (p.ratings[0]![0] = 11)],
    ["scope-without-user-benefit", (p) => (p.scopes[0]!.userBenefit = "")],
    ["scope-without-participant", (p) => p.interest.forEach((row) => (row[0] = 0))],
    ["scope-excluded-by-mission", (p) => p.partners[0]!.excludedActivities.push("processing")],
    ["participant-without-gain", (p) => p.gains.pop()],
    ["partner-unknown", (p) => (p.gains[0]!.partner = "P99")],
    ["demand-without-means", (p) => p.means.forEach((row) => (row[0] = 0))],
    ["demand-unknown-scope", (p) => (p.demand[0]!.scope = "S9")],
    ["demand-unknown-resource", (p) => (p.demand[0]!.resource = "R9")],
    ["shortage", (p) => (p.demand[0]!.fixed = 1000)],
    ["means-zero", (p) => (p.means[2] = [0, null])],
    ["unit-value-missing", (p) => (p.resources[0]!.unitValue = null)],
    ["lock-above-cap", (p) => p.contributions.lines.push({ partner: "P03", resource: "R1", amount: null, locked: 21, inputs: null, note: "" })],
    ["lock-above-demand", (p) => p.contributions.lines.push({ partner: "P01", resource: "R1", amount: null, locked: 30, inputs: null, note: "" })],
    ["indicator-without-baseline", (p) => (p.pilot.indicators[0]!.baselineDate = null)],
  ])("says %s", (code, change) => {
    expect(codesAfter(change)).toContain(code);
  });

  it("gives every sentence the values that it counts on", () => {
    const changes: ((project: Project) => void)[] = [
      (p) => (p.demand[0]!.fixed = 1000),
      (p) => ((p.criteria[0]!.best = 0), (p.ratings[0]![1] = 99)),
      (p) => (p.partners[0]!.excludedActivities = ["processing"]),
    ];
    for (const change of changes) {
      const project = sampleProject();
      change(project);
      for (const problem of validateProject(project)) {
        expect(Object.keys(problem.params).sort()).toEqual([...(PROBLEM_PARAMS as Record<string, readonly string[]>)[problem.code]!].sort());
      }
    }
  });
});
