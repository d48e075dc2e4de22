import { describe, expect, it } from "vitest";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { fullestProject } from "./fullest-project.js";

/** Numbers that a formula may say itself, and what they are. Whatever is a choice of the method has a name and a cell that people see. */
const PLAIN: Readonly<Record<string, string>> = {
  "0": "nothing, an exact match",
  "1": "one, the whole, the first",
  "2": "two of two figures, the middle of two",
  "3": "three dimensions, three figures of three, the highest level of a gain or a will",
  "5": "the highest motivation, which the header of its column says",
  "9": "decimals beyond which a difference of amounts is nothing",
  "12": "months of a year",
  "31": "days of the longest month",
  "100": "percent",
  "200": "characters of a line of the page",
};

function numbersOf(formula: string): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/\{[^{}]*\}/g, "x");
  return [...bare.matchAll(/(?<![A-Za-z_.\d])\d+(?:\.\d+)?(?:E[-+]?\d+)?(?![\d.]*[A-Za-z_(])/g)].map(([number]) => number);
}

describe("the formulas of every sheet", () => {
  it("say no number of the method: each has a name and a cell of its own", () => {
    // Checks calculate nothing of the method: their numbers find cells, and hold the bounds of columns.
    const tables = describeWorkbook(fullestProject(), "en", { selfTest: true }).sheets.filter(({ id }) => id !== "Checks").flatMap((sheet) => sheet.tables);
    const found = tables.flatMap((table) =>
      table.columns.flatMap(({ id, formula }, c) => {
        const formulas = formula !== undefined ? [formula] : table.rows.flatMap((row) => (typeof row.cells[c] === "object" && row.cells[c] !== null ? [row.cells[c].formula] : []));
        return formulas.flatMap(numbersOf).map((number) => ({ number, place: `${table.id}[${id}]` }));
      }),
    );
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ number }) => !(number in PLAIN))).toEqual([]);
    expect(Object.keys(PLAIN).filter((number) => !found.some((one) => one.number === number))).toEqual([]);
  });
});
