import { describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { LANGUAGES } from "../../src/words/language.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { WorkbookDescription } from "../../src/workbook/description.js";
import { resolveFormula } from "../../src/workbook/formula-references.js";
import { grownProject } from "./grown-project.js";

/** Characters of each formula as a spreadsheet program takes it, the longest first. */
function lengths(description: WorkbookDescription): { place: string; length: number }[] {
  const tables = description.sheets.flatMap((sheet) => sheet.tables);
  const names = new Map(tables.map((table) => [table.id, { name: table.id, headers: new Map(table.columns.map((column) => [column.id, column.header])) }]));
  const inTables = tables.flatMap((table) =>
    table.columns.flatMap(({ id, formula }) => (formula === undefined ? [] : [{ place: `${table.id}[${id}]`, length: resolveFormula(formula, table.id, names).length }])),
  );
  const beside = description.sheets.flatMap((sheet) =>
    sheet.texts.flatMap(({ content }) => (typeof content === "object" && content !== null ? [{ place: sheet.id, length: resolveFormula(content.formula, null, names).length }] : [])),
  );
  return [...inTables, ...beside].sort((a, b) => b.length - a.length);
}

function large(longLabel: (text: string) => string): Project {
  return grownProject({ seed: 1, partners: 300, items: 200, resources: 100, scopes: 100, criteria: 40, label: (list, position) => longLabel(`${list} ${position + 1} `) });
}

describe("the formulas of 300 partners, 100 scopes, 40 criteria and 100 resources", () => {
  it.each(LANGUAGES)("are each of at most 2,000 characters with labels as people write them, in %s", (language) => {
    const found = lengths(describeWorkbook(large((text) => text.padEnd(32, "of the libraries ").trim()), language));
    expect(found.length).toBeGreaterThan(200);
    expect(found.filter(({ length }) => length > 2000)).toEqual([]);
  });

  it.each(["x", "#"])("stay under Excel’s limit of 8,192 characters with the longest labels that head a column, of %s", (character) => {
    const found = lengths(describeWorkbook(large((text) => text.padEnd(200, character)), "fr"));
    expect(found.filter(({ length }) => length > 8192)).toEqual([]);
  });
});
