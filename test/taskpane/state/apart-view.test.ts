import { describe, expect, it } from "vitest";
import { groupsApart } from "../../../src/core/sharing/groups-apart.js";
import { apartView } from "../../../src/taskpane/state/apart-view.js";
import { sharingView } from "../../../src/taskpane/state/sharing-view.js";
import { sampleProject } from "../../core/sample-project.js";

describe("apartView", () => {
  it("names the group that would do better apart, and gives Shapley shares", () => {
    const project = { ...sampleProject(), scopeItems: [{ scope: "S1", dimension: "tools" as const, item: "Koha", cost: 5500 }] };
    const { balanced, keys, total } = sharingView(project);
    const view = apartView(project, balanced, groupsApart(project, balanced));
    expect(keys.map(({ key }) => key)).toContain("by-use");
    expect(view.apart.find(({ key }) => key === "equal")).toMatchObject({ names: ["Brest"], excess: 1500 });
    expect(view.shares.map(({ shapley }) => shapley).reduce((sum, share) => sum + share, 0)).toBeCloseTo(total, 9);
    expect(view.tooManyGroups).toBe(false);
  });
});
