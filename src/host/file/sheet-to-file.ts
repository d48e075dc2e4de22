import type { CellFormulaValue, CellValue, Workbook, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { cellAddress, columnLetters, rectAddress } from "../model/address.js";
import { isError, type Cell, type Scalar } from "../model/cell.js";
import { maxColumns, maxRows } from "../model/rect.js";
import type { PageLayout } from "../model/sheet-parts.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";
import { argb, styleToFile } from "./cell-style.js";
import { formulaToFile } from "./file-formula.js";

/** Excel's numbers for paper. */
export const paperNumbers: Record<string, number> = { Letter: 1, Tabloid: 3, Legal: 5, Statement: 6, Executive: 7, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13, Folio: 14 };

/** Points of a column as the width that files hold: characters of 7 pixels. */
export function widthToFile(points: number): number {
  return Math.round(((points * 96) / 72 / 7) * 1e4) / 1e4;
}

export function widthFromFile(width: number): number {
  return Math.round(width * 7 * 0.75 * 100) / 100;
}

/**
 * Adds a sheet to the file: sizes, panes, page. Cells, tables, rules and charts come after.
 * @param fitted Heights that rows have on their own.
 */
export function addSheetToFile(file: Workbook, sheet: Worksheet, fitted: ReadonlyMap<number, number>): FileSheet {
  const target = file.addWorksheet(sheet.name, { state: ({ Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const)[sheet.visibility] });
  target.properties = { ...target.properties, defaultRowHeight: sheet.standardHeight };
  if (sheet.tabColor !== "") target.properties.tabColor = argb(sheet.tabColor);
  if (sheet.standardWidth !== 48) target.properties.defaultColWidth = widthToFile(sheet.standardWidth);
  setColumns(target, sheet);
  for (const [row, height] of sheet.rowHeights) target.getRow(row + 1).height = height;
  for (const [row, height] of fitted) target.getRow(row + 1).height = height;
  for (const row of sheet.hiddenRows) target.getRow(row + 1).hidden = true;
  for (const merge of sheet.merges) target.mergeCellsWithoutStyle(rectAddress(merge));
  target.views = [viewOf(sheet)];
  setPage(target, sheet.pageLayout);
  if (sheet.autoFilter) target.autoFilter = rectAddress(sheet.autoFilter.ref);
  return target;
}

function setColumns(target: FileSheet, sheet: Worksheet): void {
  for (const [column, width] of sheet.columnWidths) target.getColumn(column + 1).width = widthToFile(width);
  for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  for (const [column, { style, numberFormat }] of sheet.columnLooks) target.getColumn(column + 1).style = styleToFile(style, numberFormat);
}

function viewOf(sheet: Worksheet): FileSheet["views"][number] {
  const { rows, columns } = sheet.freeze;
  const shared = { showGridLines: sheet.showGridlines, showRowColHeaders: sheet.showHeadings };
  if (rows === 0 && columns === 0) return { ...shared, state: "normal" };
  return { ...shared, state: "frozen", xSplit: columns, ySplit: rows, topLeftCell: cellAddress(rows, columns) };
}

function setPage(target: FileSheet, page: PageLayout): void {
  const { margins } = page;
  const inches = (points: number) => Math.round((points / 72) * 1e4) / 1e4;
  target.pageSetup.orientation = page.orientation;
  target.pageSetup.paperSize = paperNumbers[page.paperSize] ?? 9;
  target.pageSetup.fitToPage = page.fitWidth > 0 || page.fitHeight > 0;
  target.pageSetup.fitToWidth = page.fitWidth;
  target.pageSetup.fitToHeight = page.fitHeight;
  target.pageSetup.scale = page.zoom;
  target.pageSetup.horizontalCentered = page.centerHorizontally;
  target.pageSetup.verticalCentered = page.centerVertically;
  target.pageSetup.showGridLines = page.printGridlines;
  target.pageSetup.margins = {
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    header: inches(margins.header),
    footer: inches(margins.footer),
  };
  if (page.titleRows) target.pageSetup.printTitlesRow = `${page.titleRows.first + 1}:${page.titleRows.last + 1}`;
  if (page.titleColumns) target.pageSetup.printTitlesColumn = `${columnLetters(page.titleColumns.first)}:${columnLetters(page.titleColumns.last)}`;
  if (page.printArea) target.pageSetup.printArea = rectAddress(page.printArea);
  // A break is told by the last row, or column, before it.
  target.rowBreaks = page.rowBreaks.map((id) => ({ id, max: maxColumns - 1, man: 1 }));
  target.colBreaks = page.columnBreaks.map((id) => ({ id, max: maxRows - 1, man: 1 }));
  target.headerFooter.oddHeader = threeParts(page.header);
  target.headerFooter.oddFooter = threeParts(page.footer);
}

function threeParts({ left, center, right }: { left: string; center: string; right: string }): string | null {
  const text = (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  return text === "" ? null : text;
}

/** Writes the cells, over whatever the tables have put there. */
export function writeCellsToFile(target: FileSheet, model: WorkbookModel, sheet: Worksheet): void {
  const tables = model.tablesOn(sheet);
  sheet.forEachCell({ row: 0, column: 0, rows: Infinity, columns: Infinity }, (cell, row, column) => {
    const place = target.getCell(row + 1, column + 1);
    const table = tables.find(({ ref }) => row >= ref.row && row < ref.row + ref.rows && column >= ref.column && column < ref.column + ref.columns);
    place.value = valueToFile(cell, table?.name ?? null);
    const quoted = cell.quoted || (cell.formula === null && typeof cell.value === "string" && /^[=+\-@]/.test(cell.value));
    const style = styleToFile(cell.style, cell.numberFormat, quoted);
    if (Object.keys(style).length > 0) place.style = style;
  });
}

function valueToFile(cell: Cell, table: string | null): CellValue {
  const content = cell.formula === null ? plain(cell.value) : formulaValue(cell.formula, cell.value, table);
  if (!cell.hyperlink) return content;
  const { address, documentReference, screenTip } = cell.hyperlink;
  const link = { hyperlink: address ?? `#${documentReference ?? ""}`, ...(screenTip === undefined ? {} : { tooltip: screenTip }) };
  if (cell.formula !== null) return { ...formulaValue(cell.formula, cell.value, table), ...link };
  return { text: isError(cell.value) ? cell.value.error : String(cell.value ?? ""), ...link };
}

function plain(value: Scalar): CellValue {
  return isError(value) ? { error: value.error } : value;
}

function formulaValue(formula: string, value: Scalar, table: string | null): CellFormulaValue {
  const result = isError(value) ? { error: value.error } : value;
  return { formula: formulaToFile(formula, table), ...(result === null ? {} : { result }) };
}
