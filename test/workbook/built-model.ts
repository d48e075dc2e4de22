import type { Project } from "../../src/core/project/project.js";
import { buildModel } from "../../src/demo/build-workbook.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import type { DescribeOptions } from "../../src/workbook/describe/describe-workbook.js";
import type { Language } from "../../src/words/language.js";
import { openWorkbook } from "../excel/open-workbook.js";
import { copyModel } from "./copy-model.js";

/** The workbooks built last, as they were built, by what they were built from. */
const built = new Map<string, WorkbookModel>();
const KEPT = 12;

/**
 * What `buildModel` gives, as a copy: the workbook of a project is built once for all tests that only start from it.
 *
 * @returns the model; nobody has it open
 */
export async function builtModel(project: Project, language: Language, options: DescribeOptions = {}): Promise<WorkbookModel> {
  const key = JSON.stringify([project, language, options]);
  const known = built.get(key) ?? (await buildModel(project, language, options));
  built.delete(key);
  built.set(key, known);
  for (const oldest of [...built.keys()].slice(0, -KEPT)) built.delete(oldest);
  return copyModel(known);
}

/** The same, open in the stand-in as `buildModel` leaves it. */
export async function openBuiltModel(project: Project, language: Language, options: DescribeOptions = {}): Promise<WorkbookModel> {
  const model = await builtModel(project, language, options);
  await openWorkbook(model);
  return model;
}
