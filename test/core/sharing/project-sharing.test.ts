import { describe, expect, it } from "vitest";
import { planValues } from "../../../src/core/contributions/plan-values.js";
import { withBalance } from "../../../src/core/contributions/with-balance.js";
import type { Project } from "../../../src/core/project/project.js";
import { validateProject } from "../../../src/core/project/validate-project.js";
import { compareKeys } from "../../../src/core/sharing/compare-keys.js";
import { standAloneCosts } from "../../../src/core/sharing/cost-model.js";
import { groupsApart } from "../../../src/core/sharing/groups-apart.js";
import { projectCostModel } from "../../../src/core/sharing/project-cost-model.js";
import { projectKeyInput } from "../../../src/core/sharing/project-key-input.js";
import { shapleyValues } from "../../../src/core/sharing/shapley-values.js";
import { usedItems } from "../../../src/core/sharing/used-items.js";
import { randomProject } from "../../workbook/random-project.js";
import { sampleProject } from "../sample-project.js";

/** Physics is used by all three, Koha by Aix and Caen, Law by Aix and Brest. */
function withItems(costs: { domains?: [string, number][]; tools?: [string, number][] }): Project {
  const project = sampleProject();
  for (const dimension of ["domains", "tools"] as const) {
    for (const [item, cost] of costs[dimension] ?? []) project.scopeItems.push({ scope: "S1", dimension, item, cost });
  }
  return project;
}

const projects = Array.from({ length: 40 }, (_, k) => randomProject(k + 1)).filter((project) => projectCostModel(project, project.contributions.scope ?? "").total > 0);

describe("usedItems", () => {
  it("finds an item by its label whatever its capitals, and its users among those given", () => {
    expect(usedItems(withItems({ tools: [["koha", 100]] }), "S1", [0, 1, 2])).toEqual([{ cost: 100, users: [0, 2] }]);
    expect(usedItems(withItems({ tools: [["Koha", 100]] }), "S1", [1, 2])).toEqual([{ cost: 100, users: [1] }]);
  });

  it("gives an unknown item no user", () => {
    expect(usedItems(withItems({ tools: [["Gone", 100]] }), "S1", [0, 1, 2])).toEqual([{ cost: 100, users: [] }]);
  });
});

describe("projectCostModel", () => {
  it("values the fixed part and the part for each participant by unit values", () => {
    // 10 days at 300 € and 3,000 €; 5 days for each of the three.
    expect(projectCostModel(sampleProject(), "S1")).toMatchObject({ model: { fixed: 6000, perParticipant: 1500, items: [], participants: 3 }, partners: [0, 1, 2], total: 10500, itemsAboveTotal: false });
  });

  it("takes the items out of the fixed part, then out of the others'", () => {
    expect(projectCostModel(withItems({ tools: [["Koha", 2000]] }), "S1").model).toMatchObject({ fixed: 4000, perParticipant: 1500 });
    expect(projectCostModel(withItems({ tools: [["Koha", 7500]] }), "S1").model).toMatchObject({ fixed: 0, perParticipant: 1000 });
  });

  it("leaves what nobody uses in the common part, and says where items cost more than the scope needs", () => {
    expect(projectCostModel(withItems({ tools: [["Gone", 2000]] }), "S1").model).toMatchObject({ fixed: 6000, items: [] });
    expect(projectCostModel(withItems({ tools: [["Koha", 10501]] }), "S1").itemsAboveTotal).toBe(true);
    expect(projectCostModel(withItems({ tools: [["Koha", 10500]] }), "S1").itemsAboveTotal).toBe(false);
  });

  it("asks of all together what the scope needs", () => {
    for (const project of projects) {
      const { model, partners, total, itemsAboveTotal } = projectCostModel(project, project.contributions.scope ?? "");
      if (itemsAboveTotal || partners.length === 0) continue;
      expect(standAloneCosts(model)[2 ** partners.length - 1]).toBeCloseTo(total, 6);
    }
  });
});

describe("projectKeyInput", () => {
  it("has everyone pay for what it uses, and the rest equally", () => {
    const { input } = projectKeyInput(withItems({ tools: [["Koha", 2000]], domains: [["Law", 500]] }), new Map());
    const byUse = compareKeys(input).find(({ key }) => key === "by-use");
    expect(byUse?.amounts).toEqual([8000 / 3 + 1000 + 250, 8000 / 3 + 250, 8000 / 3 + 1000]);
  });

  it("has no key by use without items, or with items that cost more than the scope needs", () => {
    const keysOf = (project: Project): string[] => compareKeys(projectKeyInput(project, new Map()).input).map(({ key }) => key);
    expect(keysOf(sampleProject())).not.toContain("by-use");
    expect(keysOf(withItems({ tools: [["Koha", 20000]] }))).not.toContain("by-use");
    expect(keysOf(withItems({ tools: [["Koha", 0]] }))).toContain("by-use");
  });

  it("has the balanced key where every participant's amount is known", () => {
    const project = withBalance(sampleProject(), { at: "2026-03-02T09:00:00Z", version: "test" });
    expect(projectKeyInput(project, planValues(project)).input.balanced?.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(10500, 6);
    expect(projectKeyInput(sampleProject(), planValues(sampleProject())).input.balanced).toBeUndefined();
  });

  it("shares the same total by every key that is not the balanced one", () => {
    for (const project of projects) {
      const { input } = projectKeyInput(project, new Map());
      for (const { amounts } of compareKeys(input)) expect(amounts.reduce((sum, amount) => sum + amount, 0) / input.total).toBeCloseTo(1, 9);
    }
  });
});

describe("groupsApart", () => {
  it("names the group that would do better apart", () => {
    // Brest uses nothing of Koha: alone it would pay 500 + 1,500, as one of three it is asked for 3,500.
    const found = groupsApart(withItems({ tools: [["Koha", 5500]] }), new Map());
    expect(found.alone).toEqual([7500, 2000, 7500]);
    expect(found.keys.find(({ key }) => key === "equal")?.grievance).toMatchObject({ members: [1], asked: 3500, alone: 2000, excess: 1500 });
    expect(found.keys.find(({ key }) => key === "by-use")?.grievance?.excess).toBeLessThanOrEqual(0);
  });

  it("gives Shapley shares, which the key by use is equal to", () => {
    for (const project of projects) {
      const { model, partners, itemsAboveTotal } = projectCostModel(project, project.contributions.scope ?? "");
      const { shapley } = groupsApart(project, new Map());
      if (itemsAboveTotal || partners.length === 0) continue;
      const exact = shapleyValues(standAloneCosts(model));
      shapley.forEach((share, k) => expect(share).toBeCloseTo(exact[k] ?? NaN, 6));
      const byUse = compareKeys(projectKeyInput(project, new Map()).input).find(({ key }) => key === "by-use");
      byUse?.amounts.forEach((amount, k) => expect(amount).toBeCloseTo(exact[k] ?? NaN, 6));
    }
  });

  it("tries no group beyond twenty participants, and says so", () => {
    const sample = withItems({ tools: [["Koha", 5500]] });
    const many = Array.from({ length: 21 }, (_, k) => k % 3);
    const project: Project = {
      ...sample,
      partners: many.map((from, k) => ({ ...(sample.partners[from] as Project["partners"][number]), code: `Q${String(k)}` })),
      means: many.map((from) => sample.means[from] ?? []),
      interest: many.map((from) => sample.interest[from] ?? []),
      domains: { ...sample.domains, values: many.map((from) => sample.domains.values[from] ?? []) },
      tools: { ...sample.tools, values: many.map((from) => sample.tools.values[from] ?? []) },
    };
    const found = groupsApart(project, new Map());
    expect(found.tooMany).toBe(true);
    expect(found.keys.length).toBeGreaterThan(4);
    expect(found.keys.every(({ grievance }) => grievance === null)).toBe(true);
  });

  it("says nothing where there is nothing to share", () => {
    expect(groupsApart({ ...sampleProject(), demand: [] }, new Map())).toMatchObject({ keys: [], alone: [], shapley: [] });
  });
});

describe("validateScopeItems", () => {
  const problemsOf = (items: Project["scopeItems"]): string[] =>
    validateProject({ ...sampleProject(), scopeItems: items }).flatMap(({ code, place }) => (place.table === "ScopeItems" ? [`${code} ${place.row ?? ""} ${place.column ?? ""}`] : []));

  it("names unknown scopes and items, repeated lines and negative costs, with their places", () => {
    expect(
      problemsOf([
        { scope: "S9", dimension: "tools", item: "Koha", cost: 1 },
        { scope: "S1", dimension: "domains", item: "Koha", cost: 1 },
        { scope: "S1", dimension: "tools", item: "Koha", cost: -1 },
        { scope: "S1", dimension: "tools", item: "KOHA", cost: null },
      ]),
    ).toEqual(["scope-item-unknown-scope S9|Koha scope", "scope-item-unknown S1|Koha item", "negative S1|Koha#2 cost", "scope-item-duplicate S1|KOHA#3 item"]);
  });

  it("says where items cost more than the scope needs", () => {
    expect(problemsOf([{ scope: "S1", dimension: "tools", item: "Koha", cost: 11000 }])).toEqual(["scope-items-above-demand S1|Koha cost"]);
  });
});
