import { format } from "numfmt";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/words/language.js";
import { sheetWords } from "../../src/words/sheets.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
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

describe("the format of amounts", () => {
  it.each(LANGUAGES)("keeps the sign and the decimals of small figures, in %s", (language) => {
    const { amount } = sheetWords(language).formats;
    expect([1234.5, 22, 0.25, 0, -22, -0.5, -120000].map((value) => format(amount, value))).toEqual(["1,235", "22", "0.25", "0", "-22", "-0.5", "-120000"]);
  });
});
