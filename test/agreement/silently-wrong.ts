import type { WorkbookContent } from "../../src/workbook/content.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { interpretWorkbook } from "../../src/workbook/interpret/interpret-workbook.js";
import { complaints, judgeFigures } from "./compare-live.js";
import { expectedFigures } from "./expected-figures.js";

/**
 * Figures of an edited workbook that are neither what the core makes of the project as it is read back, nor visibly unknown.
 *
 * @param content - what the workbook holds, calculated
 */
export function silentlyWrong(content: WorkbookContent): string[] {
  const { project, language } = interpretWorkbook(content);
  if (project === null || language === null) return ["the project cannot be read"];
  return complaints(judgeFigures(expectedFigures(project, language), describeWorkbook(project, language), content), ["right", "unknown", "absent"]);
}
