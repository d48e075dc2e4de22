import { describe, expect, it } from "vitest";
import { buildModel } from "../../src/demo/build-workbook.js";
import { LANGUAGES } from "../../src/words/language.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { randomProject } from "../workbook/random-project.js";
import { compareFigures } from "./compare-figures.js";
import { loadExample } from "./load-example.js";
import { readModel } from "./read-model.js";
import { freshSharingFigures } from "./sharing-figures.js";

describe("the sheet of sharing keys", () => {
  it.each(LANGUAGES)("says in %s that the groups were computed from the figures of today", async (language) => {
    const project = await loadExample("orsenne", language);
    const figures = freshSharingFigures(project, language);
    expect(figures.length).toBe(8);
    expect(compareFigures(figures, describeWorkbook(project, language), readModel(await buildModel(project, language)))).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("says what stands in the way in random project %i", async (seed) => {
    const project = randomProject(seed);
    expect(compareFigures(freshSharingFigures(project, "en"), describeWorkbook(project, "en"), readModel(await buildModel(project, "en")))).toEqual([]);
  });
});
