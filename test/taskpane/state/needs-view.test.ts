import { describe, expect, it } from "vitest";
import type { Need } from "../../../src/core/project/project.js";
import { needsView } from "../../../src/taskpane/state/needs-view.js";
import { sampleProject } from "../../core/sample-project.js";

const need = (code: string, partner: string, rest: Partial<Need>): Need => ({ code, partner, activity: null, mode: null, need: "", objective: "", items: [], priority: null, userBenefit: "", ...rest });

describe("needsView", () => {
  const project = {
    ...sampleProject(),
    needs: [
      need("N1", "P01", { activity: "processing", mode: "share", items: ["Koha"], priority: 5, userBenefit: " One search. " }),
      need("N2", "P02", { activity: "processing", mode: "share", items: ["koha "], priority: 3 }),
      need("N3", "P03", { activity: "spaces", priority: 2 }),
    ],
  };
  const view = needsView(project);

  it("puts the scope that answers most first, by priority", () => {
    expect(view.coverage.map(({ scope, share, answered }) => [scope.code, share, answered])).toEqual([["S1", 0.8, 2], ["S2", 0, 0]]);
  });

  it("names the needs that no scope answers, with whose they are", () => {
    expect(view.unanswered.map(({ need: own, partner }) => [own.code, partner])).toEqual([["N3", "Caen"]]);
  });

  it("suggests one scope for needs that share an item, and says what there is already and what users get", () => {
    expect(view.proposals).toEqual([
      { activity: "processing", mode: "share", items: ["Koha"], partners: ["Aix", "Brest"], needs: 2, similar: ["Shared catalogue"], benefit: "One search." },
      { activity: "spaces", mode: null, items: [], partners: ["Caen"], needs: 1, similar: [], benefit: "" },
    ]);
  });

  it("leaves out needs of partners that have withdrawn", () => {
    const partners = project.partners.map((partner) => (partner.code === "P03" ? { ...partner, status: "withdrawn" as const } : partner));
    expect(needsView({ ...project, partners })).toMatchObject({ needs: 2, unanswered: [] });
  });
});
