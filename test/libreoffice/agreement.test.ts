import { beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { buildWorkbook } from "../../src/demo/build-workbook.js";
import { EXAMPLES } from "../../src/demo/examples/examples.js";
import { LANGUAGES, type Language } from "../../src/words/language.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { compareFigures } from "../agreement/compare-figures.js";
import { expectedFigures } from "../agreement/expected-figures.js";
import { freshGroups } from "../agreement/group-figures.js";
import { freshRobustness } from "../agreement/weighting-figures.js";
import { loadExample } from "../agreement/load-example.js";
import { errorCells } from "./error-cells.js";
import { recalculateFilesWithLibreOffice, type RecalculatedGrid } from "./recalculate.js";

interface Recalculated {
  id: string;
  project: Project;
  language: Language;
  sheets: Map<string, RecalculatedGrid>;
}

const all: Recalculated[] = [];

// One LibreOffice for all of them.
beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { id } of EXAMPLES) {
    for (const language of LANGUAGES) {
      const project = await loadExample(id, language);
      all.push({ id, project, language, sheets: new Map() });
      files.push(await buildWorkbook(project, language));
    }
  }
  const grids = await recalculateFilesWithLibreOffice(files);
  all.forEach((each, k) => (each.sheets = grids[k] ?? each.sheets));
});

describe.each(EXAMPLES.map(({ id }) => id))("%s, saved and calculated anew by LibreOffice", (id) => {
  const casesOf = (): Recalculated[] => all.filter((each) => each.id === id);

  it("shows every overlap, score, rank, burden and variance as the core computes it", () => {
    for (const { project, language, sheets } of casesOf()) {
      const figures = [...expectedFigures(project, language), ...freshRobustness(project, language), ...freshGroups(project, language)];
      expect(compareFigures(figures, describeWorkbook(project, language), (tab, row, column) => sheets.get(tab)?.[row]?.[column])).toEqual([]);
    }
  });

  it("has no error cell", () => {
    for (const { sheets } of casesOf()) {
      expect(sheets.size).toBeGreaterThan(10);
      expect(errorCells(sheets)).toEqual([]);
    }
  });
});
