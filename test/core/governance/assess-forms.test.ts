import { describe, expect, it } from "vitest";

import { assessForms } from "../../../src/core/governance/assess-forms.js";
import type { OrganisationNeeds } from "../../../src/core/governance/organisation-forms.js";

const unknown: OrganisationNeeds = {
  legalPersonality: null,
  ownStaff: null,
  ownBudget: null,
  contracts: null,
  privatePartners: null,
  partners: null,
  durationYears: null,
};
const possible = (answers: Partial<OrganisationNeeds>) => assessForms({ ...unknown, ...answers }).filter((entry) => entry.possible).map((entry) => entry.form);

describe("assessForms", () => {
  it("rules nothing out as long as nothing is known", () => {
    expect(possible({})).toEqual(["charter", "agreement", "gis", "gip", "association"]);
  });

  it("lets only a legal person recruit, have a budget and sign", () => {
    for (const question of ["legalPersonality", "ownStaff", "ownBudget", "contracts"] as const) {
      expect(possible({ [question]: true }).sort()).toEqual(["association", "gip"]);
    }
    const charter = assessForms({ ...unknown, ownStaff: true }).find((entry) => entry.form === "charter");
    expect(charter?.excludedBy).toEqual(["ownStaff"]);
  });

  it("puts the lightest form first where no legal person is needed", () => {
    expect(assessForms({ ...unknown, legalPersonality: false, durationYears: 1 })[0]?.form).toBe("charter");
    expect(assessForms({ ...unknown, legalPersonality: false, durationYears: 4, partners: 6 })[0]?.form).toBe("gis");
  });

  it("always names points to check", () => {
    for (const entry of assessForms(unknown)) expect(entry.toCheck.length).toBeGreaterThan(0);
  });
});
