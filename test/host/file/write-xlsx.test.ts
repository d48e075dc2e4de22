import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { writeXlsx } from "../../../src/host/file/write-xlsx.js";
import { filledWorkbook } from "./fill-workbook.js";

let parts: Record<string, string>;
let bytes: Uint8Array;
let again: Uint8Array;

beforeAll(async () => {
  const { model } = await filledWorkbook();
  bytes = await writeXlsx(model);
  again = await writeXlsx(model);
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
});

const sheet = () => parts["xl/worksheets/sheet1.xml"] ?? "";

describe("writeXlsx", () => {
  it("gives the same bytes for the same workbook", () => {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
  });

  it("writes formulas with their results, structured references written out, and errors", () => {
    expect(sheet()).toMatch(/<c r="C4" s="\d+"><f>Scores\[\[#This Row\],\[Points\]\]\*2<\/f><v>2<\/v><\/c>/);
    expect(sheet()).toMatch(/<c r="B6" s="\d+" t="e"><f>1\/0<\/f><v>#DIV\/0!<\/v><\/c>/);
  });

  it("keeps text that looks like a formula as text, with its apostrophe", () => {
    const style = /<c r="D4" s="(\d+)" t="s">/.exec(sheet())?.[1];
    const looks = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(parts["xl/styles.xml"] ?? "")?.[1] ?? "";
    expect([...looks.matchAll(/<xf [^>]*>/g)][Number(style)]?.[0]).toContain('quotePrefix="1"');
    expect(parts["xl/sharedStrings.xml"]).toContain("<t>=not a formula</t>");
    expect(parts["xl/styles.xml"]).not.toContain("readingOrder");
  });

  it("writes real tables, with the formula of a calculated column and without filter where there are no buttons", () => {
    const table = parts["xl/tables/table1.xml"] ?? "";
    expect(table).toContain('displayName="Scores" ref="A3:E6"');
    expect(table).toContain("<calculatedColumnFormula>Scores[[#This Row],[Points]]*2</calculatedColumnFormula>");
    expect(table).not.toContain("autoFilter");
  });

  it("writes names, print titles and print area, and asks for a full calculation", () => {
    const workbook = parts["xl/workbook.xml"] ?? "";
    expect(workbook).toContain('<definedName name="List_Codes">Scores[Code]</definedName>');
    expect(workbook).toContain('<definedName name="Local" localSheetId="0">2+1</definedName>');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;Été 1&apos;!$3:$3</definedName>');
    expect(workbook).toContain('fullCalcOnLoad="1"');
    expect(workbook).toContain('state="veryHidden"');
  });

  it("writes looks, sizes, panes, page and protection", () => {
    expect(sheet()).toContain('<tabColor rgb="FF1F4E79"/>');
    expect(sheet()).toContain('showGridLines="0"');
    expect(sheet()).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(sheet()).toContain('<col min="1" max="1" width="22.8571" customWidth="1"/>');
    expect(sheet()).toContain('<row r="3" ht="40" customHeight="1"');
    expect(sheet()).toMatch(/<row r="1" ht="[\d.]+" spans/);
    expect(sheet()).toMatch(/<sheetProtection sheet="1"[^>]* formatColumns="0"[^>]* autoFilter="0"/);
    expect(sheet()).toContain('paperSize="9" orientation="landscape" fitToHeight="0"');
    expect(sheet()).toContain("<oddFooter>&amp;LLeft&amp;R&amp;P / &amp;N</oddFooter>");
    expect(parts["xl/styles.xml"]).toContain('<protection locked="0"/>');
  });

  it("writes conditional formats in their order, validations and links", () => {
    const rules = [...sheet().matchAll(/<cfRule type="(\w+)"[^>]*priority="(\d)"/g)].map(([, type, priority]) => `${priority} ${type}`);
    expect(rules).toEqual(["1 iconSet", "2 cellIs", "3 expression", "4 dataBar", "5 colorScale"]);
    expect(sheet()).toContain('priority="3" stopIfTrue="1"');
    expect(sheet()).toContain('<dataValidation type="list" allowBlank="1" showInputMessage="1" promptTitle="What" prompt="One of the codes"');
    expect(sheet()).toContain("<formula1>List_Codes</formula1>");
    expect(sheet()).toContain('location="&apos;Été 1&apos;!B4"');
  });

  it("writes native charts with references and what their cells hold", () => {
    const chart = parts["xl/charts/chart1.xml"] ?? "";
    expect(chart).toContain("<a:t>What weighs &amp; how</a:t>");
    expect(chart).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
    expect(chart).toContain("<c:f>'Été 1'!$B$4:$B$6</c:f>");
    expect(chart).toContain('<c:pt idx="1"><c:v>3.5</c:v></c:pt>');
    expect(chart).toContain('<a:srgbClr val="1F77B4"/>');
    expect(chart).toContain('<c:max val="12"/>');
    expect(parts["xl/drawings/drawing1.xml"]).toContain('name="scores"');
    expect(parts["xl/charts/chart3.xml"]).toContain('<c:smooth val="0"/>');
    expect(parts["xl/charts/chart4.xml"]).toContain("<c:radarChart>");
  });
});
