import { describe, expect, it } from "vitest";
import { openOffice } from "./open-office.js";

describe("workbook and sheets through the real library", () => {
  it("adds, orders, hides, names and copies sheets", async () => {
    const { run } = await openOffice();
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add("Second");
      worksheets.add("Third").visibility = "VeryHidden";
      second.position = 0;
      second.tabColor = "#00FF00";
      second.showGridlines = false;
      second.getRange("A1:B1").values = [[1, "=A1+1"]];
      const copy = second.copy("End").load("name,tabColor");
      copy.getRange("A1").values = [[10]];
      const copied = copy.getRange("B1").load("values");
      worksheets.load("items/name,items/visibility,items/position,items/showGridlines");
      const count = worksheets.getCount(true);
      const last = worksheets.getLast(true).load("name");
      await context.sync();
      expect(worksheets.items.map(({ name, visibility, position, showGridlines }) => [name, visibility, position, showGridlines])).toEqual([
        ["Second", "Visible", 0, false],
        ["Data", "Visible", 1, true],
        ["Third", "VeryHidden", 2, true],
        ["Second (2)", "Visible", 3, false],
      ]);
      expect([count.value, last.name, copy.tabColor, copied.values]).toEqual([3, "Second (2)", "#00FF00", [[11]]]);
    });
  });

  it("lets formulas follow a renamed sheet", async () => {
    const { run } = await openOffice();
    await run(async (context) => {
      const other = context.workbook.worksheets.add("Other");
      const cell = context.workbook.worksheets.getItem("Data").getRange("A1");
      cell.formulas = [["=Other!B1*2"]];
      other.getRange("B1").values = [[4]];
      other.name = "Autre feuille";
      cell.load("formulas,values");
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[["='Autre feuille'!B1*2"]], [[8]]]);
    });
  });

  it("keeps panes, page and headers", async () => {
    const { run } = await openOffice();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A3";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea("A1:F30");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintMargins("Centimeters", { left: 2.54, right: 1.27 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      pageLayout.load("orientation,paperSize,zoom,leftMargin,rightMargin,centerHorizontally,headersFooters/defaultForAllPages/centerFooter");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, pageLayout.centerHorizontally]).toEqual(["Landscape", "A3", { horizontalFitToPages: 1 }, true]);
      expect([pageLayout.leftMargin, pageLayout.rightMargin]).toEqual([72, 36]);
      expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("&P / &N");
      expect([frozen.address, area.address, rows.address]).toEqual(["Data!A1:B3", "Data!A1:F30", "Data!1:2"]);
    });
  });

  it("keeps the breaks between pages, which move with their rows; one added twice is one", async () => {
    const { run, model } = await openOffice();
    await run(async (context) => {
      const { horizontalPageBreaks: breaks } = context.workbook.worksheets.getItem("Data");
      const sheet = context.workbook.worksheets.getItem("Data");
      for (const address of ["A30", "B10:C12", "A30"]) breaks.add(address);
      sheet.verticalPageBreaks.add("F1");
      sheet.getRange("4:5").insert("Down");
      breaks.load("items/rowIndex");
      const after = breaks.getItem(0).getCellAfterBreak().load("address");
      const count = sheet.verticalPageBreaks.getCount();
      await context.sync();
      expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([11, 31]);
      expect([after.address, count.value]).toEqual(["Data!A12", 1]);
      breaks.getItem(0).delete();
      sheet.getRange("30:40").delete("Up");
      sheet.verticalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect(model.sheets[0]?.pageLayout).toMatchObject({ rowBreaks: [], columnBreaks: [] });
  });

  it("keeps names, settings and properties", async () => {
    const { model, run } = await openOffice();
    await run(async (context) => {
      const { names, settings, properties } = context.workbook;
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1").values = [[5]];
      names.add("Five", sheet.getRange("A1"), "a note");
      names.add("Ten", "=Five*2");
      sheet.names.add("Own", "=1");
      settings.add("state", { step: 3 });
      properties.title = "Title";
      properties.custom.add("origin", "test");
      sheet.customProperties.add("role", "data");
      names.load("items/name,items/formula,items/type,items/scope,items/comment,items/value");
      const range = names.getItem("Five").getRange().load("address");
      const none = names.getItem("Ten").getRangeOrNullObject();
      const setting = settings.getItem("STATE").load("value");
      const own = sheet.customProperties.getItem("role").load("value");
      properties.load("title");
      await context.sync();
      expect(names.items.map((each): unknown[] => [each.name, each.formula, each.type, each.scope, each.value])).toEqual([
        ["Five", "=Data!$A$1", "Range", "Workbook", "Data!A1"],
        ["Ten", "=Five*2", "Integer", "Workbook", 10],
      ]);
      expect([range.address, none.isNullObject, setting.value, own.value, properties.title]).toEqual(["Data!A1", true, { step: 3 }, "data", "Title"]);
    });
    expect(model.names.map(({ name, scope }) => [name, scope?.name ?? null])).toEqual([["Five", null], ["Ten", null], ["Own", "Data"]]);
  });

  it("calculates once where calculation is suspended, and tells separators by language", async () => {
    const { run } = await openOffice({ language: "fr" });
    await run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1:B1").values = [[1, "=A1+1"]];
      application.load("decimalSeparator,thousandsSeparator,calculationMode");
      application.cultureInfo.load("name,numberFormat/numberDecimalSeparator");
      await context.sync();
      const cell = sheet.getRange("B1").load("values");
      await context.sync();
      expect(cell.values).toEqual([[2]]);
      expect([application.decimalSeparator, application.calculationMode, application.cultureInfo.name, application.cultureInfo.numberFormat.numberDecimalSeparator]).toEqual([",", "Automatic", "fr-FR", ","]);
      application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[2]]);
      application.calculate("Recalculate");
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[6]]);
    });
  });
});
