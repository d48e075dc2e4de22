import { beforeAll, describe, expect, it } from "vitest";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { lookedUpTexts } from "../../src/workbook/describe/looked-up-texts.js";
import type { WorkbookDescription } from "../../src/workbook/description.js";
import { loadExample } from "../agreement/load-example.js";
import { openBuiltModel } from "./built-model.js";
import { readModel } from "../agreement/read-model.js";

let description: WorkbookDescription;

beforeAll(async () => {
  description = describeWorkbook(await loadExample("orsenne", "en"), "en");
});

describe("lookedUpTexts", () => {
  it("gives the texts that the formulas of labels show, wherever it gives one", async () => {
    const read = readModel(await openBuiltModel(await loadExample("orsenne", "en"), "en"));
    const textsOf = lookedUpTexts(description.sheets);
    const cells = description.sheets.flatMap(({ tab, tables }) =>
      tables.flatMap((table) =>
        table.columns.flatMap(({ formula, look }, c) =>
          formula === undefined || look !== "label"
            ? []
            : table.rows.flatMap((row, r) => {
                const text = textsOf(formula, table, row.cells);
                const shown = read(tab, table.row + 1 + r, table.column + c) ?? "";
                return text === null ? [] : [{ text, shown: typeof shown === "string" ? shown : "no text" }];
              }),
        ),
      ),
    );
    expect(cells.length).toBeGreaterThan(300);
    // A formula may add a word of its own: "(us)".
    expect(cells.filter(({ text, shown }) => !shown.startsWith(text))).toEqual([]);
    expect(cells.filter(({ text, shown }) => text !== shown).length).toBeLessThan(5);
  });

  it("does not know what a formula calculates, nor the text of a code that is nowhere", () => {
    const textsOf = lookedUpTexts(description.sheets);
    const table = description.sheets.flatMap(({ tables }) => tables).find(({ id }) => id === "Gains") ?? expect.unreachable("there are gains");
    const institution = table.columns.find(({ id }) => id === "institution")?.formula ?? "";
    expect(textsOf("=1+1", table, [])).toBeNull();
    expect(textsOf(institution, table, table.columns.map(({ id }) => (id === "partner" ? "P99" : null)))).toBeNull();
    expect(textsOf(institution, table, table.columns.map(() => null))).toBe("");
  });
});
