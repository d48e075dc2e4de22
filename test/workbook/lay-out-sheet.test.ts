import { format } from "numfmt";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/words/language.js";
import { sheetWords } from "../../src/words/sheets.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { textWidth } from "../../src/workbook/describe/text-width.js";
import type { SheetDescription } from "../../src/workbook/description.js";
import { loadExample } from "../agreement/load-example.js";
import { grownProject } from "./grown-project.js";

function sheetOf(sheets: readonly SheetDescription[], id: string): SheetDescription {
  return sheets.find((sheet) => sheet.id === id) ?? expect.unreachable(`there is a sheet ${id}`);
}

describe("layOutSheet", () => {
  it("makes each column as wide as the longest word of its header, up to a limit", async () => {
    const { sheets } = describeWorkbook(await loadExample("orsenne", "fr"), "fr");
    const tight = sheets
      .filter(({ hidden }) => hidden !== true)
      .flatMap((sheet) =>
        sheet.tables.flatMap((table) => table.columns.flatMap(({ header }, c) => (Math.max(...header.split(/ |\n/).map((word) => word.length)) <= Math.min(21, sheet.columnWidths[c] ?? 0) ? [] : [`${table.id}: ${header}`]))),
      );
    expect(tight).toEqual([]);
  });

  it("prints the contents upright on one page, a wide table on pages that repeat its first columns, a sheet with a chart on one page", () => {
    const project = grownProject({ seed: 1, partners: 5, items: 40, resources: 3, scopes: 4, criteria: 30, label: (list, position) => `${list} ${position + 1}` });
    const { sheets } = describeWorkbook({ ...project, name: "A".repeat(200) }, "en");
    expect(sheetOf(sheets, "ReadMe").print).toMatchObject({ orientation: "portrait", fitWidth: 1 });
    expect(sheetOf(sheets, "Domains").print).toMatchObject({ orientation: "landscape", fitWidth: 3, titleColumns: { first: 0, last: 1 } });
    expect(sheetOf(sheets, "Domains").print.breaks).toBeUndefined();
    expect(sheetOf(sheets, "Scores").print).toMatchObject({ fitWidth: 1 });
    expect(sheetOf(sheets, "ReadMe").print.footer).toMatchObject({ left: "A".repeat(70), center: "" });
  });

  it("prints of the checks what people read, upright, and leaves the columns of formulas on the screen", async () => {
    const checks = sheetOf(describeWorkbook(await loadExample("orsenne", "fr"), "fr").sheets, "Checks");
    const { columns, orientation, fitWidth } = checks.print;
    expect({ columns, orientation, fitWidth }).toEqual({ columns: 6, orientation: "portrait", fitWidth: 1 });
    expect(checks.tables.flatMap((table) => table.columns.slice(columns).filter(({ look }) => look !== "code"))).toEqual([]);
  });

  it("puts tables that take pages last, so that their header is printed on each", async () => {
    const { sheets } = describeWorkbook(await loadExample("openapc-fr", "fr"), "fr");
    const repeated = ["Participation", "Complement", "Gains", "Overlap"].map((id) => {
      const { tables, print } = sheetOf(sheets, id);
      return tables.find((table) => table.row === print.titleRows?.first)?.id;
    });
    expect(repeated).toEqual(["Interest", "Adds", "GainBalance", "Overlap"]);
  });
});

describe("a sheet on paper", () => {
  it.each(LANGUAGES)("says of a dimension without any item that nothing is entered, and shows no zeros, in %s", async (language) => {
    const { sheets } = describeWorkbook(await loadExample("openapc-fr", language), language);
    const { tables, texts } = sheetOf(sheets, "Audiences");
    expect(tables.flatMap(({ columns }) => columns.filter(({ id }) => id === "total" || id === "trace").map((column) => format(column.format ?? "", 0)))).toEqual(["", ""]);
    expect(texts.filter(({ look }) => look === "purpose").map(({ content }) => content)).toContain(sheetWords(language).hints.emptyMatrix);
  });

  it.each(LANGUAGES)("lists the partners beside an empty dimension upright, where their names have room, in %s", async (language) => {
    const { print, columnWidths } = sheetOf(describeWorkbook(await loadExample("openapc-fr", language), language).sheets, "Audiences");
    expect([print.orientation, print.fitWidth]).toEqual(["portrait", 1]);
    expect(columnWidths[1]).toBeGreaterThanOrEqual(60);
  });

  it("begins no page for what fits on the one before, nor one that would hold almost nothing", async () => {
    const breaksOf = async (example: string, id: string): Promise<string[] | undefined> => sheetOf(describeWorkbook(await loadExample(example, "en"), "en").sheets, id).print.breaks;
    // Units, missions and states are short: a row that looks them up is no taller than they need.
    expect(await breaksOf("orsenne", "Participation")).toBeUndefined();
    expect(await breaksOf("openapc-fr", "SuccessFactors")).toBeUndefined();
    // The limits do not fit below the evidence; both go to the second page.
    expect(await breaksOf("orsenne", "SuccessFactors")).toEqual(["SuccessEvidence"]);
    expect(await breaksOf("orsenne", "Contributions")).toEqual(["Contributions"]);
  });

  it.each(LANGUAGES)("draws the first twenty lines of a table that is too long for a chart, above it, and says so in the title, in %s", async (language) => {
    const { sheets } = describeWorkbook(await loadExample("openapc-fr", language), language);
    const drawn = sheets.flatMap(({ tables, charts }) => charts.flatMap((chart) => tables.flatMap((table) => (table.id === chart.table ? [{ chart, table }] : []))));
    const long = drawn.filter(({ table }) => table.rows.length > 25);
    expect(long.map(({ chart }) => chart.id)).toEqual(["OverlapWithGroup", "Burdens"]);
    for (const { chart, table } of long) expect([chart.first, chart.row < table.row, chart.title.includes("20") && chart.title.includes(String(table.rows.length))]).toEqual([20, true, true]);
    expect(drawn.filter(({ table }) => table.rows.length <= 25).every(({ chart }) => chart.first === undefined)).toBe(true);
  });

  it.each(LANGUAGES)("that is several pages wide has its purpose beside the columns that are repeated, and its title within them, in %s", async (language) => {
    const examples = await Promise.all(["orsenne", "openapc-fr"].map((id) => loadExample(id, language)));
    const wide = examples.flatMap((project) => describeWorkbook(project, language).sheets).filter(({ print }) => print.fitWidth > 1);
    expect(wide.map(({ id }) => id)).toContain("Tools");
    for (const { texts, columnWidths, print } of wide) {
      const repeated = (print.titleColumns?.last ?? -1) + 1;
      expect(texts.filter(({ look }) => look === "purpose" || look === "hint").every(({ column }) => column === repeated)).toBe(true);
      const room = columnWidths.slice(0, repeated).reduce((sum, width) => sum + width, 0);
      const title = texts.find(({ look }) => look === "title")?.content;
      expect(textWidth(typeof title === "string" ? title : expect.unreachable("there is a title")) * 1.5).toBeLessThanOrEqual(room);
    }
  });
});

describe("the format of amounts", () => {
  it.each(LANGUAGES)("keeps the sign and the decimals of small figures, in %s", (language) => {
    const { amount } = sheetWords(language).formats;
    expect([1234.5, 22, 0.25, 0, -22, -0.5, -120000].map((value) => format(amount, value))).toEqual(["1,235", "22", "0.25", "0", "-22", "-0.5", "-120000"]);
  });
});
