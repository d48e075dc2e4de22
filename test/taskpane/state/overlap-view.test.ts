import { describe, expect, it } from "vitest";
import { analyseOverlap } from "../../../src/core/overlap/analyse-overlap.js";
import { overlapView } from "../../../src/taskpane/state/overlap-view.js";
import { sampleProject } from "../../core/sample-project.js";

describe("overlapView", () => {
  const project = sampleProject();
  const view = overlapView(project, analyseOverlap(project), "domains");

  it("offers the dimensions that hold anything, and all of them combined", () => {
    expect(view.choices).toEqual(["combined", "domains", "tools"]);
  });

  it("lists pairs closest first", () => {
    expect(view.pairs.map(({ a, b }) => `${a.name}-${b.name}`)).toEqual(["Aix-Brest", "Brest-Caen", "Aix-Caen"]);
    expect(view.pairs[0]?.overlap).toBeCloseTo(0.5, 12);
    expect(view.mean).toBeCloseTo((0.5 + 1 / 3 + 0.2) / 3, 12);
  });

  it("says who has no data, instead of showing nothing in common", () => {
    const tools = overlapView(project, analyseOverlap(project), "tools");
    expect(tools.without).toEqual(["Brest"]);
    expect(tools.pairs.map(({ overlap }) => overlap)).toEqual([1]);
  });

  it("leaves out partners that have withdrawn", () => {
    const without = { ...project, partners: project.partners.map((partner, p) => (p === 0 ? { ...partner, status: "withdrawn" as const } : partner)) };
    expect(overlapView(without, analyseOverlap(without), "domains").pairs.map(({ a, b }) => `${a.name}-${b.name}`)).toEqual(["Brest-Caen"]);
  });

  it("falls back on what there is when a dimension holds nothing", () => {
    expect(overlapView(project, analyseOverlap(project), "audiences").choice).toBe("combined");
  });
});
