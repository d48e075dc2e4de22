import { beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { EXAMPLES } from "../../src/demo/examples/examples.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { LANGUAGES } from "../../src/words/language.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { compareFigures } from "./compare-figures.js";
import { expectedFigures } from "./expected-figures.js";
import { loadExample } from "./load-example.js";
import { printedSheets } from "./printed-pages.js";
import { readModel } from "./read-model.js";
import { freshSharingFigures } from "./sharing-figures.js";
import { freshGroups } from "./group-figures.js";
import { freshRobustness } from "./weighting-figures.js";
import { openBuiltModel } from "../workbook/built-model.js";

describe.each(EXAMPLES.flatMap(({ id }) => LANGUAGES.map((language) => ({ id, language }))))("$id in $language", ({ id, language }) => {
  let project: Project;
  let model: WorkbookModel;

  beforeAll(async () => {
    project = await loadExample(id, language);
    model = await openBuiltModel(project, language);
  });

  it("shows every overlap, score, rank, burden and variance as the core computes it", () => {
    const figures = expectedFigures(project, language);
    expect(figures.length).toBeGreaterThan(200);
    expect(compareFigures(figures, describeWorkbook(project, language), readModel(model))).toEqual([]);
  });

  it("says that what was computed is up to date", () => {
    const figures = freshSharingFigures(project, language);
    if (id === "orsenne") expect(figures.length).toBe(8);
    expect(compareFigures([...figures, ...freshRobustness(project, language), ...freshGroups(project, language)], describeWorkbook(project, language), readModel(model))).toEqual([]);
  });

  it("has no error cell, no unknown function and no circular reference", () => {
    const read = readModel(model);
    const errors = model.sheets.flatMap((sheet) => {
      const used = model.usedRange(sheet);
      if (used === null) return [];
      return Array.from({ length: used.rows * used.columns }, (_, k) => {
        const row = used.row + Math.floor(k / used.columns);
        const column = used.column + (k % used.columns);
        return { cell: `${sheet.name} ${row + 1}:${column + 1}`, value: read(sheet.name, row, column) };
      }).filter(({ value }) => typeof value === "object" && value !== null);
    });
    expect(errors).toEqual([]);
    expect([...model.unknownFunctions.keys()]).toEqual([]);
    expect(model.circularCells).toEqual([]);
  });

  it("prints every sheet legibly, and cuts no table and no chart that a page can hold", () => {
    const sheets = printedSheets(model);
    expect(sheets.flatMap(({ sheet, cut }) => cut.map((block) => `${sheet}: ${block}`))).toEqual([]);
    expect(sheets.filter(({ textSize }) => textSize < 6.4)).toEqual([]);
    // About seven points, for nearly all of them.
    expect(sheets.filter(({ textSize }) => textSize < 6.9).length).toBeLessThanOrEqual(sheets.length / 4);
  });
});
