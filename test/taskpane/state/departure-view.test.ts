import { describe, expect, it } from "vitest";
import { departureView } from "../../../src/taskpane/state/departure-view.js";
import { sampleProject } from "../../core/sample-project.js";

describe("departureView", () => {
  const project = sampleProject();

  it("sets first place and heaviest burden side by side", () => {
    const view = departureView(project, "P01");
    expect(view.first.before.map(({ code }) => code)).toEqual(["S1"]);
    expect(view.first.after.map(({ code }) => code)).toEqual(["S1"]);
    // 25 person-days at €300 and €3,000 of €110,000; then 20 and €3,000 of €71,000.
    expect(view.heaviest.after ?? 0).toBeGreaterThan(view.heaviest.before ?? 1);
    expect(view.heaviestAfter.length).toBeGreaterThan(0);
    expect(view.heaviestAfter).not.toContain("Aix");
  });

  it("says what would be missing", () => {
    const short = departureView({ ...project, demand: [{ scope: "S1", resource: "R1", fixed: 90, perParticipant: null }] }, "P01");
    expect(short.heaviest.after).toBeNull();
    expect(short.shortages.map(({ resource, missing }) => [resource.code, missing])).toEqual([["R1", 20]]);
  });

  it("says what only this partner brings", () => {
    const alone = { ...project, domains: { ...project.domains, values: [[3, null], [null, null], [0, null]] } };
    expect(departureView(alone, "P01").lost).toEqual(["Law"]);
    expect(departureView(project, "P01").lost).toEqual([]);
  });

  it("names a scope that it alone keeps out of the ranking", () => {
    const gains = project.gains.filter((gain) => gain.partner !== "P02");
    const view = departureView({ ...project, gains, ratings: [[8, 12], [6, 12]] }, "P02");
    expect(view.first.before.map(({ code }) => code)).toEqual(["S2"]);
    expect(view.first.after.map(({ code }) => code)).toEqual(["S1"]);
    expect(view.freed.map(({ code }) => code)).toEqual(["S1"]);
  });
});
