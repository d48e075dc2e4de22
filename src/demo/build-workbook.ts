import type { Project } from "../core/project/project.js";
import { createProjectWorkbook } from "../excel/project-workbook.js";
import { writeXlsx } from "../host/file/write-xlsx.js";
import { WorkbookModel } from "../host/model/workbook-model.js";
import { createOfficeHost } from "../host/office/office-host.js";
import type { DescribeOptions } from "../workbook/describe/describe-workbook.js";
import type { Language } from "../words/language.js";
import { loadNodeOffice } from "./node-office.js";

/** Name that Excel gives to the sheet of a new workbook. */
const FIRST_SHEET: Record<Language, string> = { en: "Sheet1", fr: "Feuil1" };

/**
 * Builds the workbook of a project without Excel, by the very path that Excel is written by.
 *
 * For the command line and the tests: a new workbook in the stand-in, written through the real client library, saved as a file.
 *
 * @param project what the workbook shows
 * @param language of everything that people read in it
 * @param options sheets that are only there where they are asked for
 * @returns the bytes of an `.xlsx` file
 * @throws WorkbookError where the stand-in refuses what Excel would refuse
 */
export async function buildWorkbook(project: Project, language: Language, options: DescribeOptions = {}): Promise<Uint8Array> {
  return writeXlsx(await buildModel(project, language, options));
}

/**
 * The same workbook, open in the stand-in.
 *
 * @param project what the workbook shows
 * @param language of everything that people read in it
 * @param options sheets that are only there where they are asked for
 * @returns the model, calculated
 */
export async function buildModel(project: Project, language: Language, options: DescribeOptions = {}): Promise<WorkbookModel> {
  const model = new WorkbookModel({ language });
  model.addSheet(FIRST_SHEET[language]);
  // The library puts its names on the page; here there is none.
  Object.assign(globalThis, loadNodeOffice(createOfficeHost(model)));
  await createProjectWorkbook().write(() => project, { language, label: project.name, ...options });
  return model;
}
