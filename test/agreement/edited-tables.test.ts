import { env } from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/demo/build-workbook.js";
import { readXlsx } from "../../src/host/file/read-xlsx.js";
import { wholeSheet } from "../../src/host/model/rect.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { copyModel } from "../workbook/copy-model.js";
import { editModel } from "../workbook/edit-model.js";
import { fullestProject } from "../workbook/fullest-project.js";
import { randomSource } from "../workbook/random-source.js";
import { leavesNoError, placedTables, TABLE_EDITS } from "../workbook/table-edits.js";
import { contentOfModel } from "./content-of-model.js";
import { silentlyWrong } from "./silently-wrong.js";

/** `MUTUALISER_EACH_TABLE=1 npx vitest run test/agreement/edited-tables.test.ts` does everything to every table; else each thing to one table, and to those where it once went wrong in silence. */
const isWhole = env["MUTUALISER_EACH_TABLE"] !== undefined;
const language = "fr";
const project = fullestProject();
const tables = placedTables(describeWorkbook(project, language));
const random = randomSource(Number(env["MUTUALISER_FIRST_SEED"] ?? 1));
const WENT_WRONG: Readonly<Partial<Record<string, readonly string[]>>> = {
  "inserts a row in the middle and fills it": ["Gains"],
  "deletes the first row": ["Criteria"],
  "rewords the headers": ["Overlap", "Pairs"],
  "gives a line another code": ["Scopes", "Criteria"],
  "empties a code": ["Needs", "Criteria", "PilotIndicators", "Communication"],
  "empties a figure": ["Calendar", "Partners", "Scopes", "SharingTotals", "Communication", "Decisions", "SuccessEvidence"],
  "types words into a number": ["Resources", "Contributions"],
  "types a number as a text": ["Resources"],
  "types an error value into a code": ["Decisions", "Criteria"],
};
/** As it comes out of its file; each edit is done to a copy. */
let written: WorkbookModel;

beforeAll(async () => {
  written = await readXlsx(await buildWorkbook(project, language), { language });
});

function errorCells(model: WorkbookModel): string[] {
  return model.sheets.flatMap((sheet) => {
    const found: string[] = [];
    sheet.forEachCell(wholeSheet, ({ value }, row, column) => {
      if (typeof value === "object" && value !== null) found.push(`${sheet.name} ${row + 1}:${column + 1} ${value.error}`);
    });
    return found;
  });
}

describe.each(Object.keys(TABLE_EDITS))("a person who %s", (name) => {
  const edit = TABLE_EDITS[name] ?? expect.unreachable(name);
  const subjects = tables.filter((placed) => edit(placed) !== null);

  const wrongOnce = subjects.filter(({ table }) => WENT_WRONG[name]?.includes(table.id));

  it.each(isWhole ? subjects : [...new Set([random.one(subjects), ...wrongOnce])])("of $table.id sees every figure right or unknown", (placed) => {
    const model = copyModel(written);
    editModel(model, edit(placed) ?? []);
    expect(silentlyWrong(contentOfModel(model))).toEqual([]);
    if (leavesNoError(name)) expect(errorCells(model)).toEqual([]);
    expect([...model.unknownFunctions.keys()]).toEqual([]);
  });
});
