import { beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { buildWorkbook } from "../../src/demo/build-workbook.js";
import { EXAMPLES } from "../../src/demo/examples/examples.js";
import { LANGUAGES, type Language } from "../../src/words/language.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { compareFigures } from "../agreement/compare-figures.js";
import { expectedFigures } from "../agreement/expected-figures.js";
import { freshRobustness } from "../agreement/weighting-figures.js";
import { loadExample } from "../agreement/load-example.js";
import { recalculateWithLibreOffice, type RecalculatedGrid } from "./recalculate.js";

interface Recalculated {
  project: Project;
  language: Language;
  sheets: Map<string, RecalculatedGrid>;
}

describe.each(EXAMPLES.map(({ id }) => id))("%s, saved and calculated anew by LibreOffice", (id) => {
  const cases: Recalculated[] = [];

  beforeAll(async () => {
    for (const language of LANGUAGES) {
      const project = await loadExample(id, language);
      cases.push({ project, language, sheets: await recalculateWithLibreOffice(await buildWorkbook(project, language)) });
    }
  });

  it("shows every overlap, score, rank, burden and variance as the core computes it", () => {
    for (const { project, language, sheets } of cases) {
      const figures = [...expectedFigures(project, language), ...freshRobustness(project, language)];
      expect(compareFigures(figures, describeWorkbook(project, language), (tab, row, column) => sheets.get(tab)?.[row]?.[column])).toEqual([]);
    }
  });

  it("has no error cell", () => {
    for (const { sheets } of cases) {
      expect(sheets.size).toBeGreaterThan(10);
      const errors = [...sheets].flatMap(([tab, grid]) =>
        grid.flatMap((row, r) => row.flatMap((value, c) => (typeof value === "object" ? [`${tab} row ${r + 1} column ${c + 1}: ${value.error}`] : []))),
      );
      expect(errors).toEqual([]);
    }
  });
});
