import { describe, expect, it } from "vitest";
import { analyseOverlap } from "../../../src/core/overlap/analyse-overlap.js";
import { closeGroups } from "../../../src/taskpane/state/close-groups.js";
import { overlapView } from "../../../src/taskpane/state/overlap-view.js";
import { sampleProject } from "../../core/sample-project.js";

describe("closeGroups", () => {
  const project = sampleProject();
  const overlap = analyseOverlap(project);

  it("joins those that are close on average, and says who is in no group", () => {
    // Aix and Brest 0.5, Brest and Caen 0.33, Aix and Caen 0.2.
    const { groups, apart } = closeGroups(overlapView(project, overlap, "domains"));
    expect(groups.map(({ partners }) => partners.map(({ name }) => name))).toEqual([["Aix", "Brest"]]);
    expect(groups[0]?.overlap).toBeCloseTo(0.5, 12);
    expect(apart.map(({ name }) => name)).toEqual(["Caen"]);
  });

  it("follows the dimension that the page shows", () => {
    const { groups } = closeGroups(overlapView(project, overlap, "tools"));
    expect(groups.map(({ partners }) => partners.map(({ name }) => name))).toEqual([["Aix", "Caen"]]);
  });

  it("has no group where there is nobody", () => {
    const nobody = { ...project, partners: [], domains: { ...project.domains, values: [] }, tools: { ...project.tools, values: [] } };
    expect(closeGroups(overlapView(nobody, analyseOverlap(nobody), "combined"))).toEqual({ groups: [], apart: [] });
  });
});
