import { describe, expect, it } from "vitest";
import type { Need } from "../../../src/core/project/project.js";
import { needGaps } from "../../../src/taskpane/state/need-gaps.js";

const need: Need = { code: "N1", partner: "P01", activity: "tools", mode: null, need: "A catalogue", objective: "", items: [], priority: 3, userBenefit: "One search" };

describe("needGaps", () => {
  it("names what a need does not say yet, and nothing of a complete one", () => {
    expect(needGaps(need)).toEqual([]);
    expect(needGaps({ ...need, activity: null, priority: null, userBenefit: " " })).toEqual(["activity", "priority", "userBenefit"]);
  });
});
