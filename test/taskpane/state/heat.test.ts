import { describe, expect, it } from "vitest";
import { heatOf } from "../../../src/taskpane/state/heat.js";

describe("heatOf", () => {
  it("puts each bound on its warm side", () => {
    expect([0, 0.01, 0.15, 0.35, 0.6, 1].map(heatOf)).toEqual([0, 1, 2, 3, 4, 4]);
    expect(heatOf(0.1 + 0.25)).toBe(3);
  });
});
