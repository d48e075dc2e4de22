import { describe, expect, it } from "vitest";
import { addPartner } from "../../../src/core/project/add-partner.js";
import type { Project } from "../../../src/core/project/project.js";
import { arrivalView, outsiders } from "../../../src/taskpane/state/arrival-view.js";
import { sampleProject } from "../../core/sample-project.js";

/** Dijon has means and does not take part; it alone has maps. */
function withDijon(): Project {
  const project = addPartner(sampleProject(), { institution: "Dijon", status: "prospect" });
  return {
    ...project,
    means: project.means.map((row, p) => (p === 3 ? [60, 5000] : row)),
    domains: { ...project.domains, items: [...project.domains.items, { label: "Maps" }], values: project.domains.values.map((row, p) => [...row, p === 3 ? 2 : null]) },
    partners: project.partners.map((partner) => (partner.code === "P04" ? { ...partner, status: "withdrawn" } : partner)),
  };
}

describe("outsiders", () => {
  it("are the partners that do not take part in the chosen scope, withdrawn ones too", () => {
    expect(outsiders(withDijon()).map(({ code }) => code)).toEqual(["P04"]);
    expect(outsiders({ ...withDijon(), contributions: { ...withDijon().contributions, scope: null } })).toEqual([]);
  });
});

describe("arrivalView", () => {
  it("says what the partner would give, who gives less, and what it brings", () => {
    const view = arrivalView(withDijon(), { code: "P04" });
    expect(view.heaviest.after ?? 1).toBeLessThan(view.heaviest.before ?? 0);
    expect(view.burden ?? 0).toBeGreaterThan(0);
    // With what one more participant needs, two of the three others give less; the third keeps its amount, rounded.
    expect([view.lighter, view.heavier]).toEqual([2, 0]);
    expect(view.brings).toEqual(["Maps"]);
  });

  it("says that a partner without any gain sets the scope apart", () => {
    const view = arrivalView(withDijon(), { code: "P04" });
    expect(view.withoutGain).toBe(true);
    expect(view.setApart.map(({ code }) => code)).toEqual(["S1"]);
    const gains = [...withDijon().gains, { scope: "S1", partner: "P04", kind: "time" as const, level: 1, value: 9000, obtainedLevel: null, obtainedValue: null, note: "" }];
    const gaining = arrivalView({ ...withDijon(), gains }, { code: "P04" });
    expect(gaining).toMatchObject({ withoutGain: false, setApart: [] });
    expect(gaining.net ?? 0).toBeGreaterThan(0);
  });

  it("takes a newcomer by its means alone", () => {
    const short = { ...sampleProject(), demand: [{ scope: "S1", resource: "R1", fixed: 150, perParticipant: null }] };
    expect(arrivalView(short, { means: [30, null] })).toMatchObject({ eased: [], worsened: [] });
    const eased = arrivalView({ ...short, demand: [{ scope: "S1", resource: "R1", fixed: 250, perParticipant: null }] }, { means: [30, null] });
    expect(eased.eased.map(({ resource, missing }) => [resource.code, missing])).toEqual([["R1", 50]]);
    expect(arrivalView(sampleProject(), { means: [50, 10000] }).burden ?? 0).toBeGreaterThan(0);
  });
});
