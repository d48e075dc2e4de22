import type { WorkbookCells } from "../core/import/import-source.js";
import { dateOfSerial } from "../workbook/serial-dates.js";
import type { Language } from "../words/language.js";
import { unkept } from "./unkept-range.js";

/** Cells to read: what the person has selected, or all that a sheet holds. */
export type CellsWanted = { from: "selection" } | { from: "sheet"; name: string };

/** The cells, or why there are none: nothing stands there, or several areas are selected. */
export type CellsRead = WorkbookCells | "empty" | "several";

/** Cells of a request: values and formats of each take some 60 bytes of the 5 MB that Excel on the web answers. */
const CELLS_OF_A_REQUEST = 30_000;

/**
 * The cells of a sheet as texts, for an import from the workbook itself.
 *
 * One cell selected stands for the block around it. Two requests, and one more for each 30,000 cells. Dates, which Excel keeps as numbers, are told by the format of their
 * cell; numbers are written with the decimal sign of the language, never in a way that can be read in two.
 *
 * @param context of a run
 * @param wanted which cells
 * @param language for the decimal sign
 * @returns the cells with the place of the first one
 */
export async function readCells(context: Excel.RequestContext, wanted: CellsWanted, language: Language): Promise<CellsRead> {
  const asked = await askRange(context, wanted);
  if (asked === "several") return asked;
  const used = asked.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = asked.worksheet.load("name");
  await context.sync();
  if (used.isNullObject) return "empty";
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const cells: string[][] = [];
  const rows = Math.max(1, Math.floor(CELLS_OF_A_REQUEST / columnCount));
  for (let first = 0; first < rowCount; first += rows) {
    const block = unkept(unkept(unkept(used.getRow(first)).getResizedRange(Math.min(rows, rowCount - first) - 1, 0)).load("values,numberFormat"));
    await context.sync();
    const formats = block.numberFormat as string[][];
    for (const [row, line] of (block.values as unknown[][]).entries()) cells.push(line.map((value, column) => textOf(value, formats[row]?.[column] ?? "", language)));
  }
  return { name: sheet.name, cells, row: rowIndex + 1, column: columnIndex + 1 };
}

async function askRange(context: Excel.RequestContext, wanted: CellsWanted): Promise<Excel.Range | "several"> {
  if (wanted.from === "sheet") return context.workbook.worksheets.getItem(wanted.name).getRange();
  const selected = context.workbook.getSelectedRanges().load("areaCount,cellCount");
  await context.sync();
  if (selected.areaCount > 1) return "several";
  const range = selected.areas.getItemAt(0);
  return selected.cellCount === 1 ? range.getSurroundingRegion() : range;
}

/** Day, month or year outside of quotation marks and brackets. */
const isDateFormat = (format: string): boolean => /[dy]|m{3,}/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "").replaceAll(/general|standard/gi, ""));

function textOf(value: unknown, format: string, language: Language): string {
  if (typeof value === "string") return value;
  if (typeof value !== "number") return typeof value === "boolean" ? String(value).toUpperCase() : "";
  const date = isDateFormat(format) ? dateOfSerial(value) : null;
  if (date !== null) return date;
  // Three decimals could be taken for thousands: a fourth one leaves no doubt.
  const text = String(value).replace(/^(-?\d{1,3}\.\d{3})$/, "$10");
  return language === "fr" ? text.replace(".", ",") : text;
}
