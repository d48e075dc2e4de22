import { describe, expect, it } from "vitest";
import { addPartner } from "../../../src/core/project/add-partner.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import { evidenceValue, SUCCESS_FACTORS, successBand, successFactors } from "../../../src/core/success/success-factors.js";
import { randomProject } from "../../workbook/random-project.js";

describe("successFactors", () => {
  it("knows nothing of an empty project but that its purpose is not written", () => {
    expect(successFactors(emptyProject("x")).map(({ score }) => score)).toEqual([null, null, null, null, null, null, 0]);
  });

  it("takes the mean of what is known, between 0 and 100, and ranks the weakest first", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const factors = successFactors(randomProject(seed));
      expect(factors.map(({ factor }) => factor)).toEqual(SUCCESS_FACTORS);
      const known = factors.flatMap(({ score, rank }) => (score === null || rank === null ? [] : [{ score, rank }]));
      for (const { score } of known) expect(score >= 0 && score <= 100).toBe(true);
      expect(known.find(({ rank }) => rank === 1)?.score).toBe(Math.min(...known.map(({ score }) => score)));
    }
  });

  it("counts goodwill alone for nothing: a verbal commitment is not a written one", () => {
    const project = addPartner(addPartner(emptyProject("x"), { institution: "A", politicalWill: 1 }), { institution: "B", politicalWill: 2 });
    expect(evidenceValue(project, "writtenWill")).toBe(50);
    expect(evidenceValue(project, "meanWill")).toBe(50);
  });
});

describe("successBand", () => {
  it.each([
    [39.999, "fragile"],
    [40, "strengthen"],
    [69.999, "strengthen"],
    [70, "solid"],
    [70 - 1e-12, "solid"],
  ] as const)("%s is %s", (score, band) => {
    expect(successBand(score)).toBe(band);
  });
});
