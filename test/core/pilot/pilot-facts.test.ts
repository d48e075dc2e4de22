import { describe, expect, it } from "vitest";
import { pilotFacts } from "../../../src/core/pilot/pilot-facts.js";
import { addScope } from "../../../src/core/project/add-scope.js";
import { blankPartner } from "../../../src/core/project/blank-partner.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import type { Project } from "../../../src/core/project/project.js";

/** One partner; planned and actual cost in €; one indicator from 0 to 10. */
function pilot(planned: number | null, actual: number | null, reached: number | null): Project {
  const project = emptyProject("x");
  project.partners = [{ ...blankPartner(), code: "P1", institution: "One" }];
  project.resources = [{ code: "R1", label: "Money", kind: "financial", unit: "€", skill: "", unitValue: 1, step: null }];
  project.means = [[1000]];
  project.interest = [[]];
  project.pilot.plan = [
    { partner: "P1", resource: "R1", planned, actual },
  ];
  project.pilot.indicators = [{ code: "I1", label: "Loans", unit: "", baseline: 0, baselineDate: "2026-01-01", target: 10, actual: reached }];
  return project;
}

describe("pilotFacts", () => {
  it.each([
    [8, 110, "extend"],
    [8, 110.0001, "adjust"],
    [7.9999, 100, "adjust"],
    [3, 100, "adjust"],
    [2.9999, 100, "stop"],
    [10, 110.00000001, "extend"],
  ] as const)("at %s of 10 reached and %s of 100 spent suggests to %s", (reached, spent, decision) => {
    expect(pilotFacts(pilot(100, spent, reached)).decision).toBe(decision);
  });

  it("suggests nothing where nothing is measured", () => {
    expect(pilotFacts(pilot(100, 100, null))).toMatchObject({ decision: null, measured: 0, reasons: ["nothing-measured"] });
  });

  it("compares the cost with what was planned for the same lines only", () => {
    const project = pilot(100, 99, 5);
    project.partners.push({ ...blankPartner(), code: "P2", institution: "Two" });
    project.means.push([1000]);
    project.interest.push([]);
    project.pilot.plan.push({ partner: "P2", resource: "R1", planned: 6, actual: null });
    expect(pilotFacts(project)).toMatchObject({ costToDate: 99, plannedSoFar: 100, plannedInAll: 106, costRate: 0.99 });
  });

  it("counts expected gains until somebody notes one that was obtained, then those alone, each kind at its best", () => {
    const project = pilot(100, 100, 9);
    project.partners.push({ ...blankPartner(), code: "P2", institution: "Two" });
    project.means.push([1000]);
    project.scopes = [{ ...addScope(project, { label: "Catalogue" }).scopes[0]!, code: "S1" }];
    project.interest = [[2], [1]];
    project.contributions.scope = "S1";
    const gain = { scope: "S1", kind: "skills" as const, value: null, obtainedLevel: null, obtainedValue: null, note: "" };
    project.gains = [
      { ...gain, partner: "P1", level: 2 },
      { ...gain, partner: "P2", kind: "time", level: 1, value: 500 },
    ];
    expect(pilotFacts(project)).toMatchObject({ gainsObserved: false, withoutGain: 0, decision: "extend" });
    project.gains[0] = { ...project.gains[0]!, obtainedLevel: 1 };
    project.gains.push({ ...gain, partner: "P1", level: null, obtainedLevel: 3, obtainedValue: 200 });
    expect(pilotFacts(project)).toMatchObject({
      gainsObserved: true,
      withoutGain: 1,
      decision: "adjust",
      gains: [
        { partner: "P1", expected: 1, obtained: 2, expectedValue: 0, obtainedValue: 200, kinds: { skills: 3 } },
        { partner: "P2", expected: 1, obtained: 0, expectedValue: 500, obtainedValue: 0, kinds: {} },
      ],
    });
  });
});
