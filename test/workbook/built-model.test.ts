import { describe, expect, it } from "vitest";
import { buildModel } from "../../src/demo/build-workbook.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { LANGUAGES } from "../../src/words/language.js";
import { wholeWorkbook } from "../excel/whole-workbook.js";
import { builtModel, openBuiltModel } from "./built-model.js";
import { copyModel } from "./copy-model.js";
import { fullProject } from "./full-project.js";

/** Everything that the model holds and a test may look at, line by line, without what belongs to the calculation. */
function contentOf(model: WorkbookModel): string[] {
  const inWords = (part: unknown): string => JSON.stringify(part, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value));
  const nameOf = (sheet: { name: string } | null): string | null => sheet?.name ?? null;
  const { sheets, tables, names, activeSheet, ...others } = model;
  return [
    inWords({ ...others, calculator: null, listeners: null, activeSheet: nameOf(activeSheet) }),
    ...tables.map((table) => inWords({ ...table, sheet: table.sheet.name })),
    ...names.map((name) => inWords({ ...name, scope: nameOf(name.scope) })),
    ...sheets.flatMap(({ rows, ...parts }) => [inWords(parts), ...rows.map((row) => inWords(row.map((cell) => cell && { ...cell, node: null })))]),
  ];
}

describe("a workbook that was built before", () => {
  it.each(LANGUAGES)("is the one that is built anew, in %s", async (language) => {
    const anew = contentOf(await buildModel(fullProject(), language));
    expect(contentOf(await builtModel(fullProject(), language))).toEqual(anew);
    expect(contentOf(await builtModel(fullProject(), language))).toEqual(anew);
  });

  it("shows the same values where all is calculated again", async () => {
    const model = await builtModel(fullProject(), "fr");
    expect(model.recalculate()).toEqual([]);
    expect([...model.unknownFunctions.keys()]).toEqual([]);
  });

  it("stays as it is whatever is done to a copy", async () => {
    const first = await openBuiltModel(fullProject(), "en");
    const before = contentOf(copyModel(first));
    const copy = copyModel(first);
    const opened = await openBuiltModel(fullProject(), "en");
    await createProjectWorkbook().write(() => ({ ...fullProject(), partners: [] }), { language: "fr", label: "Another" });
    for (const sheet of copy.sheets) {
      copy.clear(sheet, { row: 0, column: 0, rows: 50, columns: 20 });
      sheet.conditionalFormats.length = sheet.validations.length = sheet.charts.length = 0;
      sheet.columnWidths.clear();
      sheet.columnLooks.clear();
    }
    expect(wholeWorkbook(opened)).not.toEqual(wholeWorkbook(first));
    expect(wholeWorkbook(copy)).not.toEqual(wholeWorkbook(first));
    expect(contentOf(first)).toEqual(before);
    expect(contentOf(await builtModel(fullProject(), "en"))).toEqual(before);
  });
});
