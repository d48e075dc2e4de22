import { describe, expect, it } from "vitest";
import { pilotFacts } from "../../../src/core/pilot/pilot-facts.js";
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
});
