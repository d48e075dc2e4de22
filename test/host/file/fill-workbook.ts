import { openOffice, type OpenOffice } from "../office/open-office.js";

/** A workbook with a bit of everything that a file must carry, written through the real library. */
export async function filledWorkbook(): Promise<OpenOffice> {
  const office = await openOffice({ language: "fr" });
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.name = "Été 1";
    sheet.getRange("A1").values = [["A title"]];
    sheet.getRange("A1").format.font.size = 16;
    sheet.getRange("A3:E6").values = [
      ["Code", "Points", "Double", "Note", "When"],
      ["A", 1, "=[@Points]*2", "'=not a formula", 45000],
      ["B", 3.5, "=[@Points]*2", "'+33", ""],
      ["C", "=1/0", "=[@Points]*2", "'007", ""],
    ];
    const table = sheet.tables.add("A3:E6", true);
    table.name = "Scores";
    table.style = "TableStyleLight9";
    table.showFilterButton = false;
    sheet.getRange("B4:C6").numberFormat = Array.from({ length: 3 }, () => ["0.00", "#,##0.0"]);
    sheet.getRange("E4:E6").numberFormat = Array.from({ length: 3 }, () => ["dd/mm/yyyy"]);
    look(sheet);
    rules(sheet);
    context.workbook.names.add("List_Codes", "=Scores[Code]");
    context.workbook.names.add("First", sheet.getRange("B4"));
    sheet.names.add("Local", "=2+1");
    sheet.getRange("A8").hyperlink = { documentReference: "'Été 1'!B4", textToDisplay: "Go", screenTip: "There" };
    page(sheet);
    chart(sheet);
    const hidden = context.workbook.worksheets.add("Lists");
    hidden.visibility = "VeryHidden";
    context.workbook.properties.title = "A workbook";
    context.workbook.properties.author = "Somebody";
    sheet.protection.protect({ allowFormatColumns: true, allowAutoFilter: true });
    await context.sync();
  });
  return office;
}

function look(sheet: Excel.Worksheet): void {
  const header = sheet.getRange("A3:E3");
  header.format.fill.color = "#1F4E79";
  header.format.font.color = "#FFFFFF";
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.horizontalAlignment = "Center";
  header.format.verticalAlignment = "Center";
  header.format.rowHeight = 40;
  sheet.getRange("A:A").format.columnWidth = 120;
  sheet.getRange("D4:D6").format.protection.locked = false;
  sheet.getRange("D4:D6").format.indentLevel = 1;
  sheet.getRange("A3:E6").format.borders.getItem("InsideHorizontal").color = "#BFBFBF";
  sheet.getRange("A6:E6").format.borders.getItem("EdgeBottom").style = "Double";
}

function rules(sheet: Excel.Worksheet): void {
  const points = sheet.getRange("B4:B6");
  points.conditionalFormats.add("ColorScale").colorScale.criteria = { minimum: { type: "LowestValue", color: "#FFFFFF" }, maximum: { type: "HighestValue", color: "#63BE7B" } };
  const bar = points.conditionalFormats.add("DataBar").dataBar;
  bar.positiveFormat.fillColor = "#9DC3E6";
  bar.positiveFormat.gradientFill = false;
  bar.lowerBoundRule = { type: "Number", formula: "0" };
  bar.upperBoundRule = { type: "HighestValue" };
  const custom = sheet.getRange("A4:A6").conditionalFormats.add("Custom");
  custom.custom.rule.formula = "=$B4>2";
  custom.custom.format.fill.color = "#FFE699";
  custom.stopIfTrue = true;
  const value = points.conditionalFormats.add("CellValue");
  value.cellValue.rule = { formula1: "=3", operator: "GreaterThan" };
  value.cellValue.format.font.color = "#C00000";
  points.conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
  sheet.getRange("D4:D6").dataValidation.rule = { list: { inCellDropDown: true, source: "=List_Codes" } };
  sheet.getRange("D4:D6").dataValidation.prompt = { showPrompt: true, title: "What", message: "One of the codes" };
  points.dataValidation.rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };
  points.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "No", message: "0 to 10" };
}

function page(sheet: Excel.Worksheet): void {
  sheet.freezePanes.freezeRows(3);
  sheet.showGridlines = false;
  sheet.tabColor = "#1F4E79";
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  sheet.pageLayout.setPrintTitleRows("$3:$3");
  sheet.pageLayout.setPrintArea("A1:K30");
  sheet.horizontalPageBreaks.add("A9:C9");
  sheet.horizontalPageBreaks.add("A21");
  sheet.verticalPageBreaks.add("G1");
  sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "Left";
  sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
}

function chart(sheet: Excel.Worksheet): void {
  const scores = sheet.charts.add("BarStacked", sheet.getRange("A3:C6"), "Columns");
  scores.name = "scores";
  scores.title.text = "What weighs & how";
  scores.setPosition("G3", "L18");
  scores.legend.position = "Bottom";
  scores.axes.valueAxis.title.text = "Points";
  scores.axes.valueAxis.maximum = 12;
  scores.axes.categoryAxis.reversePlotOrder = true;
  scores.series.getItemAt(0).format.fill.setSolidColor("#1F77B4");
  scores.series.getItemAt(1).format.fill.setSolidColor("#FF7F0E");
  for (const [index, type] of (["ColumnClustered", "Line", "Radar"] as const).entries()) {
    const other = sheet.charts.add(type, sheet.getRange("A3:C5"), "Columns");
    other.name = `chart ${index}`;
    other.setPosition(`G${20 + index * 16}`, `L${34 + index * 16}`);
  }
}
