import { describe, expect, it } from "vitest";
import { orderFormulas } from "../../../src/host/calculation/order-formulas.js";
import { WorkbookModel } from "../../../src/host/model/workbook-model.js";

describe("orderFormulas", () => {
  it("puts formulas after those of the tables and sheets that they name, and keeps all of them", () => {
    const model = new WorkbookModel();
    const [summary, checks, data] = ["Summary", "All checks", "Data"].map((name) => model.addSheet(name));
    if (summary === undefined || checks === undefined || data === undefined) throw new RangeError("three sheets were added");
    model.write(data, { row: 0, column: 0, rows: 2, columns: 1 }, [["Count"], [1]]);
    model.addTable(data, { row: 0, column: 0, rows: 2, columns: 1 }, true, "Figures");
    model.addName("Counted", "='All checks'!$A$1");
    const formulas = [
      { sheet: summary, row: 1, column: 0, formula: "=Counted*2" },
      { sheet: summary, row: 0, column: 0, formula: "='All checks'!A1&\"Nowhere!\"" },
      { sheet: checks, row: 0, column: 0, formula: "=SUM(Figures[Count])+Summary!A9" },
      { sheet: data, row: 1, column: 0, formula: "=1+1" },
      { sheet: checks, row: 1, column: 0, formula: "=COUNT(Unknown[Count])" },
    ];
    expect(orderFormulas(model, formulas).map(({ formula }) => formula)).toEqual(["=1+1", "=SUM(Figures[Count])+Summary!A9", "=COUNT(Unknown[Count])", "=Counted*2", "='All checks'!A1&\"Nowhere!\""]);
  });
});
