import { describe, expect, it } from "vitest";
import { readinessBand } from "../../../src/taskpane/state/readiness-band.js";

describe("readinessBand", () => {
  const band = (motivation: number | null, politicalWill: number | null) => readinessBand({ status: "candidate", motivation, politicalWill });

  it("is solid from two thirds and fragile below one third of the weaker of the two", () => {
    expect([band(5, 2), band(3, 3), band(4, 1), band(1, 3), band(5, 0)]).toEqual(["solid", "strengthen", "strengthen", "fragile", "fragile"]);
  });

  it("is not known while one of the two is missing, nor for who has withdrawn", () => {
    expect([band(5, null), band(null, 3)]).toEqual(["unknown", "unknown"]);
    expect(readinessBand({ status: "withdrawn", motivation: 5, politicalWill: 3 })).toBe("unknown");
  });
});
