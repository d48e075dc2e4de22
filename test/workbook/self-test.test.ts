import { beforeAll, describe, expect, it } from "vitest";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { LANGUAGES, type Language } from "../../src/words/language.js";
import { sheetWords } from "../../src/words/sheets.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { readModel } from "../agreement/read-model.js";
import { sampleProject } from "../core/sample-project.js";
import { differences, wholeWorkbook } from "../excel/whole-workbook.js";
import { asHeld } from "./as-held.js";
import { openBuiltModel } from "./built-model.js";

/** Rows of the self-test that do not agree. */
function differing(model: WorkbookModel, language: Language): unknown[][] {
  const sheet = describeWorkbook(sampleProject(), language, { selfTest: true }).sheets.find(({ id }) => id === "SelfTest");
  const table = sheet?.tables.find(({ id }) => id === "SelfTest");
  if (sheet === undefined || table === undefined) return expect.unreachable("there is a self-test");
  const read = readModel(model);
  const rows = table.rows.map((_, r) => table.columns.map((_, c) => read(sheet.tab, table.row + 1 + r, c)));
  expect(rows.length).toBeGreaterThan(60);
  return rows.filter(([state]) => state !== sheetWords(language).selfTest.agrees);
}

describe("the self-test", () => {
  it.each(LANGUAGES)("makes of the published data the published figures, by the formulas of the sheets, in %s", async (language) => {
    const model = await openBuiltModel(sampleProject(), language, { selfTest: true });
    expect(differing(model, language)).toEqual([]);
    expect([...model.unknownFunctions.keys()]).toEqual([]);
    expect(model.circularCells).toEqual([]);
  });

  it("says so where a figure is another", async () => {
    const model = await openBuiltModel(sampleProject(), "en", { selfTest: true });
    const table = model.tables.find(({ name }) => name === "TestCardsWeighting") ?? expect.unreachable("there is a table");
    model.write(table.sheet, { row: table.ref.row + 1, column: table.ref.column, rows: 1, columns: 1 }, [[9]], "person");
    expect(differing(model, "en").length).toBeGreaterThan(5);
    expect(readModel(model)("Self-test", 3, 1)).toContain("▲");
  });
});

describe("the sheet of the self-test", () => {
  let model: WorkbookModel;
  const workbook = createProjectWorkbook();
  const write = (language: Language, selfTest?: boolean) => workbook.write((project) => project ?? sampleProject(), { language, label: "Write", ...(selfTest === undefined ? {} : { selfTest }) });
  beforeAll(async () => void (model = await openBuiltModel(sampleProject(), "en")));

  it("comes and goes with one action each, is kept by other writes and other languages, and leaves the project as it is", { timeout: 120_000 }, async () => {
    const without = wholeWorkbook(model);
    await write("en", true);
    const added = await workbook.read();
    expect(added.selfTest).toBe(true);
    expect(asHeld(added.project ?? sampleProject())).toEqual(asHeld(sampleProject()));
    expect((await write("en")).report.commands).toBe(0);
    await write("fr");
    expect(model.sheets.map(({ name }) => name)).toContain("Autotest");
    expect(differing(model, "fr")).toEqual([]);
    await write("fr", false);
    expect(model.sheets.map(({ name }) => name)).not.toContain("Autotest");
    expect((await workbook.read()).selfTest).toBe(false);
    await workbook.undo();
    expect(differing(model, "fr")).toEqual([]);
    await workbook.undo();
    await workbook.undo();
    expect(differences(without, wholeWorkbook(model))).toEqual([]);
  });
});
