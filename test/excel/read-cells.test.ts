import { beforeEach, describe, expect, it } from "vitest";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import { addPartner } from "../../src/core/project/add-partner.js";
import { emptyProject } from "../../src/core/project/empty-project.js";
import { openWorkbook, type OpenWorkbook } from "./open-workbook.js";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});

/** Types values into the first sheet, from a cell on. */
function type(values: (string | number | boolean)[][], row = 0, column = 0): void {
  const [sheet] = book.model.sheets;
  if (sheet === undefined) throw new RangeError("type requires a sheet");
  book.model.write(sheet, { row, column, rows: values.length, columns: values[0]?.length ?? 1 }, values, "person");
}

function inExcel(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
}

describe("readCells", () => {
  it("gives what a sheet holds as texts, with the place of the first cell", async () => {
    type([["nom", "Budget"], ["Brest", 1234.5], ["Lyon", 1.234]], 3, 2);
    const read = await createProjectWorkbook().readCells({ from: "sheet", name: "Sheet1" }, "fr");
    // A fourth decimal leaves no doubt: 1,234 could be a thousand.
    expect(read).toEqual({ name: "Sheet1", row: 4, column: 3, cells: [["nom", "Budget"], ["Brest", "1234,5"], ["Lyon", "1,2340"]] });
    expect(await createProjectWorkbook().readCells({ from: "sheet", name: "Sheet1" }, "en")).toMatchObject({ cells: [["nom", "Budget"], ["Brest", "1234.5"], ["Lyon", "1.2340"]] });
  });

  it("tells dates by the format of their cells, and leaves other formats alone", async () => {
    type([["joined", "share", "amount"], [46082, 0.125, 46082]]);
    await inExcel((sheet) => {
      sheet.getRange("A2").numberFormat = [["dd/mm/yyyy"]];
      sheet.getRange("B2").numberFormat = [["0 %"]];
      sheet.getRange("C2").numberFormat = [['#,##0 "days"']];
    });
    expect(await createProjectWorkbook().readCells({ from: "sheet", name: "Sheet1" }, "en")).toMatchObject({ cells: [["joined", "share", "amount"], ["2026-03-01", "0.1250", "46082"]] });
  });

  it("reads the block around one selected cell, what is selected otherwise, and refuses several areas", async () => {
    type([["nom", "Droit"], ["Brest", 1]]);
    type([["other"]], 9, 9);
    const workbook = createProjectWorkbook();
    await inExcel((sheet) => sheet.getRange("B2").select());
    expect(await workbook.readCells({ from: "selection" }, "fr")).toMatchObject({ row: 1, column: 1, cells: [["nom", "Droit"], ["Brest", "1"]] });
    await inExcel((sheet) => sheet.getRange("A2:B5").select());
    expect(await workbook.readCells({ from: "selection" }, "fr")).toMatchObject({ row: 2, column: 1, cells: [["Brest", "1"]] });
    await inExcel((sheet) => sheet.getRange("D20").select());
    expect(await workbook.readCells({ from: "selection" }, "fr")).toBe("empty");
  });

  it("comes in parts where there are many cells", async () => {
    type([["nom", "Droit"], ...Array.from({ length: 40_000 }, (_, i) => [`Service ${i}`, i])]);
    book.host.statistics.reset();
    const read = await createProjectWorkbook().readCells({ from: "sheet", name: "Sheet1" }, "en");
    expect(typeof read === "string" ? 0 : read.cells.length).toBe(40_001);
    expect(typeof read === "string" ? [] : read.cells[40_000]).toEqual(["Service 39999", "39999"]);
    expect(Math.max(...book.host.statistics.log.map(({ responseBytes }) => responseBytes))).toBeLessThan(4_000_000);
  });
});

describe("otherSheets", () => {
  it("names the sheets that are none of the project's", async () => {
    const workbook = createProjectWorkbook();
    expect(await workbook.otherSheets()).toEqual(["Sheet1"]);
    type([["mine"]]);
    await workbook.write(() => addPartner(emptyProject("Essai"), { institution: "Brest" }), { language: "fr", label: "x" });
    expect(await workbook.otherSheets()).toEqual(["Sheet1"]);
    expect(book.model.sheets.length).toBeGreaterThan(2);
  });
});
