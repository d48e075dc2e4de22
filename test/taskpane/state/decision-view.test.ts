import { describe, expect, it } from "vitest";
import { decisionView } from "../../../src/taskpane/state/decision-view.js";
import { sampleProject } from "../../core/sample-project.js";

describe("decisionView", () => {
  const project = sampleProject();

  it("compares costs only where there is an actual figure", () => {
    // 15 of 16 person-days; the € 500 without an actual figure are no saving.
    expect(decisionView(project).costRate).toBeCloseTo(15 / 16, 12);
  });

  it("gives a decision with its reasons and what is missing", () => {
    const view = decisionView(project);
    expect(view.attainment).toBeCloseTo(0.6, 12);
    expect(view.decision).toBe("adjust");
    expect(view.reasons).toEqual(["indicators-partly-reached", "cost-within-plan"]);
    expect(view.missing).toBeGreaterThan(0);
  });

  it("counts participants that gain nothing", () => {
    const gains = project.gains.filter((gain) => gain.partner !== "P03");
    expect(decisionView({ ...project, gains })).toMatchObject({ withoutGain: 1, reasons: ["indicators-partly-reached", "cost-within-plan", "partner-without-gain"] });
  });

  it("proposes nothing as long as nothing is measured", () => {
    const pilot = { ...project.pilot, indicators: [], plan: [] };
    expect(decisionView({ ...project, pilot })).toMatchObject({ decision: null, costRate: null, reasons: ["nothing-measured"] });
  });
});
