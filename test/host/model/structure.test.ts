import { beforeEach, describe, expect, it } from "vitest";
import { parseAddress } from "../../../src/host/model/address.js";
import { maxColumns, maxRows, type Rect } from "../../../src/host/model/rect.js";
import type { Table } from "../../../src/host/model/table.js";
import { WorkbookModel, type CellInput } from "../../../src/host/model/workbook-model.js";
import type { Worksheet } from "../../../src/host/model/worksheet.js";

let model: WorkbookModel;
let sheet: Worksheet;
let other: Worksheet;

const at = (address: string): Rect => parseAddress(address) ?? { row: -1, column: -1, rows: 0, columns: 0 };
const rows = (first: number, count: number): Rect => ({ row: first, column: 0, rows: count, columns: maxColumns });
const columns = (first: number, count: number): Rect => ({ row: 0, column: first, rows: maxRows, columns: count });
const put = (address: string, inputs: CellInput[][], target = sheet): void => model.write(target, at(address), inputs);
const type = (address: string, input: CellInput): void => model.write(sheet, at(address), [[input]], "person");
const formula = (address: string, target = sheet): string | null | undefined => target.cellAt(at(address).row, at(address).column)?.formula;
const value = (address: string, target = sheet): unknown => {
  model.recalculate();
  return target.cellAt(at(address).row, at(address).column)?.value ?? null;
};

/** Table `T` with header at B3, three body rows. */
function tableT(): Table {
  put("B3:D6", [["a", "b", "sum"], [1, 10, ""], [2, 20, ""], [3, 30, ""]]);
  const table = model.addTable(sheet, at("B3:D6"), true, "T");
  put("D4:D4", [["=T[[#This Row],[a]]+T[[#This Row],[b]]"]]);
  model.copy(sheet, at("D4:D6"), sheet, at("D4"), "formulas");
  return table;
}

beforeEach(() => {
  model = new WorkbookModel();
  sheet = model.addSheet("Données");
  other = model.addSheet("Other");
});

describe("WorkbookModel.insert and delete", () => {
  it("make formulas on every sheet follow inserted rows, and ranges that contain them grow", () => {
    put("A1:A3", [[1], [2], [3]]);
    put("B1:B2", [["=SUM(A1:A3)"], ["=$A$3+A1"]]);
    put("A1", [["=SUM(Données!A1:A3)+A5"]], other);
    model.insert(sheet, rows(1, 2), "down");
    expect([formula("B1"), formula("B4"), formula("A1", other)]).toEqual(["=SUM(A1:A5)", "=$A$5+A1", "=SUM(Données!A1:A5)+A5"]);
    expect([value("B1"), value("A4"), value("A2")]).toEqual([6, 2, null]);
  });

  it("make references to deleted cells #REF! and shrink ranges", () => {
    put("A1:A4", [[1], [2], [3], [4]]);
    put("C1:C3", [["=A2"], ["=SUM(A1:A4)"], ["=SUM(A2:A3)"]]);
    put("A1", [["=SUM('Données'!A3:A9)"]], other);
    model.delete(sheet, { ...at("A2:A3") }, "up");
    expect([formula("C1"), formula("C2"), formula("C3"), formula("A1", other)]).toEqual(["=#REF!", "=SUM(A1:A2)", "=SUM(#REF!)", "=SUM(Données!A2:A7)"]);
    expect([value("C1"), value("C2")]).toEqual([{ error: "#REF!" }, 5]);
  });

  it("move only the cells of the block when it is no whole row", () => {
    put("A1:C2", [[1, 2, 3], [4, 5, 6]]);
    put("E1", [["=A1+B1+C1"]]);
    model.insert(sheet, at("B1:B1"), "down");
    expect([value("B1"), value("B2"), value("B3"), formula("E1")]).toEqual([null, 2, 5, "=A1+B2+C1"]);
    model.insert(sheet, at("A1:A1"), "right");
    expect([value("B1"), formula("F1")]).toEqual([1, "=B1+B2+D1"]);
    model.delete(sheet, at("A1:A1"), "left");
    expect([value("A1"), formula("E1")]).toEqual([1, "=A1+B2+C1"]);
  });

  it("carry widths, heights, formats, validations, charts, names and print titles along", () => {
    sheet.columnWidths.set(2, 100);
    sheet.rowHeights.set(4, 30);
    model.addName("Tie", "=Données!$C$5");
    sheet.conditionalFormats.push({ id: "1", rects: [at("C5:C9")], priority: 0, stopIfTrue: false, rule: { kind: "custom", formula: "=$C5>D$1", format: { fill: "#ff0000" } } });
    sheet.validations.push({
      rects: [at("C5:C9")],
      rule: { kind: "list", source: "=Données!$F$1:$F$4", dropDown: true },
      ignoreBlanks: true,
      prompt: { show: false, title: "", message: "" },
      errorAlert: { show: true, style: "Stop", title: "", message: "" },
    });
    sheet.charts.push({
      id: "c", name: "c", type: "BarStacked", title: "", left: 0, top: 0, width: 1, height: 1, anchor: at("E10:H20"), settings: {},
      series: [{ name: "=Données!$C$4", values: "=Données!$C$5:$C$9", categories: "", color: "", settings: {} }],
    });
    sheet.pageLayout.titleRows = { first: 3, last: 3 };
    model.insert(sheet, rows(2, 1), "down");
    model.insert(sheet, columns(1, 1), "right");
    expect(sheet.columnWidths.get(3)).toBe(100);
    expect(sheet.rowHeights.get(5)).toBe(30);
    expect(model.names[0]?.formula).toBe("=Données!$D$6");
    expect(sheet.conditionalFormats[0]).toMatchObject({ rects: [at("D6:D10")], rule: { formula: "=$D6>E$1" } });
    expect(sheet.validations[0]).toMatchObject({ rects: [at("D6:D10")], rule: { source: "=Données!$G$1:$G$5" } });
    expect(sheet.charts[0]).toMatchObject({ anchor: at("F11:I21"), series: [{ values: "=Données!$D$6:$D$10", name: "=Données!$D$5" }] });
    expect(sheet.pageLayout.titleRows).toEqual({ first: 4, last: 4 });
  });

  it("grow a table over rows inserted in it, and refuse to tear one apart", () => {
    const table = tableT();
    model.insert(sheet, rows(4, 1), "down");
    expect(table.ref).toEqual(at("B3:D7"));
    model.insert(sheet, rows(0, 1), "down");
    expect(table.ref).toEqual(at("B4:D8"));
    expect(() => model.insert(sheet, at("B1:B1"), "down")).toThrow(RangeError);
    model.insert(sheet, at("B1:D1"), "down");
    expect(table.ref).toEqual(at("B5:D9"));
  });

  it("leave a table one empty row when all its rows go, and delete it with its header", () => {
    const table = tableT();
    put("B8", [["below"]]);
    model.delete(sheet, rows(3, 3), "up");
    expect([table.ref, value("B4"), value("B6")]).toEqual([at("B3:D4"), null, "below"]);
    put("F1", [["=SUM(T[a])"]]);
    model.delete(sheet, rows(2, 2), "up");
    expect([model.tables.length, formula("F1")]).toEqual([0, "=SUM(#REF!)"]);
  });
});

describe("WorkbookModel tables", () => {
  it("rename columns by their header cells, keep them unique texts, and structured references follow", () => {
    const table = tableT();
    put("F4", [["=SUM(T[a])&T[[#Headers],[a]]"]]);
    type("B3", "Nb [u]");
    expect([formula("F4"), formula("D4")]).toEqual(["=SUM(T[Nb '[u']])&T[[#Headers],[Nb '[u']]]", "=T[[#This Row],[Nb '[u']]]+T[[#This Row],[b]]"]);
    type("C3", "sum");
    type("B3", "2026");
    expect(table.columns.map(({ name }) => name)).toEqual(["2026", "sum2", "sum"]);
    expect([value("B3"), value("C3"), value("D5")]).toEqual(["2026", "sum2", 22]);
    type("B3", "");
    expect(value("B3")).toBe("Column1");
  });

  it("rename tables and sheets, quoting names where formulas need it", () => {
    const table = tableT();
    put("A1:A2", [["=SUM(T[a])+ROWS(T)"], ["=Données!B4"]], other);
    model.renameTable(table, "Partners");
    model.renameSheet(sheet, "L'été 2026");
    expect([formula("A1", other), formula("A2", other)]).toEqual(["=SUM(Partners[a])+ROWS(Partners)", "='L''été 2026'!B4"]);
    expect([value("A1", other), value("A2", other)]).toEqual([9, 1]);
    expect(() => model.renameTable(table, "A1")).toThrow(RangeError);
    expect(() => model.renameSheet(sheet, "other")).toThrow(RangeError);
  });

  it("make references to a deleted sheet, table or column #REF!", () => {
    const table = tableT();
    put("A1:A3", [["=SUM(T[b])"], ["=Données!B4"], ["=SUM(T[[a]:[b]])"]], other);
    model.deleteTableColumn(table, 1);
    expect([formula("A1", other), formula("A3", other), table.ref]).toEqual(["=SUM(#REF!)", "=SUM(T[a])", at("B3:C6")]);
    model.deleteSheet(sheet);
    expect([formula("A2", other), formula("A3", other), model.tables.length]).toEqual(["=#REF!", "=SUM(#REF!)", 0]);
    expect(() => model.deleteSheet(other)).toThrow(RangeError);
  });

  it("add a column in the middle or at the end, moving what stands to the right", () => {
    const table = tableT();
    put("E4", [["beside"]]);
    put("F1", [["=E4"]]);
    model.addTableColumn(table, 1, [{ text: "new" }, 5, 6, 7]);
    expect(table.columns.map(({ name }) => name)).toEqual(["a", "new", "b", "sum"]);
    expect([table.ref, value("C4"), value("F4"), formula("F1")]).toEqual([at("B3:E6"), 5, "beside", "=F4"]);
    expect(value("E4")).toBe(11);
    model.addTableColumn(table, null, null, "last");
    expect([table.ref, value("F3"), value("G4")]).toEqual([at("B3:F6"), "last", "beside"]);
    model.addTableColumn(table, 0, [{ text: "first" }]);
    expect([table.ref, value("B3"), value("C3")]).toEqual([at("B3:G6"), "first", "a"]);
  });

  it("add rows with the formulas of calculated columns, and delete them", () => {
    const table = tableT();
    put("B7", [["below"]]);
    model.addTableRows(table, null, [[4, 40, null]]);
    expect([table.ref, formula("D7"), value("D7"), value("B8")]).toEqual([at("B3:D7"), "=T[[#This Row],[a]]+T[[#This Row],[b]]", 44, "below"]);
    model.deleteTableRows(table, 0, 2);
    expect([table.ref, value("B4"), value("B6")]).toEqual([at("B3:D5"), 3, "below"]);
    model.deleteTableRows(table, 0, 2);
    expect([table.ref, value("B4"), value("B5")]).toEqual([at("B3:D4"), null, "below"]);
  });

  it("grow under what a person types below or beside them, but not under what the add-in writes", () => {
    const table = tableT();
    put("B7", [[4]]);
    expect(table.ref).toEqual(at("B3:D6"));
    model.clear(sheet, at("B7"));
    type("B7", "4");
    expect([table.ref, formula("D7"), value("D7")]).toEqual([at("B3:D7"), "=T[[#This Row],[a]]+T[[#This Row],[b]]", 4]);
    type("E3", "extra");
    expect([table.ref, table.columns.at(-1)?.name]).toEqual([at("B3:E7"), "extra"]);
    type("E5", "=[@a]*2");
    expect([value("E4"), value("E7")]).toEqual([2, 8]);
  });

  it("keep their identity when resized", () => {
    const table = tableT();
    const ids = table.columns.map(({ id }) => id);
    model.resizeTable(table, at("B3:E8"));
    expect(table.columns.map(({ id }) => id).slice(0, 3)).toEqual(ids);
    expect(value("E3")).toBe("Column1");
    expect(() => model.resizeTable(table, at("B4:E8"))).toThrow(RangeError);
  });

  it("leave plain references behind when turned into a plain block, and #REF! when deleted", () => {
    const table = tableT();
    put("A1:A2", [["=SUM(T[a])&T[[#Headers],[b]]"], ["=ROWS(T)"]], other);
    model.deleteTable(table, true);
    expect([formula("A1", other), formula("D5"), formula("A2", other)]).toEqual([
      "=SUM(Données!$B$4:$B$6)&Données!$C$3",
      "=Données!$B5+Données!$C5",
      "=ROWS(Données!$B$4:$D$6)",
    ]);
    expect([value("D5"), value("A1", other)]).toEqual([22, "6b"]);
    const again = model.addTable(sheet, at("B3:D6"), true, "T");
    put("A1", [["=SUM(T[a])"]], other);
    model.deleteTable(again, false);
    expect([formula("A1", other), value("B3")]).toEqual(["=SUM(#REF!)", null]);
  });

  it("refuse cells of another table and names that are taken", () => {
    tableT();
    expect(() => model.addTable(sheet, at("D5:F9"), true, "U")).toThrow(RangeError);
    expect(() => model.addTable(sheet, at("H1:I3"), true, "t")).toThrow(RangeError);
  });
});

describe("WorkbookModel.sort", () => {
  it("orders numbers, texts, booleans, errors, and blanks last, stably", () => {
    put("A1:B7", [["b", 1], [10, 2], ["", 3], [true, 4], ["=NA()", 5], ["A", 6], [2, 7]]);
    model.sort(sheet, at("A1:B7"), [{ column: 0, ascending: true }]);
    expect(model.cells(sheet, at("B1:B7")).map(([cell]) => cell?.value)).toEqual([7, 2, 6, 1, 4, 5, 3]);
    model.sort(sheet, at("A1:B7"), [{ column: 0, ascending: false }]);
    expect(model.cells(sheet, at("B1:B7")).map(([cell]) => cell?.value)).toEqual([5, 4, 1, 6, 2, 7, 3]);
  });

  it("takes formulas along with their own row, and leaves references that name a sheet", () => {
    put("A1:C3", [[3, "=A1*2", "=Données!A1"], [1, "=A2*2", "=Données!A2"], [2, "=A3*$A$1", "=Other!A3"]]);
    model.sort(sheet, at("A1:C3"), [{ column: 0, ascending: true }]);
    expect([formula("B1"), formula("B2"), formula("B3")]).toEqual(["=A1*2", "=A2*$A$1", "=A3*2"]);
    expect([formula("C1"), formula("C2"), formula("C3")]).toEqual(["=Données!A2", "=Other!A3", "=Données!A1"]);
  });
});

describe("WorkbookModel.copy", () => {
  it("shifts relative references, repeats the source, and makes those that fall off #REF!", () => {
    put("B2", [["=A1+$A1+A$1+$A$1+SUM(A:A)"]]);
    model.copy(sheet, at("B2:C4"), sheet, at("B2"));
    expect(formula("C4")).toBe("=B3+$A3+B$1+$A$1+SUM(B:B)");
    model.copy(sheet, at("A1"), sheet, at("B2"));
    expect(formula("A1")).toBe("=#REF!+#REF!+#REF!+$A$1+SUM(#REF!)");
  });

  it("copies values alone, or formats alone", () => {
    put("A1:A2", [[2], ["=A1*3"]]);
    model.setNumberFormats(sheet, at("A2"), "0.0");
    model.setStyle(sheet, at("A2"), { bold: true });
    model.copy(sheet, at("C1"), sheet, at("A2"), "values");
    model.copy(sheet, at("D1"), sheet, at("A2"), "formats");
    expect(model.cells(sheet, at("C1:D1"))[0]).toMatchObject([
      { value: 6, formula: null, numberFormat: "General", style: null },
      { value: null, text: "", numberFormat: "0.0", style: { bold: true } },
    ]);
  });
});

describe("WorkbookModel.write", () => {
  it("reads texts as if typed", () => {
    put("A1:J1", [["12", "'12", "=1+1", "5%", "true", "a", "", "+3", "-note", "1e3"]]);
    expect(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"].map((column) => value(`${column}1`))).toEqual([12, "12", 2, 0.05, true, "a", null, 3, { error: "#NAME?" }, 1000]);
    expect(model.cells(sheet, at("D1"))[0]?.[0]?.text).toBe("5%");
  });

  it("reads what a person types in the workbook's language, and what the add-in writes in English", () => {
    model.language = "fr";
    type("A1", "1,5");
    type("A2", "VRAI");
    type("A3", "15/01/2026");
    type("A4", "1.5");
    put("B1:B2", [["1.5"], ["1,500"]]);
    expect([value("A1"), value("A2"), value("A3"), value("A4"), value("B1"), value("B2")]).toEqual([1.5, true, 46_037, "1.5", 1.5, 1500]);
    expect(model.cells(sheet, at("A1:A3")).map(([cell]) => cell?.text)).toEqual(["1,5", "VRAI", "15/01/2026"]);
  });

  it("keeps a text that looks like a formula when told that it is text, or when the cell's format is text", () => {
    put("A1", [[{ text: "=1+1" }]]);
    model.setNumberFormats(sheet, at("A2"), "@");
    put("A2", [["012"]]);
    expect([value("A1"), value("A2"), formula("A1")]).toEqual(["=1+1", "012", null]);
  });

  it("leaves cells for which it gets null, and refuses what Excel would refuse", () => {
    put("A1:B1", [[1, 2]]);
    put("A1:B1", [[null, 3]]);
    expect([value("A1"), value("B1")]).toEqual([1, 3]);
    expect(() => put("A1", [["=1+"]])).toThrow(SyntaxError);
    expect(() => put("A1", [["=SUM("]])).toThrow(SyntaxError);
    expect(() => put("A1", [["=A1$"]])).toThrow(SyntaxError);
    expect(() => put("A1:B1", [[1]])).toThrow(RangeError);
    expect(value("A1")).toBe(1);
  });

  it("puts function names and addresses in capitals", () => {
    put("A1", [["=sum(b1:c2)+t1"]]);
    expect(formula("A1")).toBe("=SUM(B1:C2)+T1");
  });

  it("reports every change to listeners, with who made it", () => {
    const kinds: string[] = [];
    const stop = model.subscribe(({ kind, source, before, after }) => kinds.push(JSON.stringify([kind, source, before, after])));
    put("A1", [[1]]);
    type("A1", "2");
    model.insert(sheet, rows(0, 1), "down");
    stop();
    put("A1", [[3]]);
    expect(kinds).toEqual(['["edited","add-in",null,1]', '["edited","person",1,2]', '["rows-inserted","add-in",null,null]']);
  });
});
