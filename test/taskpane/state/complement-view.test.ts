import { describe, expect, it } from "vitest";
import { complementView } from "../../../src/taskpane/state/complement-view.js";
import { sampleProject } from "../../core/sample-project.js";

describe("complementView", () => {
  const project = sampleProject();
  const alone = { ...project, domains: { ...project.domains, values: [[3, null], [null, null], [0, null]] } };

  it("names what one partner alone has, and what nobody has", () => {
    const view = complementView(alone);
    expect(view.brings).toEqual([{ code: "P01", name: "Aix", items: ["Law"] }]);
    expect(view.lacking).toEqual([{ dimension: "domains", items: ["Physics"] }]);
  });

  it("looks at one dimension only where the page does", () => {
    expect(complementView(alone, ["tools"])).toMatchObject({ brings: [], lacking: [] });
  });

  it("does not count what a withdrawn partner has", () => {
    const withdrawn = { ...project, partners: project.partners.map((partner, p) => (p === 0 ? { ...partner, status: "withdrawn" as const } : partner)) };
    expect(complementView(withdrawn).brings.map(({ name, items }) => [name, ...items])).toEqual([["Brest", "Law"], ["Caen", "Koha"]]);
  });
});
