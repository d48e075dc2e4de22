import { describe, expect, it } from "vitest";
import { readiness, readinessBand } from "../../../src/taskpane/state/readiness.js";

describe("readiness", () => {
  it("is the weaker of motivation and commitment: goodwill alone never counts", () => {
    expect(readiness({ motivation: 5, politicalWill: 0 })).toBe(0);
    expect(readiness({ motivation: 2, politicalWill: 3 })).toBe(0.4);
  });

  it("is not known while one of the two is missing", () => {
    expect(readiness({ motivation: null, politicalWill: 3 })).toBeNull();
    expect(readinessBand({ motivation: 5, politicalWill: null })).toBe("unknown");
  });

  it("is solid from two thirds and fragile below one third", () => {
    expect(readinessBand({ motivation: 5, politicalWill: 2 })).toBe("solid");
    expect(readinessBand({ motivation: 3, politicalWill: 3 })).toBe("strengthen");
    expect(readinessBand({ motivation: 4, politicalWill: 1 })).toBe("strengthen");
    expect(readinessBand({ motivation: 1, politicalWill: 3 })).toBe("fragile");
  });
});
