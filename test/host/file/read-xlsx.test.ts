import { beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "../../../src/host/file/read-xlsx.js";
import { writeXlsx } from "../../../src/host/file/write-xlsx.js";
import { wholeSheet } from "../../../src/host/model/rect.js";
import type { WorkbookModel } from "../../../src/host/model/workbook-model.js";
import { filledWorkbook } from "./fill-workbook.js";

let written: WorkbookModel;
let read: WorkbookModel;
let bytes: Uint8Array;

beforeAll(async () => {
  written = (await filledWorkbook()).model;
  bytes = await writeXlsx(written);
  read = await readXlsx(bytes, { language: "fr" });
});

function cellsOf(model: WorkbookModel): unknown[] {
  return model.sheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.forEachCell(wholeSheet, ({ value, style, numberFormat, hyperlink }, row, column) => cells.push([row, column, value, style, numberFormat, hyperlink]));
    return cells;
  });
}

describe("readXlsx of what writeXlsx wrote", () => {
  it("gives the same values, looks, formats and links", () => {
    expect(cellsOf(read)).toEqual(cellsOf(written));
  });

  it("gives formulas that mean the same", () => {
    const formulas = read.sheets[0]?.cellAt(3, 2)?.formula;
    expect(formulas).toBe("=Scores[[#This Row],[Points]]*2");
  });

  it.each(["visibility", "tabColor", "showGridlines", "freeze", "columnWidths", "rowHeights", "pageLayout", "merges", "protection"] as const)("gives the same %s of sheets", (member) => {
    expect(read.sheets.map((sheet) => sheet[member])).toEqual(written.sheets.map((sheet) => sheet[member]));
  });

  it("gives the same tables, names and properties", () => {
    const tables = (model: WorkbookModel) => model.tables.map(({ name, ref, style, showFilterButton, showBandedRows, columns }) => [name, ref, style, showFilterButton, showBandedRows, columns.map((column) => column.name)]);
    const names = (model: WorkbookModel) => model.names.map(({ name, formula, scope }) => [name, formula, scope?.name ?? null]).sort();
    expect(tables(read)).toEqual(tables(written));
    expect(names(read)).toEqual(names(written));
    expect([read.properties.get("title"), read.properties.get("author")]).toEqual(["A workbook", "Somebody"]);
  });

  it("gives the same rules", () => {
    const formats = (model: WorkbookModel) => model.sheets.flatMap((sheet) => [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority)).map(({ rects, rule, stopIfTrue }) => ({ rects, rule, stopIfTrue }));
    expect(formats(read)).toEqual(formats(written));
    expect(read.sheets[0]?.validations).toEqual(written.sheets[0]?.validations);
  });

  it("gives the same charts", () => {
    const charts = (model: WorkbookModel) => model.sheets.flatMap((sheet) => sheet.charts).map(({ name, type, title, series, anchor, left, top, width, height }) => ({ name, type, title, series: series.map(({ name: own, values, categories }) => [own, values, categories]), anchor, left, top, width, height }));
    expect(charts(read)).toEqual(charts(written));
    expect(read.sheets[0]?.charts[0]?.settings).toMatchObject({ "legend.position": "Bottom", "axes.valueAxis.maximum": 12, "axes.valueAxis.title.text": "Points", "axes.categoryAxis.reversePlotOrder": true });
  });

  it("is written again to the same parts but for the colours that Office chose for series", async () => {
    const again = await writeXlsx(await readXlsx(await writeXlsx(read)));
    expect(Buffer.compare(Buffer.from(again), Buffer.from(await writeXlsx(read)))).toBe(0);
  });

  it("refuses what is no file of that kind", async () => {
    await expect(readXlsx(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});
