import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WorkbookModel } from "../../../src/host/model/workbook-model.js";
import type { CellInput } from "../../../src/host/model/write-cells.js";
import { randomNumbers, workbookOfPairs } from "./workbook-of-pairs.js";

const side = 6;
const sheetOf = (model: WorkbookModel) => model.sheetNamed("S") ?? model.addSheet("S");

/** References and ranges of a small square, so that formulas meet, and now and then go in a circle. */
const cell = fc.tuple(fc.nat(side - 1), fc.nat(side - 1)).map(([row, column]) => `${"ABCDEF".charAt(column)}${row + 1}`);
const range = fc.tuple(cell, cell).map(([a, b]) => `${a}:${b}`);
const content: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellInput>("a", "b", "", true) },
  { weight: 2, arbitrary: fc.tuple(cell, cell).map(([a, b]) => `=${a}+${b}*2`) },
  { weight: 1, arbitrary: fc.tuple(cell, cell, cell).map(([a, b, c]) => `=IF(${a}>1,${b},${c})`) },
  { weight: 1, arbitrary: range.map((each) => `=SUM(${each})`) },
  { weight: 1, arbitrary: fc.tuple(range, cell).map(([each, wanted]) => `=COUNTIF(${each},${wanted})`) },
  { weight: 1, arbitrary: fc.tuple(range, cell).map(([each, wanted]) => `=IFERROR(MATCH(${wanted},INDEX(${each},0,1),0),-1)`) },
  { weight: 1, arbitrary: fc.tuple(range, cell).map(([each, wanted]) => `=SUMIF(${each},${wanted},A1:B2)`) },
  { weight: 1, arbitrary: fc.tuple(cell, fc.nat(3)).map(([each, rows]) => `=N(OFFSET(${each},${rows},0))`) },
);
const edit = fc.record({ row: fc.nat(side - 1), column: fc.nat(side - 1), content });

function snapshot(model: WorkbookModel): unknown {
  return model.sheets.map((sheet) => model.cells(sheet, { row: 0, column: 0, rows: 40, columns: 14 }).map((row) => row.map(({ value }) => value)));
}

/** The same contents in a new workbook, calculated once. */
function calculatedAfresh(model: WorkbookModel): unknown {
  model.calculator.structureChanged();
  model.recalculate();
  return snapshot(model);
}

describe("Calculator.recalculate", () => {
  it("gives after any edits what a calculation from scratch gives", () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 12 }), (batches) => {
        const model = new WorkbookModel();
        const sheet = sheetOf(model);
        for (const batch of batches) {
          for (const { row, column, content: input } of batch) model.write(sheet, { row, column, rows: 1, columns: 1 }, [[input]]);
          model.recalculate();
        }
        const kept = [snapshot(model), model.circularCells];
        expect(kept).toEqual([calculatedAfresh(model), model.circularCells]);
      }),
      { numRuns: 400, seed: 20_260_115 },
    );
  });

  it("gives the same in steps, whatever is written and read between two of them", () => {
    const slice = fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }), steps: fc.nat(5), read: fc.boolean() });
    fc.assert(
      fc.property(fc.array(slice, { minLength: 2, maxLength: 12 }), (slices) => {
        const model = new WorkbookModel();
        const sheet = sheetOf(model);
        for (const { edits, steps, read } of slices) {
          for (const { row, column, content: input } of edits) model.write(sheet, { row, column, rows: 1, columns: 1 }, [[input]]);
          const run = model.recalculateSteps();
          for (let step = 0; step < steps; step++) run.next();
          if (read) model.evaluate("=SUM(A1:F6)", sheet, 20, 20);
        }
        model.recalculate();
        const kept = [snapshot(model), model.circularCells];
        expect(kept).toEqual([calculatedAfresh(model), model.circularCells]);
      }),
      { numRuns: 400, seed: 20_261_201 },
    );
  });

  it("keeps a workbook of overlaps right under edits of its matrix", () => {
    const model = workbookOfPairs(9, 5);
    model.recalculate();
    const random = randomNumbers(11);
    const domains = model.sheetNamed("Domains") ?? model.addSheet();
    for (let i = 0; i < 40; i++) {
      const place = { row: 1 + Math.floor(random() * 9), column: 1 + Math.floor(random() * 5), rows: 1, columns: 1 };
      model.write(domains, place, [[random() < 0.2 ? "" : Math.floor(random() * 4)]]);
      model.recalculate();
    }
    expect(snapshot(model)).toEqual(calculatedAfresh(model));
  });

  it("says which cells changed, and evaluates nothing else", () => {
    const model = new WorkbookModel();
    const sheet = sheetOf(model);
    model.write(sheet, { row: 0, column: 0, rows: 1, columns: 5 }, [[1, "=A1>0", "=IF(B1,5,6)", "=A1+1", "=D1*2"]]);
    model.recalculate();
    model.write(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[2]]);
    expect(model.recalculate().map(({ rects }) => rects)).toEqual([[{ row: 0, column: 3, rows: 1, columns: 2 }]]);
    expect(model.recalculate()).toEqual([]);
  });

  it("also says what changed while values were needed in between", () => {
    const model = new WorkbookModel();
    const sheet = sheetOf(model);
    model.write(sheet, { row: 0, column: 0, rows: 1, columns: 3 }, [[1, "=A1+1", "=B1+1"]]);
    expect(model.evaluate("=SUM(A1:C1)", sheet, 5, 5)).toBe(6);
    model.copy(sheet, { row: 1, column: 0, rows: 1, columns: 1 }, sheet, { row: 0, column: 2, rows: 1, columns: 1 }, "values");
    expect(sheet.cellAt(1, 0)?.value).toBe(3);
    expect(model.recalculate().map(({ rects }) => rects)).toEqual([[{ row: 0, column: 1, rows: 1, columns: 2 }]]);
  });

  it("follows a chain of 60,000 cells whichever end is read first", () => {
    const model = new WorkbookModel();
    const sheet = sheetOf(model);
    const last = 60_000;
    model.write(sheet, { row: 0, column: 0, rows: last, columns: 1 }, Array.from({ length: last }, (_, i) => [i === last - 1 ? 1 : `=A${i + 2}+1`]));
    model.recalculate();
    expect(sheet.cellAt(0, 0)?.value).toBe(last);
    model.write(sheet, { row: last - 1, column: 0, rows: 1, columns: 1 }, [[11]]);
    model.recalculate();
    expect(sheet.cellAt(0, 0)?.value).toBe(last + 10);
  });

  it("gives 0 to cells that depend on themselves, names them, and calculates on from there", () => {
    const model = new WorkbookModel();
    const sheet = sheetOf(model);
    model.write(sheet, { row: 0, column: 0, rows: 1, columns: 5 }, [["=B1+1", "=A1+1", "=A1+5", "=SUM(A1:D1)", "=IF(FALSE,E1,3)"]]);
    model.recalculate();
    expect(model.cells(sheet, { row: 0, column: 0, rows: 1, columns: 5 })[0]?.map(({ value }) => value)).toEqual([0, 0, 5, 0, 3]);
    expect(model.circularCells).toEqual(["S!A1", "S!B1", "S!D1"]);
    model.write(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[1]]);
    model.recalculate();
    expect(sheet.cellAt(0, 1)?.value).toBe(2);
    expect(model.circularCells).toEqual(["S!D1"]);
  });

  it("records functions that it does not know", () => {
    const model = new WorkbookModel();
    const sheet = sheetOf(model);
    model.write(sheet, { row: 2, column: 1, rows: 1, columns: 1 }, [["=XLOOKUP(1,A1:A2,B1:B2)"]]);
    model.recalculate();
    expect([...model.unknownFunctions]).toEqual([["XLOOKUP", "S!B3"]]);
    expect(sheet.cellAt(2, 1)?.value).toEqual({ error: "#NAME?" });
  });

  it("takes TODAY from the workbook's clock, at each recalculation", () => {
    let day = 15;
    const model = new WorkbookModel({ now: () => new Date(2026, 0, day) });
    const sheet = sheetOf(model);
    model.write(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [["=TODAY()"]]);
    model.recalculate();
    expect(sheet.cellAt(0, 0)?.value).toBe(46_037);
    day = 16;
    model.write(sheet, { row: 1, column: 0, rows: 1, columns: 1 }, [[1]]);
    model.recalculate();
    expect(sheet.cellAt(0, 0)?.value).toBe(46_038);
  });

  it("reads and writes numbers in the workbook's language", () => {
    const model = new WorkbookModel({ language: "fr" });
    const sheet = sheetOf(model);
    model.write(sheet, { row: 0, column: 0, rows: 1, columns: 5 }, [["=1.5&\"\"", "=\"2,5\"+1", "=TEXT(1234.5,\"# ##0,00\")", "=COUNTIF(E1,\">\"&0.5)", 0.75]]);
    model.recalculate();
    expect(model.cells(sheet, { row: 0, column: 0, rows: 1, columns: 5 })[0]?.map(({ text }) => text.replace(/[\u00A0\u202F]/g, " "))).toEqual([
      "1,5",
      "3,5",
      "1 234,50",
      "1",
      "0,75",
    ]);
  });
});
