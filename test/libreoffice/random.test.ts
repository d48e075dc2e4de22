import { env } from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/demo/build-workbook.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { Language } from "../../src/words/language.js";
import { compareFigures } from "../agreement/compare-figures.js";
import { expectedFigures } from "../agreement/expected-figures.js";
import { randomProject } from "../workbook/random-project.js";
import { errorCells } from "./error-cells.js";
import { recalculateFilesWithLibreOffice, type RecalculatedGrid } from "./recalculate.js";

/** `MUTUALISER_OFFICE_PROJECTS=20 npx vitest run test/libreoffice/random.test.ts` is the long run; `MUTUALISER_FIRST_SEED` starts elsewhere. */
const count = Number(env["MUTUALISER_OFFICE_PROJECTS"] ?? 1);
const first = Number(env["MUTUALISER_FIRST_SEED"] ?? 1);
const seeds = Array.from({ length: count }, (_, k) => first + k);

function languageOf(seed: number): Language {
  return seed % 2 === 0 ? "fr" : "en";
}

describe("the workbook of a random project, saved and calculated anew by LibreOffice", () => {
  const workbooks = new Map<number, Map<string, RecalculatedGrid>>();

  beforeAll(async () => {
    const files: Uint8Array[] = [];
    for (const seed of seeds) files.push(await buildWorkbook(randomProject(seed), languageOf(seed)));
    (await recalculateFilesWithLibreOffice(files)).forEach((sheets, k) => workbooks.set(seeds[k] ?? 0, sheets));
  }, 120_000 + count * 120_000);

  it.each(seeds)("%i shows every figure as the core computes it, without any error", (seed) => {
    const sheets = workbooks.get(seed) ?? expect.unreachable(`LibreOffice opened ${String(seed)}`);
    const project = randomProject(seed);
    const language = languageOf(seed);
    const figures = expectedFigures(project, language);
    expect(compareFigures(figures, describeWorkbook(project, language), (tab, row, column) => sheets.get(tab)?.[row]?.[column])).toEqual([]);
    expect(errorCells(sheets)).toEqual([]);
  });
});
