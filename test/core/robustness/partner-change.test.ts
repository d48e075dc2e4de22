import { describe, expect, it } from "vitest";

import { removePartner } from "../../../src/core/project/remove-partner.js";
import { comparePartnerChange } from "../../../src/core/robustness/partner-change.js";
import { sampleProject } from "../sample-project.js";

describe("comparePartnerChange", () => {
  it("says what a departure changes for those who stay", () => {
    const before = sampleProject();
    const change = comparePartnerChange(before, removePartner(before, "P01"));
    expect(change.scopes[0]).toMatchObject({ scope: "S1", rank: { before: 1, after: 1 }, participants: { before: 3, after: 2 } });
    // 20 days at 300 € and 3,000 € are left to means of 25,000 € and 46,000 €.
    expect(change.heaviest.after).toBeGreaterThan(change.heaviest.before as number);
    expect(change.burdens.map((entry) => entry.partner)).toEqual(["P01", "P02", "P03"]);
    expect(change.burdens[0]?.burden.after).toBeNull();
    expect(change.shortages).toEqual([]);
  });

  it("says which resource runs short", () => {
    const before = sampleProject();
    before.demand[0] = { scope: "S1", resource: "R1", fixed: 100, perParticipant: null };
    expect(comparePartnerChange(before, removePartner(before, "P01")).shortages).toEqual([{ resource: "R1", missing: { before: 0, after: 30 } }]);
  });
});
