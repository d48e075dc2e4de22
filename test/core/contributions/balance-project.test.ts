import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { balanceProject } from "../../../src/core/contributions/balance-project.js";
import { isPlanStale } from "../../../src/core/contributions/is-plan-stale.js";
import { roundToSteps } from "../../../src/core/contributions/round-to-steps.js";
import type { Project } from "../../../src/core/project/project.js";
import { sampleProject } from "../sample-project.js";

function balanced(project: Project): Project {
  const balance = balanceProject(project);
  if (balance.stamp === null) throw new RangeError("the sample has a balance");
  const stamp = { at: "2025-03-01T09:00:00Z", version: "0.1.0", ...balance.stamp };
  return { ...project, contributions: { ...project.contributions, lines: balance.lines, stamp } };
}

describe("balanceProject", () => {
  it("meets the demand in steps and says what holds each partner", () => {
    const balance = balanceProject(sampleProject());
    expect(balance.status).toBe("balanced");
    expect(balance.demands.map((demand) => demand.given)).toEqual([25, 3000]);
    expect(balance.lines).toHaveLength(6);
    const worth = balance.partners.map((partner) => partner.meansValue);
    expect(worth).toEqual([50000, 25000, 46000]);
    // 25 days at 300 € and 3,000 € make 10,500 € over 121,000 € of means: all three can carry the same share.
    for (const partner of balance.partners) expect(partner.exactBurden).toBeCloseTo(10500 / 121000, 12);
    expect(balance.partners[0]?.hold).toEqual({ kind: "level", needs: ["R1", "R2"], atCap: [], with: ["P01", "P02", "P03"] });
    for (const line of balance.lines) expect(((line.amount as number) * 2) % 1).toBe(0);
  });

  it("lets a participant give nothing that its missions exclude", () => {
    const project = sampleProject();
    project.partners[1] = { ...project.partners[1]!, excludedActivities: ["processing"] };
    const balance = balanceProject(project);
    expect(balance.lines.filter((line) => line.partner === "P02").map((line) => line.amount)).toEqual([0, 0]);
    expect(balance.partners[1]?.hold?.kind).toBe("nothing");
  });

  it("says a shortage with its place and keeps locks and notes of lines that it does not fill", () => {
    const project = sampleProject();
    project.demand[0] = { scope: "S1", resource: "R1", fixed: 500, perParticipant: null };
    project.contributions.lines = [{ partner: "P09", resource: "R1", amount: 3, locked: 2, inputs: 1, note: "promised" }];
    const balance = balanceProject(project);
    expect(balance.status).toBe("refused");
    expect(balance.lines.every((line) => line.amount === null)).toBe(true);
    expect(balance.lines.at(-1)).toMatchObject({ partner: "P09", locked: 2, note: "promised" });
    expect(balance.problems).toEqual([
      {
        code: "shortage",
        severity: "error",
        place: { table: "Demand", row: "S1|R1", column: "fixed" },
        params: { scope: "Shared catalogue", resource: "Cataloguing", unit: "person-day", demand: 500, available: 170, missing: 330 },
      },
    ]);
  });

  it("says when nobody has any of what is needed", () => {
    const project = sampleProject();
    project.means = [[null, 20000], [0, 10000], [null, 40000]];
    expect(balanceProject(project).problems.map((problem) => problem.code)).toEqual(["demand-without-means"]);
  });

  it("has nothing to say without a scope, without participants, without demand", () => {
    const project = sampleProject();
    expect(balanceProject({ ...project, demand: [] }).status).toBe("nothing");
    expect(balanceProject({ ...project, contributions: { ...project.contributions, scope: null } }).status).toBe("nothing");
    const alone = { ...project, interest: project.interest.map((row) => row.map(() => 0)) };
    expect(balanceProject(alone)).toMatchObject({ status: "nothing", problems: [{ code: "scope-without-participant" }] });
  });
});

describe("isPlanStale", () => {
  it("is false just after computing and as long as nothing was computed", () => {
    expect(isPlanStale(sampleProject())).toBe(false);
    expect(isPlanStale(balanced(sampleProject()))).toBe(false);
  });

  it.each<[string, (project: Project) => void]>([
    ["means", (project) => (project.means[0]![0] = 99)],
    ["another resource's means", (project) => (project.means[2]![1] = 1)],
    ["a unit value", (project) => (project.resources[0]!.unitValue = 310)],
    ["a committable share", (project) => (project.partners[0]!.committableShare = 0.5)],
    ["a lock", (project) => (project.contributions.lines[0]!.locked = 1)],
    ["a demand", (project) => (project.demand[0]!.fixed = 11)],
    ["the floor", (project) => (project.contributions.floor = 0.1)],
    ["who takes part", (project) => (project.interest[0]![0] = 0)],
    ["the scope", (project) => (project.contributions.scope = "S2")],
  ])("is true once there is a change of %s", (_, change) => {
    const project = structuredClone(balanced(sampleProject()));
    change(project);
    expect(isPlanStale(project)).toBe(true);
  });

  it.each([
    ["false for the last digits of large figures, which differ where they were added up in another order", 1e-15, false],
    ["true for a millionth of them", 1e-6, true],
  ])("is %s", (_, change, expected) => {
    const project = structuredClone(sampleProject());
    for (const resource of project.resources) resource.unitValue = (resource.unitValue ?? 0) * 1e9;
    const large = balanced(project);
    const lines = large.contributions.lines.map((line) => ({ ...line, inputs: line.inputs === null ? null : line.inputs * (1 + change) }));
    expect(Math.max(...lines.map((line) => line.inputs ?? 0))).toBeGreaterThan(1e12);
    expect(isPlanStale({ ...large, contributions: { ...large.contributions, lines } })).toBe(expected);
  });

  it("is false after a change that the amounts do not depend on", () => {
    const project = structuredClone(balanced(sampleProject()));
    project.ratings[0]![0] = 1;
    project.partners[0]!.institution = "Aix-en-Provence";
    expect(isPlanStale(project)).toBe(false);
  });
});

describe("roundToSteps", () => {
  it("keeps the total exactly and passes no cap", () => {
    const entry = fc.record({ amount: fc.double({ min: 0, max: 50, noNaN: true }), slack: fc.constantFrom(0, 0.1, 0.3, 1, 40) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), fc.constantFrom(0.01, 0.1, 0.25, 0.5, 1, 3, 7), (entries, step) => {
        const amounts = entries.map((e) => e.amount);
        const caps = entries.map((e) => e.amount + e.slack);
        const rounded = roundToSteps(amounts, caps, step);
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        // The exact amounts come from a flow and carry its rounding: a total is a total to nine digits.
        const tolerance = 2e-9 * Math.max(step, sum(amounts));
        expect(Math.abs(sum(rounded) - sum(amounts))).toBeLessThan(tolerance);
        rounded.forEach((amount, k) => {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual((caps[k] as number) + tolerance);
        });
      }),
      { numRuns: 500 },
    );
  });

  it("gives cents as the nearest doubles", () => {
    expect(roundToSteps([0.1, 0.2], [1, 1], 0.01)).toEqual([0.1, 0.2]);
    expect(roundToSteps([10 / 3, 10 / 3, 10 / 3], [9, 9, 9], 0.01)).toEqual([3.34, 3.33, 3.33]);
  });
});
