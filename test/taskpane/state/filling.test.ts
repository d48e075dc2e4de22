import { describe, expect, it } from "vitest";
import { addPartner } from "../../../src/core/project/add-partner.js";
import { addItem } from "../../../src/core/project/add-item.js";
import { addResource } from "../../../src/core/project/add-resource.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import { pairView } from "../../../src/taskpane/state/pair-view.js";
import { withCells } from "../../../src/taskpane/state/with-cells.js";
import { withDemand } from "../../../src/taskpane/state/with-demand.js";
import { withLocks } from "../../../src/taskpane/state/with-locks.js";

describe("withCells", () => {
  it("changes the named cells of one row, empties them with null, and leaves what it was given", () => {
    const before = [[1, null], [3, 4]];
    expect(withCells(before, 1, { "0": null, "1": 2 })).toEqual([[1, null], [null, 2]]);
    expect(before).toEqual([[1, null], [3, 4]]);
    expect(withCells(before, -1, { "0": 9 })).toEqual(before);
  });
});

describe("withDemand", () => {
  const project = addResource(emptyProject("x"), { label: "Days", kind: "human" });

  it("adds a line for a resource of which nothing was asked, changes it in place, and keeps what is not named", () => {
    const asked = withDemand(project, "S1", { "R1|fixed": 10 });
    expect(asked.demand).toEqual([{ scope: "S1", resource: "R1", fixed: 10, perParticipant: null }]);
    expect(withDemand(asked, "S1", { "R1|perParticipant": 2 }).demand).toEqual([{ scope: "S1", resource: "R1", fixed: 10, perParticipant: 2 }]);
    expect(withDemand(asked, "S1", { "R1|fixed": null }).demand).toEqual([{ scope: "S1", resource: "R1", fixed: null, perParticipant: null }]);
  });

  it("adds no line where nothing is asked", () => {
    expect(withDemand(project, "S1", { "R1|fixed": null }).demand).toEqual([]);
  });
});

describe("withLocks", () => {
  it("fixes an amount, frees it, and keeps the amounts that were computed", () => {
    const computed = { ...emptyProject("x"), contributions: { scope: "S1", floor: null, stamp: null, lines: [{ partner: "P1", resource: "R1", amount: 5, locked: null, inputs: 1, note: "agreed" }] } };
    const fixed = withLocks(computed, "P1", { R1: 4, R2: 1 });
    expect(fixed.contributions.lines).toEqual([
      { partner: "P1", resource: "R1", amount: 5, locked: 4, inputs: 1, note: "agreed" },
      { partner: "P1", resource: "R2", amount: null, locked: 1, inputs: null, note: "" },
    ]);
    expect(withLocks(fixed, "P1", { R1: null }).contributions.lines[0]?.locked).toBeNull();
    expect(withLocks(fixed, "P2", { R1: null }).contributions.lines).toEqual(fixed.contributions.lines);
  });
});

describe("pairView", () => {
  const named = ["Law", "Physics", "Medicine", "Arts"].reduce((before, label) => addItem(before, "domains", label), addPartner(addPartner(emptyProject("x"), { institution: "A" }), { institution: "B" }));
  const project = { ...named, domains: { ...named.domains, values: [[3, 1, null, 0], [2, 0, 1, null]] } };

  it("names what both have, out of what either has, and what one of them alone brings", () => {
    expect(pairView(project, "P01", "P02", "combined")).toEqual([
      { dimension: "domains", common: ["Law"], either: 3, onlyFirst: ["Physics"], onlySecond: ["Medicine"], contained: expect.closeTo(2 / 3) as number },
    ]);
  });

  it("says nothing of a dimension in which neither has anything, nor of a partner that is unknown", () => {
    expect(pairView(project, "P01", "P02", "tools")).toEqual([]);
    expect(pairView(project, "P01", "P99", "combined")).toEqual([]);
  });
});
