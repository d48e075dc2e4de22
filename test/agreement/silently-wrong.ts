import type { WorkbookContent } from "../../src/workbook/content.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { interpretWorkbook } from "../../src/workbook/interpret/interpret-workbook.js";
import { complaints, judgeFigures } from "./compare-live.js";
import { sheetWords } from "../../src/words/sheets.js";
import { expectedFigures, type Figure } from "./expected-figures.js";

/**
 * Figures of an edited workbook that are neither what the core makes of the project as it is read back, nor visibly unknown.
 *
 * @param content - what the workbook holds, calculated
 */
export function silentlyWrong(content: WorkbookContent): string[] {
  const { project, language, problems } = interpretWorkbook(content);
  if (project === null || language === null) return ["the project cannot be read"];
  const twice = problems.filter(({ code, place }) => code === "code-duplicate" && place.table === "Partners").map(({ place }) => place.row);
  // The project holds a partner once; the sheet says where it stands twice.
  const figures = expectedFigures(project, language).map((figure): Figure =>
    figure.table === "Partners" && figure.column === "check" && twice.includes(figure.row) ? { ...figure, value: sheetWords(language).formulas.duplicate } : figure,
  );
  return complaints(judgeFigures(figures, describeWorkbook(project, language), content), ["right", "unknown", "absent"]);
}
