import type { Rect } from "../model/rect.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";

/** Widths of a character in Calibri 11, in points, good enough for a stand-in: Excel measures the real glyphs. */
const characterWidth = 5.6;
const padding = 8;

/** Sets each column to its widest text. */
export function fitColumns(model: WorkbookModel, sheet: Worksheet, rect: Rect): void {
  const used = sheet.usedRange(true, rect);
  if (used === null) return;
  const widths = new Map<number, number>();
  for (const row of model.cells(sheet, used)) {
    row.forEach((cell, index) => {
      if (cell.text === "" || cell.style?.wrap) return;
      const scale = ((cell.style?.size ?? 11) / 11) * (cell.style?.bold ? 1.1 : 1);
      const width = Math.min(1790, cell.text.length * characterWidth * scale + padding);
      widths.set(used.column + index, Math.max(width, widths.get(used.column + index) ?? 0));
    });
  }
  for (const [column, width] of widths) sheet.columnWidths.set(column, Math.round(width * 4) / 4);
}

/** Sets each row to the lines that its texts need in their columns. */
export function fitRows(model: WorkbookModel, sheet: Worksheet, rect: Rect): void {
  const used = sheet.usedRange(true, rect);
  if (used === null) return;
  model.cells(sheet, used).forEach((row, offset) => {
    let height = sheet.standardHeight;
    row.forEach((cell, index) => {
      const scale = (cell.style?.size ?? 11) / 11;
      const width = sheet.columnWidths.get(used.column + index) ?? sheet.standardWidth;
      const lines = cell.style?.wrap ? Math.ceil((cell.text.length * characterWidth * scale + padding) / width) : 1;
      height = Math.max(height, lines * sheet.standardHeight * scale);
    });
    sheet.rowHeights.set(used.row + offset, Math.min(409.5, height));
  });
}
