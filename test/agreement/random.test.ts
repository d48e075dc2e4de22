import { env } from "node:process";
import { describe, expect, it } from "vitest";
import { buildModel } from "../../src/demo/build-workbook.js";
import { wholeSheet } from "../../src/host/model/rect.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { randomProject } from "../workbook/random-project.js";
import { compareFigures } from "./compare-figures.js";
import { expectedFigures } from "./expected-figures.js";
import { readModel } from "./read-model.js";
import { freshSharingFigures } from "./sharing-figures.js";
import { freshGroups } from "./group-figures.js";
import { freshRobustness } from "./weighting-figures.js";

/** `MUTUALISER_RANDOM_PROJECTS=500 npx vitest run test/agreement/random.test.ts` is the long run; `MUTUALISER_FIRST_SEED` starts elsewhere. */
const count = Number(env["MUTUALISER_RANDOM_PROJECTS"] ?? 20);
const first = Number(env["MUTUALISER_FIRST_SEED"] ?? 1);
const seeds = Array.from({ length: count }, (_, k) => first + k);

/** Cells that hold an error value, by sheet, row and column from 1, with their formula. */
function errorCells(model: WorkbookModel): string[] {
  model.recalculate();
  return model.sheets.flatMap((sheet) => {
    const found: string[] = [];
    sheet.forEachCell(wholeSheet, ({ value, formula }, row, column) => {
      if (typeof value === "object" && value !== null) found.push(`${sheet.name} ${row + 1}:${column + 1} ${JSON.stringify(value)} ${String(formula).slice(0, 300)}`);
    });
    return found;
  });
}

describe("the workbook of a random project", () => {
  it.each(seeds)("%i shows every figure as the core computes it, without any error", async (seed) => {
    const language = seed % 2 === 0 ? "fr" : "en";
    const project = randomProject(seed);
    const model = await buildModel(project, language);
    const figures = [...expectedFigures(project, language), ...freshSharingFigures(project, language), ...freshRobustness(project, language), ...freshGroups(project, language)];
    expect(compareFigures(figures, describeWorkbook(project, language), readModel(model))).toEqual([]);
    expect(errorCells(model)).toEqual([]);
    expect([...model.unknownFunctions.keys()]).toEqual([]);
    expect(model.circularCells).toEqual([]);
  });
});
