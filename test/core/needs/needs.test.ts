import { describe, expect, it } from "vitest";

import { needCoverage } from "../../../src/core/needs/need-coverage.js";
import { proposeScopes } from "../../../src/core/needs/propose-scopes.js";
import type { Need, Project } from "../../../src/core/project/project.js";
import { sampleProject } from "../sample-project.js";

function withNeeds(): Project {
  const need = (code: string, partner: string, items: string[], priority: number | null, mode: Need["mode"] = "share"): Need => ({
    code,
    partner,
    activity: "processing",
    mode,
    need: "",
    objective: "",
    items,
    priority,
    userBenefit: "",
  });
  const needs = [
    need("N1", "P01", ["Law", "Physics"], 5),
    need("N2", "P02", ["law "], 3),
    need("N3", "P03", ["PHYSICS"], 2),
    need("N4", "P03", ["Music"], 4),
    need("N5", "P02", ["Law"], 1, "create"),
    { ...need("N6", "P01", [], 5), activity: null },
  ];
  return { ...sampleProject(), needs };
}

describe("proposeScopes", () => {
  it("joins needs that share an item, directly or through others, and never across modes", () => {
    expect(proposeScopes(withNeeds()).map(({ needs, items, partners, priority, similar }) => ({ needs, items, partners, priority, similar }))).toEqual([
      { needs: ["N1", "N2", "N3"], items: ["Law", "Physics"], partners: ["P01", "P02", "P03"], priority: 10, similar: ["S1"] },
      { needs: ["N4"], items: [], partners: ["P03"], priority: 4, similar: ["S1"] },
      { needs: ["N5"], items: [], partners: ["P02"], priority: 1, similar: [] },
    ]);
  });
});

describe("needCoverage", () => {
  it("is the priority-weighted share of the needs that have the scope's activity and mode", () => {
    const project = withNeeds();
    expect(needCoverage(project, project.scopes[0]!)).toEqual({ share: 14 / 20, answered: ["N1", "N2", "N3", "N4"] });
    expect(needCoverage(project, project.scopes[1]!)).toEqual({ share: 0, answered: [] });
    expect(needCoverage({ ...project, needs: [] }, project.scopes[0]!).share).toBeNull();
  });

  it("forgets the needs of who has withdrawn, and lists a need without priority that weighs nothing", () => {
    const project = withNeeds();
    project.partners[0] = { ...project.partners[0]!, status: "withdrawn" };
    project.needs[1] = { ...project.needs[1]!, priority: null };
    expect(needCoverage(project, project.scopes[0]!)).toEqual({ share: 6 / 7, answered: ["N2", "N3", "N4"] });
  });
});
