import { describe, expect, it } from "vitest";
import { openOffice } from "./open-office.js";

describe("ranges through the real library", () => {
  it("writes values and formulas and reads them back calculated, in one request", async () => {
    const { host, run } = await openOffice();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1:B2");
      range.values = [[2, "=A1*21"], ["text", true]];
      range.load("values,formulas,valueTypes,text,address,numberFormat");
      await context.sync();
      expect(range.values).toEqual([[2, 42], ["text", true]]);
      expect(range.formulas).toEqual([[2, "=A1*21"], ["text", true]]);
      expect(range.valueTypes).toEqual([["Double", "Double"], ["String", "Boolean"]]);
      expect(range.address).toBe("Data!A1:B2");
      expect(range.numberFormat).toEqual([["General", "General"], ["General", "General"]]);
    });
    expect(host.statistics.requests).toBe(1);
    expect(host.unknownMembers).toEqual([]);
  });

  it("leaves a cell on null, empties it on an empty text, and keeps text after an apostrophe", async () => {
    const { model, run } = await openOffice();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", "'=1+1"]];
      range.load("values,valueTypes,formulas");
      await context.sync();
      expect(range.values).toEqual([[1, "", "=1+1"]]);
      expect(range.valueTypes).toEqual([["Double", "Empty", "String"]]);
    });
    expect(model.sheets[0]?.cellAt(0, 2)?.formula).toBeNull();
  });

  it("fills every cell with a value that is given alone", async () => {
    const { run } = await openOffice();
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(1, 1, 2, 2);
      range.values = 7 as unknown as number[][];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[7, 7], [7, 7]]);
  });

  it("takes 20,000 cells in one request, in the pieces into which the library cuts them", async () => {
    const { model, host, run } = await openOffice();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1:T1000");
      range.values = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 20 }, (_unused, column) => row * 20 + column));
      range.load("values");
      await context.sync();
      expect(range.values[999]?.[19]).toBe(19_999);
    });
    expect(model.sheets[0]?.cellAt(500, 3)?.value).toBe(10_003);
    expect(host.statistics.requests).toBe(1);
  });

  it("finds its way from block to block", async () => {
    const { run } = await openOffice();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("B2:D4");
      const found = {
        cell: range.getCell(1, 1),
        row: range.getRow(2),
        column: range.getColumn(0),
        last: range.getLastCell(),
        offset: range.getOffsetRange(1, -1),
        resized: range.getResizedRange(-1, 2),
        below: range.getRowsBelow(2),
        above: range.getRowsAbove(),
        before: range.getColumnsBefore(1),
        after: range.getColumnsAfter(2),
        common: range.getIntersection("C3:Z9"),
        around: range.getBoundingRect("F7"),
        entireRow: range.getEntireRow(),
        entireColumn: range.getEntireColumn(),
      };
      const nothing = range.getIntersectionOrNullObject("Y1:Z2");
      for (const each of Object.values(found)) each.load("address");
      await context.sync();
      expect(Object.fromEntries(Object.entries(found).map(([key, each]) => [key, each.address.replace("Data!", "")]))).toEqual({
        cell: "C3",
        row: "B4:D4",
        column: "B2:B4",
        last: "D4",
        offset: "A3:C5",
        resized: "B2:F3",
        below: "B5:D6",
        above: "B1:D1",
        before: "A2:A4",
        after: "E2:F4",
        common: "C3:D4",
        around: "B2:F7",
        entireRow: "2:4",
        entireColumn: "B:D",
      });
      expect(nothing.isNullObject).toBe(true);
    });
  });

  it("fills down by copyFrom, with relative references shifted", async () => {
    const { run } = await openOffice();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1:B3").values = [[1, "=A1*2+$A$1"], [2, ""], [3, ""]];
      sheet.getRange("B2:B3").copyFrom("B1", "Formulas");
      const body = sheet.getRange("B1:B3");
      body.load("formulas,values");
      await context.sync();
      expect(body.formulas).toEqual([["=A1*2+$A$1"], ["=A2*2+$A$1"], ["=A3*2+$A$1"]]);
      expect(body.values).toEqual([[3], [5], [7]]);
    });
  });

  it("lets a range follow its cells when rows are inserted above it", async () => {
    const { run } = await openOffice();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const range = sheet.getRange("A5:B6");
      range.values = [[1, 2], [3, 4]];
      sheet.getRange("2:3").insert("Down");
      range.load("address,values");
      await context.sync();
      expect(range.address).toBe("Data!A7:B8");
      sheet.getRange("1:1").delete("Up");
      range.load("address,values");
      await context.sync();
      expect(range.address).toBe("Data!A6:B7");
      expect(range.values).toEqual([[1, 2], [3, 4]]);
    });
  });

  it("sets looks of cells, of areas, and of many cells at once, and reads null where they differ", async () => {
    const { run } = await openOffice();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const range = sheet.getRange("A1:B2");
      range.format.fill.color = "#ffeedd";
      range.format.font.bold = true;
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      range.format.indentLevel = 1;
      range.format.columnWidth = 60;
      range.format.rowHeight = 30;
      range.format.protection.locked = false;
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      range.format.borders.getItem("InsideVertical").color = "#112233";
      sheet.getRanges("D1,F1:F2").format.fill.color = "red";
      sheet.getRange("A4:B4").setCellProperties([[{ format: { fill: { color: "#010203" } } }, { format: { font: { italic: true, color: "#040506" }, borders: { top: { style: "Dash" } } } }]]);
      sheet.getRange("B1").format.font.bold = false;
      const first = sheet.getRange("A1:B1");
      first.load("format/font/bold,format/fill/color,format/columnWidth,format/rowHeight,format/protection/locked");
      const bottom = sheet.getRange("A2:B2").format.borders.getItem("EdgeBottom").load("style,weight");
      const inside = range.format.borders.getItem("InsideVertical").load("color,style");
      const properties = sheet.getRange("A4:B4").getCellProperties({ address: true, format: { fill: { color: true }, font: { italic: true } } });
      const far = sheet.getRange("F2").load("format/fill/color");
      await context.sync();
      expect(first.format.font.bold).toBeNull();
      expect(first.format.fill.color).toBe("#FFEEDD");
      expect([first.format.columnWidth, first.format.rowHeight, first.format.protection.locked]).toEqual([60, 30, false]);
      expect([bottom.style, bottom.weight, inside.color, inside.style]).toEqual(["Continuous", "Thin", "#112233", "Continuous"]);
      expect(far.format.fill.color).toBe("#FF0000");
      expect(properties.value).toEqual([
        [
          { address: "Data!A4", format: { fill: { color: "#010203" }, font: { italic: false } } },
          { address: "Data!B4", format: { fill: { color: "#FFFFFF" }, font: { italic: true } } },
        ],
      ]);
    });
  });

  it("finds the used range, special cells and texts", async () => {
    const { run } = await openOffice();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const before = sheet.getUsedRangeOrNullObject(true);
      sheet.getRange("B2:C3").values = [["Alpha", 1], ["=1/0", ""]];
      const used = sheet.getUsedRange(true).load("address");
      const constants = sheet.getRange().getSpecialCells("Constants").load("address");
      const failed = sheet.getRange().getSpecialCellsOrNullObject("Formulas", "Errors").load("address");
      const found = sheet.getRange().find("alp", { completeMatch: false }).load("address");
      const absent = sheet.getRange().findOrNullObject("beta", {});
      await context.sync();
      expect(before.isNullObject).toBe(true);
      expect([used.address, constants.address, failed.address, found.address]).toEqual(["Data!B2:C3", "Data!B2:C2", "Data!B3", "Data!B2"]);
      expect(absent.isNullObject).toBe(true);
    });
  });

  it("links inside the workbook, with the look of a link", async () => {
    const { model, run } = await openOffice();
    await run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Data").getRange("A1");
      cell.hyperlink = { documentReference: "'Data'!B2", textToDisplay: "Go", screenTip: "there" };
      cell.load("hyperlink,values,format/font/underline");
      await context.sync();
      expect(cell.hyperlink).toEqual({ documentReference: "'Data'!B2", textToDisplay: "Go", screenTip: "there" });
      expect(cell.format.font.underline).toBe("Single");
    });
    expect(model.sheets[0]?.cellAt(0, 0)?.value).toBe("Go");
  });
});
