import { describe, expect, it } from "vitest";
import { closeGroups } from "../../../src/core/overlap/close-groups.js";
import { groupPartners } from "../../../src/core/overlap/group-partners.js";
import { sampleProject } from "../sample-project.js";

describe("closeGroups", () => {
  it("puts the closest group first and leaves out who is close to nobody", () => {
    const overlaps = [
      [1, 0.4, 0, 0, 0],
      [0.4, 1, 0, 0, 0],
      [0, 0, 1, 0.9, null],
      [0, 0, 0.9, 1, 0],
      [0, 0, null, 0, 1],
    ];
    expect(closeGroups(overlaps)).toEqual([
      { members: [2, 3], overlap: 0.9 },
      { members: [0, 1], overlap: 0.4 },
    ]);
    expect(closeGroups(overlaps, 0.5)).toHaveLength(1);
    expect(closeGroups([])).toEqual([]);
  });
});

describe("groupPartners", () => {
  it("numbers the groups of the partners, and looks at nobody who has withdrawn", () => {
    const project = sampleProject();
    const { groups, groupOf, means, considered } = groupPartners(project);
    expect(considered).toBe(project.partners.length);
    expect(groupOf.filter((group) => group !== null)).toHaveLength(groups.flatMap(({ members }) => members).length);
    expect(means.every((mean) => mean === null || (mean >= 0 && mean <= 1))).toBe(true);
    const without = { ...project, partners: project.partners.map((partner, p) => (p === 0 ? { ...partner, status: "withdrawn" as const } : partner)) };
    expect(groupPartners(without).considered).toBe(project.partners.length - 1);
    expect(groupPartners(without).groupOf[0]).toBeNull();
    expect(groupPartners(without).means[0]).toBeNull();
  });

  it("has no group where there is nobody", () => {
    const project = sampleProject();
    const nobody = { ...project, partners: [], domains: { ...project.domains, values: [] }, audiences: { ...project.audiences, values: [] }, tools: { ...project.tools, values: [] } };
    expect(groupPartners(nobody)).toEqual({ groups: [], groupOf: [], means: [], considered: 0 });
  });
});
