import { describe, expect, it } from "vitest";

import { addPartner } from "../../../src/core/project/add-partner.js";
import { joinScope } from "../../../src/core/project/join-scope.js";
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

  it("says what an arrival changes, and what everyone gains before and after", () => {
    const before = sampleProject();
    before.gains = [
      { scope: "S1", partner: "P01", kind: "time", level: null, value: 6000, obtainedLevel: null, obtainedValue: null, note: "" },
      { scope: "S1", partner: "P02", kind: "skills", level: 2, value: null, obtainedLevel: null, obtainedValue: null, note: "" },
    ];
    const joined = joinScope(addPartner(before, { institution: "Dole", status: "candidate" }), "P04", "S1");
    joined.means[3] = [100, 20000];
    const change = comparePartnerChange(before, joined);
    expect(change.scopes[0]).toMatchObject({ scope: "S1", participants: { before: 3, after: 4 }, vetoedNow: true });
    expect(change.burdens.map(({ partner }) => partner)).toEqual(["P01", "P02", "P03", "P04"]);
    expect(change.burdens[3]?.burden.before).toBeNull();
    // Five days more for the fourth, 12,000 € in all, over 171,000 € of means instead of 121,000 €.
    for (const { burden } of change.burdens) expect(Math.abs(burden.after! - 12000 / 171000)).toBeLessThan(0.01);
    const [own, other] = change.gains;
    expect(own).toMatchObject({ partner: "P01", withoutGain: { before: false, after: false } });
    expect(Math.abs(own!.net.after! - (6000 - 12000 / 171000 * 50000))).toBeLessThan(300);
    expect(own!.net.before! - own!.net.after!).toBeLessThan(0);
    expect(other).toMatchObject({ partner: "P02", net: { before: null, after: null } });
    expect(change.gains[3]).toMatchObject({ partner: "P04", withoutGain: { before: false, after: true } });
  });
});
