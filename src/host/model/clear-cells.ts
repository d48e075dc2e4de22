import { general } from "./cell.js";
import type { ChangeSource } from "./changes.js";
import { subtractRect, type Rect } from "./rect.js";
import { renameHeaders } from "./rename-headers.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";

export type ClearWhat = "all" | "contents" | "formats" | "hyperlinks";

/** Empties a block: contents, looks, links, or all of it. Cells stay where they are. */
export function clearCells(workbook: WorkbookData, sheet: Worksheet, rect: Rect, what: ClearWhat, source: ChangeSource): void {
  const contents = what === "all" || what === "contents";
  const formats = what === "all" || what === "formats";
  const emptied: [number, number][] = [];
  sheet.forEachCell(rect, (cell, row, column) => {
    if (contents) {
      if (cell.formula !== null || cell.value !== null) workbook.calculator.cellEdited(sheet, row, column);
      cell.value = null;
      cell.formula = null;
      cell.quoted = false;
    }
    if (formats) {
      cell.style = null;
      cell.numberFormat = general;
    }
    if (what === "all" || what === "hyperlinks") cell.hyperlink = null;
    if (cell.value === null && cell.formula === null && cell.style === null && cell.numberFormat === general && cell.hyperlink === null) {
      emptied.push([row, column]);
    }
  });
  for (const [row, column] of emptied) sheet.putCell(row, column, undefined);
  if (formats) {
    clearRects(sheet.conditionalFormats, rect);
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ rects }) => rects.length > 0);
  }
  if (what === "all") {
    clearRects(sheet.validations, rect);
    sheet.validations = sheet.validations.filter(({ rects }) => rects.length > 0);
  }
  if (contents) {
    renameHeaders(workbook, sheet, rect, source);
    workbook.report("edited", sheet, rect, source);
  } else workbook.report("format", sheet, rect, source);
}

function clearRects(owners: { rects: Rect[] }[], hole: Rect): void {
  for (const owner of owners) owner.rects = owner.rects.flatMap((rect) => subtractRect(rect, hole));
}
