import { readFile, writeFile } from "node:fs/promises";
import { env } from "node:process";
import { describe, expect, it } from "vitest";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { CellContent, SheetDescription, TableDescription, WorkbookDescription } from "../../src/workbook/description.js";
import { LANGUAGES } from "../../src/words/language.js";
import { loadExample } from "../agreement/load-example.js";

/** Rows of each table that the golden text shows. */
const ROWS_SHOWN = 2;

function textOf(content: CellContent): string {
  if (content === null) return "";
  return typeof content === "object" ? "ƒ" : String(content);
}

function tableLines(table: TableDescription): string[] {
  const columns = table.columns.map((column) => {
    const parts = [column.id, `«${column.header}»`, column.role, column.look, column.key === true ? "key" : "", column.format ?? "", column.validation?.kind ?? "", column.formula ?? ""];
    return `      ${parts.filter((part) => part !== "").join(" | ")}`;
  });
  const rows = table.rows.slice(0, ROWS_SHOWN).map((row) => `      = ${row.key}: ${row.cells.map(textOf).join(" · ")}`);
  return [`    ${table.id} (${table.owner}, row ${table.row}, ${table.rows.length} rows): ${table.caption}`, ...columns, ...rows];
}

function sheetLines(sheet: SheetDescription): string[] {
  const texts = sheet.texts.map((text) => `    ${text.row},${text.column} ${text.look}: ${typeof text.content === "object" && text.content !== null ? text.content.formula : textOf(text.content)}`);
  const charts = sheet.charts.map((chart) => `    chart ${chart.id} (${chart.kind} of ${chart.table}: ${chart.series.map(({ column }) => column).join(", ")}): ${chart.title}`);
  return [`  ${sheet.id} «${sheet.tab}»${sheet.hidden === true ? " hidden" : ""} ${sheet.print.orientation}${sheet.print.breaks === undefined ? "" : `, pages begin with ${sheet.print.breaks.join(", ")}`}`, ...texts, ...sheet.tables.flatMap(tableLines), ...charts, ""];
}

/** One line for each sheet, text, table, column and chart. */
function goldenText(description: WorkbookDescription): string {
  const names = description.names.map((name) => `  ${name.name} = ${name.table}.${name.column} ${JSON.stringify(name.rows)}`);
  return `${[description.language, ...description.sheets.flatMap(sheetLines), "names", ...names].join("\n")}\n`;
}

describe("describeWorkbook", () => {
  it.each(LANGUAGES)("describes the small example in %s as in git (MUTUALISER_UPDATE_GOLDEN=1 npx vitest run test/golden writes it anew: read the diff)", async (language) => {
    const text = goldenText(describeWorkbook(await loadExample("orsenne", language), language));
    const file = new URL(`describe.${language}.txt`, import.meta.url);
    if (env["MUTUALISER_UPDATE_GOLDEN"] === "1") await writeFile(file, text);
    expect(text.split("\n")).toEqual((await readFile(file, "utf8")).split("\n"));
  });
});
