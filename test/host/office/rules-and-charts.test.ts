import { describe, expect, it } from "vitest";
import { openOffice } from "./open-office.js";

describe("conditional formats through the real library", () => {
  it("come first when added, keep their rule, and are cleared from the cells named", async () => {
    const { run } = await openOffice();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1:B4");
      const scale = range.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = { minimum: { type: "LowestValue", color: "#FFFFFF" }, maximum: { type: "Number", formula: "10", color: "#63BE7B" } };
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$A1>2";
      custom.custom.format.fill.color = "#FFEB9C";
      custom.custom.format.font.bold = true;
      custom.stopIfTrue = true;
      const bar = range.getColumn(1).conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#9DC3E6";
      bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      const icons = range.getColumn(0).conditionalFormats.add("IconSet");
      icons.iconSet.style = "FourArrows";
      const value = range.conditionalFormats.add("CellValue");
      value.cellValue.rule = { formula1: "=1", formula2: "=2", operator: "Between" };
      value.cellValue.format.font.color = "#C00000";
      range.conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
      scale.colorScale.load("criteria,threeColorScale");
      custom.custom.rule.load("formula");
      custom.custom.format.fill.load("color");
      icons.iconSet.load("criteria");
      value.cellValue.load("rule");
      bar.dataBar.load("lowerBoundRule,upperBoundRule");
      const other = value.customOrNullObject;
      other.load();
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
        ["CellValue", 0, false],
        ["IconSet", 1, false],
        ["DataBar", 2, false],
        ["Custom", 3, true],
        ["ColorScale", 4, false],
      ]);
      expect(scale.colorScale.criteria).toEqual({ minimum: { type: "LowestValue", color: "#FFFFFF" }, maximum: { type: "Number", formula: "10", color: "#63BE7B" } });
      expect([custom.custom.rule.formula, custom.custom.format.fill.color]).toEqual(["=$A1>2", "#FFEB9C"]);
      expect(icons.iconSet.criteria).toHaveLength(4);
      expect(value.cellValue.rule).toEqual({ formula1: "=1", formula2: "=2", operator: "Between" });
      expect(bar.dataBar.lowerBoundRule).toEqual({ type: "Number", formula: "0" });
      expect(other.isNullObject).toBe(true);
      range.getRow(0).conditionalFormats.clearAll();
      const left = range.conditionalFormats.getCount();
      const above = range.getRow(0).conditionalFormats.getCount();
      await context.sync();
      expect([left.value, above.value]).toEqual([5, 0]);
    });
  });
});

describe("data validations through the real library", () => {
  it("hold lists of a name and of a range, numbers, prompts and alerts, and list what breaks them", async () => {
    const { run } = await openOffice();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("F1:F3").values = [["a"], ["b"], ["c"]];
      context.workbook.names.add("Choices", sheet.getRange("F1:F3"));
      sheet.getRange("A1:C2").values = [["a", 3, "x"], ["z", 12, "b"]];
      sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "=Choices" } };
      sheet.getRange("C1:C2").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("F1:F3") } };
      const numbers = sheet.getRange("B1:B2").dataValidation;
      numbers.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };
      numbers.prompt = { showPrompt: true, title: "How many", message: "0 to 10" };
      numbers.errorAlert = { showAlert: true, style: "Warning", title: "No", message: "0 to 10 only" };
      numbers.ignoreBlanks = false;
      numbers.load("type,rule,prompt,errorAlert,ignoreBlanks,valid");
      const names = sheet.getRange("A1:A2").dataValidation.load("rule,type,valid");
      const cells = sheet.getRange("C1:C2").dataValidation.load("rule");
      const mixed = sheet.getRange("A1:B2").dataValidation.load("type");
      const none = sheet.getRange("E1").dataValidation.load("type");
      const invalid = sheet.getRange("A1:C2").dataValidation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      expect(numbers.toJSON()).toMatchObject({
        type: "WholeNumber",
        rule: { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } },
        prompt: { showPrompt: true, title: "How many", message: "0 to 10" },
        errorAlert: { showAlert: true, style: "Warning", title: "No", message: "0 to 10 only" },
        ignoreBlanks: false,
      });
      expect([numbers.valid, names.valid]).toEqual([null, null]);
      expect([names.type, names.rule]).toEqual(["List", { list: { inCellDropDown: true, source: "=Choices" } }]);
      expect(cells.rule).toEqual({ list: { inCellDropDown: true, source: "=Data!$F$1:$F$3" } });
      expect([mixed.type, none.type]).toEqual(["MixedCriteria", "None"]);
      expect(invalid.address.split(",").sort()).toEqual(["Data!A2", "Data!B2", "Data!C1"]);
      sheet.getRange("A1:C2").dataValidation.clear();
      mixed.load("type");
      await context.sync();
      expect(mixed.type).toBe("None");
    });
  });
});

describe("charts through the real library", () => {
  it("are made of a block, then of series that are named cell by cell", async () => {
    const { model, run } = await openOffice();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1:C3").values = [["", "One", "Two"], ["x", 1, 2], ["y", 3, 4]];
      const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C3"), "Columns");
      chart.name = "scores";
      chart.title.text = "What weighs";
      chart.title.format.font.size = 12;
      chart.setPosition("E2", "J15");
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.title.text = "Points";
      chart.axes.valueAxis.maximum = 7;
      chart.axes.valueAxis.numberFormat = "0.0";
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.series.getItemAt(0).format.fill.setSolidColor("#1F77B4");
      chart.series.getItemAt(1).delete();
      const added = chart.series.add("temporary");
      added.setValues(sheet.getRange("C2:C3"));
      added.setXAxisValues(sheet.getRange("A2:A3"));
      added.name = "=Data!$C$1";
      added.gapWidth = 40;
      added.hasDataLabels = true;
      chart.load("id,name,chartType,left,top,width,height");
      chart.title.load("text,visible");
      chart.series.load("items/name");
      chart.axes.valueAxis.load("maximum,minimum,title/text");
      await context.sync();
      expect([chart.name, chart.chartType, chart.title.text, chart.title.visible]).toEqual(["scores", "BarStacked", "What weighs", true]);
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 288, 210]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(["One", "Two"]);
      expect([chart.axes.valueAxis.maximum, chart.axes.valueAxis.minimum, chart.axes.valueAxis.title.text]).toEqual([7, "", "Points"]);
      const found = sheet.charts.getItemOrNullObject("scores").load("id");
      await context.sync();
      expect(found.id).toBe(chart.id);
    });
    expect(model.sheets[0]?.charts[0]?.series).toEqual([
      { name: "=Data!$B$1", values: "=Data!$B$2:$B$3", categories: "=Data!$A$2:$A$3", color: "#1F77B4", settings: {} },
      { name: "=Data!$C$1", values: "=Data!$C$2:$C$3", categories: "=Data!$A$2:$A$3", color: "", settings: { gapWidth: 40, hasDataLabels: true } },
    ]);
    await run(async (context) => {
      context.workbook.worksheets.getItem("Data").charts.getItem("scores").delete();
      await context.sync();
    });
    expect(model.sheets[0]?.charts).toEqual([]);
  });
});
