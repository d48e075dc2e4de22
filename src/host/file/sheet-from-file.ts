import type { Cell as FileCell, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { columnIndex, parseAddress } from "../model/address.js";
import { errorNamed, errors, type CellError, type Hyperlink, type Scalar } from "../model/cell.js";
import { sharedStyle } from "../model/format-cells.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";
import { newCell, putContent } from "../model/put-cell.js";
import { hex, styleFromFile } from "./cell-style.js";
import { formulaFromFile } from "./file-formula.js";
import { paperNumbers, widthFromFile } from "./sheet-to-file.js";

/** What a sheet is, apart from its cells: state, colours, sizes, panes, page, protection. */
export function readSheet(source: FileSheet, sheet: Worksheet): void {
  sheet.visibility = source.state === "hidden" ? "Hidden" : source.state === "veryHidden" ? "VeryHidden" : "Visible";
  const { tabColor, defaultRowHeight, defaultColWidth } = source.properties;
  if (tabColor?.argb) sheet.tabColor = hex(tabColor.argb);
  if (defaultRowHeight) sheet.standardHeight = defaultRowHeight;
  if (defaultColWidth) sheet.standardWidth = widthFromFile(defaultColWidth);
  readColumns(source, sheet);
  readView(source, sheet);
  readPage(source, sheet);
  for (const { top, left, bottom, right } of source.mergedRegions) sheet.merges.push({ row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 });
  const allowed = source.sheetProtection;
  if (allowed?.sheet) {
    const options = Object.entries(allowed).filter(([key, value]) => value === true && /^(?:format|insert|delete|sort|autoFilter|pivotTables)/.test(key));
    sheet.protection = { protected: true, password: null, options: Object.fromEntries(options.map(([key]) => [`allow${key.charAt(0).toUpperCase()}${key.slice(1)}`, true])) };
  }
}

function readColumns(source: FileSheet, sheet: Worksheet): void {
  const count = source.model.cols?.reduce((most, { max }) => Math.max(most, max > 16_000 ? 0 : max), 0) ?? 0;
  for (let column = 0; column < count; column++) {
    const found = source.getColumn(column + 1);
    if (found.width !== undefined) sheet.columnWidths.set(column, widthFromFile(found.width));
    if (found.hidden) sheet.hiddenColumns.add(column);
    const style = styleFromFile(found.style);
    const numberFormat = formatText(found.style.numFmt);
    if (style || numberFormat !== "General") sheet.columnLooks.set(column, { style: style && sharedStyle(style), numberFormat });
  }
}

function readView(source: FileSheet, sheet: Worksheet): void {
  const view = source.views[0];
  sheet.showGridlines = view?.showGridLines ?? true;
  sheet.showHeadings = view?.showRowColHeaders ?? true;
  if (view?.state === "frozen") sheet.freeze = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
}

function readPage(source: FileSheet, { pageLayout }: Worksheet): void {
  // The library leaves out what a file does not say, whatever its types promise.
  const pageSetup: Partial<FileSheet["pageSetup"]> = source.pageSetup;
  const { headerFooter } = source as Partial<FileSheet>;
  const points = (inches: number) => Math.round(inches * 72 * 100) / 100;
  pageLayout.orientation = pageSetup.orientation === "landscape" ? "landscape" : "portrait";
  pageLayout.paperSize = Object.keys(paperNumbers).find((name) => paperNumbers[name] === pageSetup.paperSize) ?? "A4";
  pageLayout.fitWidth = pageSetup.fitToPage ? (pageSetup.fitToWidth ?? 1) : 0;
  pageLayout.fitHeight = pageSetup.fitToPage ? (pageSetup.fitToHeight ?? 1) : 0;
  pageLayout.zoom = pageSetup.scale ?? 100;
  pageLayout.centerHorizontally = pageSetup.horizontalCentered ?? false;
  pageLayout.centerVertically = pageSetup.verticalCentered ?? false;
  pageLayout.printGridlines = pageSetup.showGridLines ?? false;
  if (pageSetup.margins) {
    const { left, right, top, bottom, header, footer } = pageSetup.margins;
    pageLayout.margins = { left: points(left), right: points(right), top: points(top), bottom: points(bottom), header: points(header), footer: points(footer) };
  }
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(pageSetup.printTitlesRow ?? "");
  if (rows) pageLayout.titleRows = { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/.exec(pageSetup.printTitlesColumn ?? "");
  if (columns) pageLayout.titleColumns = { first: columnIndex(columns[1] ?? ""), last: columnIndex(columns[2] ?? "") };
  pageLayout.printArea = parseAddress(pageSetup.printArea ?? "");
  pageLayout.rowBreaks = manualBreaks(source.rowBreaks);
  pageLayout.columnBreaks = manualBreaks(source.colBreaks);
  pageLayout.header = parts(headerFooter?.oddHeader);
  pageLayout.footer = parts(headerFooter?.oddFooter);
}

/** Breaks that somebody set: programs also note those that follow from the size of the page. */
function manualBreaks(breaks: FileSheet["rowBreaks"] | undefined): number[] {
  return (breaks ?? []).flatMap(({ id, man }) => (man === 0 ? [] : [id])).sort((a, b) => a - b);
}

/** `&Lleft&Ccenter&Rright`: the letters start a part, `&&` is a sign. */
function parts(text: string | null | undefined): { left: string; center: string; right: string } {
  const found = { left: "", center: "", right: "" };
  let place: keyof typeof found = "center";
  for (const [piece] of (text ?? "").matchAll(/&.|[^&]+|&/gs)) {
    if (piece === "&L") place = "left";
    else if (piece === "&C") place = "center";
    else if (piece === "&R") place = "right";
    else found[place] += piece;
  }
  return found;
}

/** Contents, looks and links of the cells, and the heights of their rows. */
export function readCells(source: FileSheet, model: WorkbookModel, sheet: Worksheet): void {
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) sheet.rowHeights.set(number - 1, row.height);
    if (row.hidden) sheet.hiddenRows.add(number - 1);
    row.eachCell({ includeEmpty: true }, (cell, column) => readCell(cell, model, sheet, number - 1, column - 1));
  });
}

function readCell(file: FileCell, model: WorkbookModel, sheet: Worksheet, row: number, column: number): void {
  if (file.isMerged && file.master !== file) return;
  const style = styleFromFile(file.style);
  const numberFormat = formatText(file.style.numFmt);
  const { value, formula, link } = contentOf(file);
  if (value === null && formula === null && style === null && numberFormat === "General" && link === null) return;
  if (value !== null || formula !== null) {
    putContent(model, sheet, row, column, { value, formula });
  }
  const cell = sheet.cellAt(row, column) ?? newCell(sheet, row, column);
  cell.style = style && sharedStyle(style);
  cell.numberFormat = numberFormat;
  cell.hyperlink = link;
}

function contentOf(file: FileCell): { value: Scalar; formula: string | null; link: Hyperlink | null } {
  const { value } = file;
  const link = typeof value === "object" && value !== null && "hyperlink" in value ? linkOf(value.hyperlink, value.tooltip) : null;
  const { formula } = file;
  if (typeof formula === "string" && formula !== "") return { value: scalarOf(file.result), formula: formulaFromFile(formula), link };
  return { value: scalarOf(value), formula: null, link };
}

function linkOf(target: string, tooltip: string | undefined): Hyperlink {
  const place = target.startsWith("#") ? { documentReference: target.slice(1) } : { address: target };
  return tooltip === undefined ? place : { ...place, screenTip: tooltip };
}

function scalarOf(value: unknown): Scalar {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  // The library gives dates for numbers that are formatted as dates.
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value !== "object" || value === null) return null;
  if ("error" in value) return errorOf(value.error);
  if ("richText" in value && Array.isArray(value.richText)) return value.richText.map((run: { text?: string }) => run.text ?? "").join("");
  return "text" in value && typeof value.text === "string" ? value.text : null;
}

function errorOf(code: unknown): CellError {
  return errorNamed(String(code)) ?? errors.value;
}

function formatText(format: unknown): string {
  if (typeof format === "string") return format;
  if (typeof format === "object" && format !== null && "formatCode" in format) return String(format.formatCode);
  return "General";
}
