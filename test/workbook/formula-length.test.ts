import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../src/demo/examples/examples.js";
import type { Project } from "../../src/core/project/project.js";
import { LANGUAGES } from "../../src/words/language.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { WorkbookDescription } from "../../src/workbook/description.js";
import { resolveFormula } from "../../src/workbook/formula-references.js";
import { loadExample } from "../agreement/load-example.js";
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

/** Characters of a formula that a reader can follow: about six lines of the formula bar. */
const READABLE = 600;

/** Longer ones, each with why it is not cut into columns. */
const LONGER: Readonly<Record<string, string>> = {
  "SummaryRecommended[text]": "a sentence with its cases, on a page that has no room for more columns",
  "Scores[high]": "a sum with one term for each criterion, each naming its own column, so that columns may be moved",
  "Values[trace]": "the same",
  "Values[value]": "the value function between the three figures of its criterion, as the method writes it",
  "SuccessEvidence[value]": "one formula for each piece of evidence, from the tables that it names",
  "Checks[position]": "the condition of its rule, to find the first cell where it fails",
  "Checks[count]": "the condition of its rule",
};

/** A formula as Excel shows it, `[@Code]` for `Needs[[#This Row],[Code]]`, without the words that it writes. */
function asRead(formula: string): string {
  return formula.replace(/\w+\[\[#This Row\],(\[(?:[^\]']|'.)*\])(:\[(?:[^\]']|'.)*\])?\]/g, "[@$1$2]").replace(/"(?:[^"]|"")*"/g, '""');
}

/** The longest formula of each column, in tables whose cells may each have their own. */
function readLengths({ sheets }: WorkbookDescription): Map<string, number> {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const names = new Map(tables.map((table) => [table.id, { name: table.id, headers: new Map(table.columns.map((column) => [column.id, column.header])) }]));
  const longest = new Map<string, number>();
  for (const table of tables) {
    table.columns.forEach(({ id }, c) => {
      const place = `${table.id}[${id.replace(/:.*/, "")}]`;
      for (const { cells } of table.rows) {
        const cell = cells[c] ?? null;
        if (typeof cell !== "object" || cell === null) continue;
        longest.set(place, Math.max(longest.get(place) ?? 0, asRead(resolveFormula(cell.formula, table.id, names)).length));
      }
    });
  }
  return longest;
}

describe("the formulas of the examples", () => {
  it.each(EXAMPLES.flatMap(({ id }) => LANGUAGES.map((language) => [id, language] as const)))("are short enough to be read, but for those that say why, in %s in %s", async (id, language) => {
    const found = readLengths(describeWorkbook(await loadExample(id, language), language));
    expect(found.size).toBeGreaterThan(200);
    expect([...found].filter(([place, length]) => length > READABLE && LONGER[place] === undefined)).toEqual([]);
    expect(Math.max(...found.values())).toBeLessThanOrEqual(1000);
  });
});
