import { Workbook } from "@cj-tech-master/excelts";
import { describe, expect, it } from "vitest";
import { rectAddress } from "../../src/host/model/address.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { cases, workbookOfCases } from "../host/calculation/formula-cases.js";
import { workbookOfPairs } from "../host/calculation/workbook-of-pairs.js";
import { recalculateFilesWithLibreOffice, type RecalculatedGrid } from "./recalculate.js";

/** Functions that came after the file format: files write them with a prefix. */
const prefixed = /(?<![\w.])(XOR|IFNA|IFS|SWITCH|MINIFS|MAXIFS|RANK\.EQ|STDEV\.[SP]|VAR\.[SP]|AGGREGATE|CONCAT|TEXTJOIN|UNICODE|DAYS)\(/g;

/** The formulas and typed values of a model as an .xlsx file, without any calculated value. */
async function fileOf(model: WorkbookModel): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const sheet of model.sheets) {
    const target = workbook.addWorksheet(sheet.name);
    for (const table of model.tablesOn(sheet)) {
      target.addTable({
        name: table.name,
        ref: rectAddress(table.ref).split(":")[0] ?? "A1",
        headerRow: true,
        columns: table.columns.map(({ name }) => ({ name })),
        rows: Array.from({ length: table.ref.rows - 1 }, () => table.columns.map(() => null)),
      });
    }
    sheet.forEachCell({ row: 0, column: 0, rows: Infinity, columns: Infinity }, (cell, row, column) => {
      const { value } = cell;
      if (cell.formula !== null) target.getCell(row + 1, column + 1).value = { formula: cell.formula.slice(1).replace(prefixed, "_xlfn.$1(") };
      else if (typeof value !== "object") target.getCell(row + 1, column + 1).value = value;
    });
  }
  for (const { name, formula } of model.names) workbook.definedNames.addFormula(name, formula.slice(1));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Formulas on which the two disagree by more than 1e-9 of the value; any error agrees with any other. */
function disagreements(model: WorkbookModel, sheetName: string, grid: RecalculatedGrid): { formula: string; ours: unknown; theirs: unknown }[] {
  const found: { formula: string; ours: unknown; theirs: unknown }[] = [];
  model.sheetNamed(sheetName)?.forEachCell({ row: 0, column: 0, rows: Infinity, columns: Infinity }, ({ formula, value }, row, column) => {
    if (formula === null) return;
    const [ours, theirs] = [value ?? "", grid[row]?.[column] ?? ""];
    const bothErrors = typeof ours === "object" && typeof theirs === "object";
    const near = typeof ours === "number" && typeof theirs === "number" && Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
    if (ours !== theirs && !bothErrors && !near) found.push({ formula, ours, theirs });
  });
  return found;
}

describe("Calculator and LibreOffice", () => {
  it("agree on every formula case but those known to differ, and on a workbook of overlaps", { timeout: 120_000 }, async () => {
    const models = [workbookOfCases(), workbookOfPairs(9, 7)];
    for (const model of models) model.recalculate();
    const grids = await recalculateFilesWithLibreOffice(await Promise.all(models.map(fileOf)));
    const found = models.flatMap((model, i) => [...(grids[i] ?? [])].flatMap(([name, grid]) => disagreements(model, name, grid)));
    const different = cases.filter((each) => each.length === 3).map(([formula]) => formula);
    expect(grids.map((grid) => grid.size)).toEqual(models.map((model) => model.sheets.length));
    expect(found.filter(({ formula }) => !different.includes(formula))).toEqual([]);
    expect(different.filter((formula) => !found.some((each) => each.formula === formula))).toEqual([]);
  });
});
