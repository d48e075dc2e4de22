import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyCommands } from "../../src/excel/apply-commands.js";
import { Journal } from "../../src/excel/undo/journal.js";
import { takeBack } from "../../src/excel/undo/take-back.js";
import { runInWorkbook } from "../../src/excel/run-in-workbook.js";
import type { Command, ResolvedChart } from "../../src/workbook/commands.js";
import { lookFormat } from "../../src/workbook/looks.js";
import { area, tableSheet, write } from "./commands-for-tests.js";
import { openWorkbook, type OpenWorkbook } from "./open-workbook.js";

const headers = ["Code", "Name", "Amount"];
const rows = [
  ["P1", "Lille", 1],
  ["P2", "Lyon", 2],
  ["P3", "Paris", 3],
];
const partners = tableSheet("Partners", "Partners", headers, rows);

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});

afterEach(() => {
  expect(book.host.unknownMembers).toEqual([]);
  expect(book.host.defects).toEqual([]);
});

/** Applies commands, then reads what `load` asks for in another request. */
async function apply<T>(commands: Command[], load: (workbook: Excel.Workbook) => () => T): Promise<T> {
  await runInWorkbook((context) => applyCommands(context, commands));
  return look(load);
}

function look<T>(load: (workbook: Excel.Workbook) => () => T): Promise<T> {
  return runInWorkbook(async (context) => {
    const answer = load(context.workbook);
    await context.sync();
    return answer();
  });
}

function cells(sheet: string, address: string): (workbook: Excel.Workbook) => () => { values: unknown[][]; formulas: unknown[][] } {
  return (workbook) => {
    const range = workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas");
    return () => ({ values: range.values, formulas: range.formulas });
  };
}

function table(name: string): (workbook: Excel.Workbook) => () => { address: string; values: unknown[][] } {
  return (workbook) => {
    const range = workbook.tables.getItem(name).getRange().load("address,values");
    return () => ({ address: range.address, values: range.values });
  };
}

/** Every kind of command that acts on cells, on the workbook of the tests. */
const everyKind: Command[] = [
  ...partners,
  { do: "insert-rows", sheet: "Partners", row: 4, count: 1 },
  { do: "fill-down", area: area("Partners", 2, 2, 3, 1) },
  { do: "look", areas: [area("Partners", 2, 0, 3, 2), area("Partners", 8, 0)], look: "input" },
  { do: "number-format", areas: [area("Partners", 2, 2, 3, 1)], format: "0.0" },
  { do: "column-widths", sheet: "Partners", first: 0, widths: [10, 20] },
  { do: "insert-table-column", table: "Partners", index: 1, header: "Status" },
  { do: "delete-table-rows", table: "Partners", rows: [1] },
];

describe("applyCommands", () => {
  it("keeps no range in Excel, so that no clean-up request follows", async () => {
    await runInWorkbook((context) => applyCommands(context, everyKind));
    await runInWorkbook((context) => applyCommands(context, [write("Partners", 2, 0, [["P9"]])], { journal: new Journal() }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([book.host.statistics.requests, book.host.statistics.releases]).toEqual([2, 0]);
  });

  it("sends everything in one request, whatever the number of sheets and rows", async () => {
    const many = Array.from({ length: 12 }, (_, s) =>
      tableSheet(
        `Sheet ${s}`,
        `Table${s}`,
        headers,
        Array.from({ length: 200 }, (_row, r) => [`P${r}`, `Name ${r}`, r]),
      ),
    ).flat();
    const report = await runInWorkbook((context) => applyCommands(context, many));
    expect(book.requests()).toHaveLength(1);
    expect(report).toMatchObject({ commands: many.length, requests: 1 });
    expect(report.bytes).toBeGreaterThan(book.requests()[0]?.bytes ?? Infinity);
  });

  it("splits what is larger than 3.5 MB, and writes all of it", async () => {
    const tall = Array.from({ length: 50_000 }, (_, r) => [`Établissement ${r} de la région, service commun de la documentation`, r, null]);
    const report = await runInWorkbook((context) => applyCommands(context, [...partners, write("Partners", 10, 0, tall)]));
    expect(report.requests).toBe(2);
    expect(book.requests()).toHaveLength(2);
    expect(Math.max(...book.requests().map(({ bytes }) => bytes))).toBeLessThan(3_500_000);
    expect((await look(cells("Partners", "A20010:B20010"))).values[0]?.[1]).toBe(19_999);
  });

  it("sends nothing when a command is wrong in itself", async () => {
    const wrong = runInWorkbook((context) => applyCommands(context, [...partners, write("Partners", 0, 0, [[Number.NaN]])]));
    await expect(wrong).rejects.toThrow(RangeError);
    expect(book.requests()).toHaveLength(0);
  });

  it("add-sheet adds it with its colour and place", async () => {
    const sheets = await apply([{ do: "add-sheet", name: "Lisez-moi", color: "#0F6C7B", hidden: false, position: 0 }], (workbook) => {
      const all = workbook.worksheets.load("items/name,items/tabColor,items/visibility");
      return () => all.items.map((sheet) => [sheet.name, sheet.tabColor.toUpperCase(), sheet.visibility]);
    });
    expect(sheets[0]).toEqual(["Lisez-moi", "#0F6C7B", "Visible"]);
  });

  it("add-sheet hides, rename-sheet renames, and later commands use the new name", async () => {
    const commands: Command[] = [
      { do: "add-sheet", name: "Registry", color: "#7F7F7F", hidden: true, position: null },
      { do: "rename-sheet", from: "Registry", to: "Registre" },
      write("Registre", 0, 0, [["language"]]),
    ];
    expect((await apply(commands, cells("Registre", "A1"))).values).toEqual([["language"]]);
    const visibility = await look((workbook) => {
      const sheet = workbook.worksheets.getItem("Registre").load("visibility");
      return () => sheet.visibility;
    });
    expect(visibility).toBe("Hidden");
  });

  it("write keeps texts as texts, formulas as formulas, and leaves what is null", async () => {
    const before = write("Sheet1", 0, 0, [["kept", 1, 2]]);
    const after = write("Sheet1", 0, 0, [[null, "=1+1", { formula: "=1+1" }]]);
    const { values, formulas } = await apply([before, after], cells("Sheet1", "A1:C1"));
    expect(values).toEqual([["kept", "=1+1", 2]]);
    expect(formulas[0]?.[2]).toBe("=1+1");
  });

  it.each(["0042", "3/4", "1,5", "TRUE", "MARS1", "@home", "-5", "+33 1 23", "2024-05-01"])("write keeps the text %j", async (text) => {
    expect((await apply([write("Sheet1", 0, 0, [[text]])], cells("Sheet1", "A1"))).values).toEqual([[text]]);
  });

  it("write empties a cell with an empty text", async () => {
    expect((await apply([write("Sheet1", 0, 0, [["x"]]), write("Sheet1", 0, 0, [[""]])], cells("Sheet1", "A1"))).values).toEqual([[""]]);
  });

  it("fill-down copies the first row's formulas, relative to each row", async () => {
    const commands: Command[] = [write("Sheet1", 0, 0, [[1, { formula: "=A1*2" }], [2, null], [3, null]]), { do: "fill-down", area: area("Sheet1", 0, 1, 3, 1) }];
    expect((await apply(commands, cells("Sheet1", "B1:B3"))).formulas).toEqual([["=A1*2"], ["=A2*2"], ["=A3*2"]]);
  });

  it("add-table makes a table under its name", async () => {
    expect(await apply(partners, table("Partners"))).toEqual({ address: "Partners!A2:C5", values: [headers, ...rows] });
  });

  it("insert-rows moves what is below down, tables included", async () => {
    expect((await apply([...partners, { do: "insert-rows", sheet: "Partners", row: 1, count: 2 }], table("Partners"))).address).toBe("Partners!A4:C7");
  });

  it("resize-table takes in rows", async () => {
    const commands: Command[] = [...partners, write("Partners", 5, 0, [["P4", "Nice", 4]]), { do: "resize-table", table: "Partners", area: area("Partners", 1, 0, 5, 3) }];
    expect((await apply(commands, table("Partners"))).values[4]).toEqual(["P4", "Nice", 4]);
  });

  it("delete-table-rows deletes from below, so that positions hold", async () => {
    const { address, values } = await apply([...partners, { do: "delete-table-rows", table: "Partners", rows: [0, 2] }], table("Partners"));
    expect({ address, values }).toEqual({ address: "Partners!A2:C3", values: [headers, rows[1]] });
  });

  it("insert-table-column adds an empty column, in the middle and at the end", async () => {
    const commands: Command[] = [
      ...partners,
      { do: "insert-table-column", table: "Partners", index: 1, header: "Status" },
      { do: "insert-table-column", table: "Partners", index: 4, header: "=Notes" },
    ];
    expect((await apply(commands, table("Partners"))).values.slice(0, 2)).toEqual([
      ["Code", "Status", "Name", "Amount", "=Notes"],
      ["P1", "", "Lille", 1, ""],
    ]);
  });

  it("delete-table-column and rename-table-columns act on the column alone", async () => {
    const commands: Command[] = [
      ...partners,
      { do: "delete-table-column", table: "Partners", index: 1 },
      { do: "rename-table-columns", area: area("Partners", 1, 1), headers: ["Montant"] },
    ];
    expect((await apply(commands, table("Partners"))).values[0]).toEqual(["Code", "Montant"]);
  });

  it("rename-table-columns leaves a header that it does not name as it is", async () => {
    const commands: Command[] = [...partners, { do: "rename-table-columns", area: area("Partners", 1, 0, 1, 3), headers: ["Sigle", null, "Montant"] }];
    expect((await apply(commands, table("Partners"))).values[0]).toEqual(["Sigle", "Name", "Montant"]);
  });

  it("add-name names cells", async () => {
    const name = await apply([{ do: "add-name", name: "TieTolerance", to: area("Sheet1", 2, 1) }], (workbook) => {
      const range = workbook.names.getItem("TieTolerance").getRange().load("address");
      return () => range.address;
    });
    expect(name).toBe("Sheet1!B3");
  });

  it("look draws every area, number-format formats every area", async () => {
    const areas = [area("Sheet1", 0, 0, 2, 2), area("Sheet1", 5, 3)];
    const commands: Command[] = [
      { do: "look", areas, look: "input" },
      { do: "number-format", areas, format: "#,##0.00" },
    ];
    const drawn = await apply(commands, (workbook) => {
      const ranges = ["A1:B2", "D6"].map((address) => workbook.worksheets.getItem("Sheet1").getRange(address).load("numberFormat,format/fill/color"));
      return () => ranges.map((range) => [range.format.fill.color.toUpperCase(), String(range.numberFormat[0]?.[0])]);
    });
    const fill = lookFormat("input").fill?.toUpperCase();
    expect(drawn).toEqual([
      [fill, "#,##0.00"],
      [fill, "#,##0.00"],
    ]);
  });

  it("highlight adds rules that speak of their own first cell; copy-looks makes them hold for more cells", async () => {
    const target = area("Sheet1", 1, 1, 3, 1);
    const commands: Command[] = [
      { do: "highlight", area: target, highlight: { kind: "scale", group: "g", min: 0, max: 1, colors: ["#FFFFFF", "#0F6C7B"] } },
      { do: "highlight", area: target, highlight: { kind: "when", formula: "={cell}>1", fill: "#FCE4CC", color: "#8A3B00", bold: true } },
      { do: "copy-looks", area: area("Sheet1", 4, 1, 2, 1), from: area("Sheet1", 3, 1) },
      { do: "highlight", area: area("Sheet1", 1, 2, 3, 1), highlight: { kind: "bar", color: "#0F6C7B" } },
    ];
    const rules = await apply(commands, (workbook) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      const first = sheet.getRange("B5:B6").conditionalFormats.load("items/type");
      const custom = sheet.getRange("B2:B4").conditionalFormats.getItemAt(0).custom.rule.load("formula");
      const second = sheet.getRange("C2:C4").conditionalFormats.load("items/type");
      return () => [first.items.map((item) => item.type), custom.formula, second.items.map((item) => item.type)];
    });
    expect(rules).toEqual([["Custom", "ColorScale"], "=B2>1", ["DataBar"]]);
  });

  it("validate takes lists from names and cells, never inline", async () => {
    const texts = { help: "Pick one", helpTitle: "Status", error: "Not in the list" };
    const commands: Command[] = [
      { do: "add-name", name: "List_status", to: area("Sheet1", 0, 5, 4, 1) },
      { do: "validate", area: area("Sheet1", 1, 0, 3, 1), validation: { kind: "list-name", name: "List_status" }, ...texts },
      { do: "validate", area: area("Sheet1", 1, 1, 3, 1), validation: { kind: "list", source: area("Sheet1", 0, 5, 4, 1) }, ...texts },
      { do: "validate", area: area("Sheet1", 1, 2, 3, 1), validation: { kind: "number", min: 0, max: 5, whole: true }, ...texts },
      { do: "validate", area: area("Sheet1", 1, 3, 3, 1), validation: { kind: "number", min: 0, max: null }, ...texts },
      { do: "validate", area: area("Sheet1", 1, 4, 3, 1), validation: { kind: "date" }, ...texts, help: "x".repeat(300) },
    ];
    const rules = await apply(commands, (workbook) => {
      const ranges = ["A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4"].map((address) => workbook.worksheets.getItem("Sheet1").getRange(address).dataValidation.load("rule,type,prompt,errorAlert"));
      return () => ranges.map(({ rule, type, prompt, errorAlert }) => ({ rule, type, prompt: prompt.message.length, error: errorAlert.message }));
    });
    expect(rules[0]?.rule.list?.source).toBe("=List_status");
    expect(rules[1]?.rule.list?.source).toBe("='Sheet1'!$F$1:$F$4");
    expect(rules.map(({ type }) => type)).toEqual(["List", "List", "WholeNumber", "Decimal", "Date"]);
    expect(rules[2]?.rule.wholeNumber).toMatchObject({ operator: "Between", formula1: 0, formula2: 5 });
    expect(rules[3]?.rule.decimal).toMatchObject({ operator: "GreaterThanOrEqualTo", formula1: 0 });
    expect(rules.map(({ prompt }) => prompt)).toEqual([8, 8, 8, 8, 255]);
    expect(rules[0]?.error).toBe("Not in the list");
  });

  it("link leads to a sheet and shows its name", async () => {
    const link = await apply([...partners, { do: "link", area: area("Sheet1", 3, 0), sheet: "Partners", text: "Partenaires" }], (workbook) => {
      const range = workbook.worksheets.getItem("Sheet1").getRange("A4").load("hyperlink,values");
      return () => [range.hyperlink.documentReference, String(range.values[0]?.[0])];
    });
    expect(link).toEqual(["'Partners'!A1", "Partenaires"]);
  });

  it("column-widths, row-height, freeze and gridlines set up the sheet", async () => {
    const commands: Command[] = [
      { do: "column-widths", sheet: "Sheet1", first: 1, widths: [10, 10, 30] },
      { do: "row-height", area: area("Sheet1", 2, 0), points: 45 },
      { do: "freeze", sheet: "Sheet1", rows: 2, columns: 1 },
      { do: "gridlines", sheet: "Sheet1", show: false },
    ];
    const set = await apply(commands, (workbook) => {
      const sheet = workbook.worksheets.getItem("Sheet1").load("showGridlines");
      const widths = ["B1", "C1", "D1"].map((address) => sheet.getRange(address).load("format/columnWidth"));
      const row = sheet.getRange("A3").load("format/rowHeight");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      return () => ({ widths: widths.map((range) => range.format.columnWidth), height: row.format.rowHeight, frozen: frozen.address, gridlines: sheet.showGridlines });
    });
    expect(set.widths[0]).toBe(set.widths[1]);
    expect(set.widths[2]).toBeCloseTo((30 * 7 + 5) * 0.75, 0);
    expect(set).toMatchObject({ height: 45, frozen: "Sheet1!A1:A2", gridlines: false });
  });

  it("print sets orientation, fit, repeated rows and footer", async () => {
    const print = { orientation: "landscape", fitWidth: 1, titleRows: { first: 0, last: 1 }, footer: { left: "Mutualiser", center: "&P / &N", right: "&D" } } as const;
    const layout = await apply([{ do: "print", sheet: "Sheet1", print }], (workbook) => {
      const page = workbook.worksheets.getItem("Sheet1").pageLayout.load("orientation,zoom,paperSize,headersFooters/defaultForAllPages/centerFooter");
      return () => [page.orientation, page.zoom.horizontalFitToPages, page.headersFooters.defaultForAllPages.centerFooter];
    });
    expect(layout).toEqual(["Landscape", 1, "&P / &N"]);
  });

  it("print leaves out the columns that are not for people, however far the rows go", async () => {
    const print = { orientation: "portrait", fitWidth: 1, columns: 6, footer: { left: "", center: "", right: "" } } as const;
    const area = await apply([{ do: "print", sheet: "Sheet1", print }], (workbook) => {
      const printed = workbook.worksheets.getItem("Sheet1").pageLayout.getPrintAreaOrNullObject().load("address");
      return () => printed.address;
    });
    expect(area).toBe("Sheet1!A:F");
  });

  it("page-breaks begin pages, and taking them back leaves those of the person", async () => {
    await look((workbook) => {
      workbook.worksheets.getItem("Sheet1").horizontalPageBreaks.add("A6");
      return () => null;
    });
    const { model } = book;
    await runInWorkbook(async (context) => {
      const journal = new Journal();
      await applyCommands(context, [{ do: "page-breaks", sheet: "Sheet1", rows: [10, 20] }], { journal });
      expect(model.sheets[0]?.pageLayout.rowBreaks).toEqual([5, 10, 20]);
      await takeBack(context, journal.steps());
    });
    expect(model.sheets[0]?.pageLayout.rowBreaks).toEqual([5]);
  });

  const chart: ResolvedChart = {
    id: "Amounts",
    kind: "bar-stacked",
    title: "Lille gives least.",
    sheet: "Partners",
    row: 6,
    column: 0,
    rows: 10,
    columns: 5,
    categories: area("Partners", 2, 1, 3, 1),
    series: [{ name: area("Partners", 1, 2), values: area("Partners", 2, 2, 3, 1), color: "#0F6C7B" }],
    axisTitle: "Person-days",
    format: "0",
    max: 5,
  };

  it("add-chart says every series, its name, its colour and its place", async () => {
    const drawn = await apply([...partners, { do: "add-chart", chart }], (workbook) => {
      const found = workbook.worksheets.getItem("Partners").charts.getItem("Amounts").load("name,chartType,title/text,series/items/name,axes/valueAxis/maximum,axes/valueAxis/title/text");
      return () => [found.chartType, found.title.text, found.series.items.map((series) => series.name), Number(found.axes.valueAxis.maximum), found.axes.valueAxis.title.text];
    });
    expect(drawn).toEqual(["BarStacked", "Lille gives least.", ["Amount"], 5, "Person-days"]);
  });

  it.each(["bar", "column", "line", "radar"] as const)("add-chart draws a %s chart", async (kind) => {
    const types = await apply([...partners, { do: "add-chart", chart: { ...chart, kind } }], (workbook) => {
      const found = workbook.worksheets.getItem("Partners").charts.load("items/chartType");
      return () => found.items.map((item) => item.chartType);
    });
    expect(types).toHaveLength(1);
  });

  it("delete-chart deletes it, delete-sheet deletes even a hidden sheet, activate brings to the front", async () => {
    const commands: Command[] = [
      ...partners,
      { do: "add-chart", chart },
      { do: "delete-chart", sheet: "Partners", name: "Amounts" },
      { do: "add-sheet", name: "Old", color: "#000000", hidden: true, position: null },
      { do: "delete-sheet", sheet: "Old" },
      { do: "activate", sheet: "Partners" },
    ];
    const found = await apply(commands, (workbook) => {
      const charts = workbook.worksheets.getItem("Partners").charts.load("count");
      const sheets = workbook.worksheets.load("items/name");
      const active = workbook.worksheets.getActiveWorksheet().load("name");
      return () => [charts.count, sheets.items.map((sheet) => sheet.name), active.name];
    });
    expect(found).toEqual([0, ["Sheet1", "Partners"], "Partners"]);
  });

  it("names the command at which Excel stopped", async () => {
    const failing = runInWorkbook((context) => applyCommands(context, [...partners, { do: "activate", sheet: "Nowhere" }, write("Partners", 0, 0, [["x"]])]));
    await expect(failing).rejects.toMatchObject({ code: "sheet-missing", place: { officeCode: "ItemNotFound", commandIndex: 4 } });
  });
});
