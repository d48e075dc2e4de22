import type { CellStyle } from "../model/cell.js";
import type { Rect } from "../model/rect.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";

/** Mean width of a character of Calibri 11 and of its bold, in points; Excel measures the real glyphs. */
const characterWidth = { plain: 5.4, bold: 5.8 };
/** What a cell leaves free at its sides, in points. */
const padding = 5;
/** Height of a line of text as a multiple of its size. */
const lineHeight = 15 / 11;

function widthOfText(text: string, style: CellStyle | null): number {
  return text.length * (style?.bold ? characterWidth.bold : characterWidth.plain) * ((style?.size ?? 11) / 11);
}

/** Sets each column to its widest text. */
export function fitColumns(model: WorkbookModel, sheet: Worksheet, rect: Rect): void {
  const used = sheet.usedRange(true, rect);
  if (used === null) return;
  const widths = new Map<number, number>();
  for (const row of model.cells(sheet, used)) {
    row.forEach((cell, index) => {
      if (cell.text === "" || cell.style?.wrap) return;
      const width = Math.min(1790, widthOfText(cell.text, cell.style) + padding);
      widths.set(used.column + index, Math.max(width, widths.get(used.column + index) ?? 0));
    });
  }
  for (const [column, width] of widths) sheet.columnWidths.set(column, Math.round(width * 4) / 4);
}

/** Sets each row to the height of its texts. */
export function fitRows(model: WorkbookModel, sheet: Worksheet, rect: Rect): void {
  const used = sheet.usedRange(true, rect);
  if (used === null) return;
  for (let row = used.row; row < used.row + used.rows; row++) sheet.rowHeights.delete(row);
  for (const [row, height] of fittedHeights(model, sheet, used)) sheet.rowHeights.set(row, height);
}

/**
 * The heights that Excel gives on its own to rows whose height nobody has set: where a text is larger than usual, or is wrapped to several
 * lines in its column. Rows that stay as they are are left out.
 */
export function fittedHeights(model: WorkbookModel, sheet: Worksheet, within?: Rect): Map<number, number> {
  const heights = new Map<number, number>();
  const used = sheet.usedRange(true, within);
  if (used === null) return heights;
  sheet.forEachCell(used, (cell, row, column) => {
    const { style } = cell;
    if (sheet.rowHeights.has(row) || cell.value === null || !(style?.wrap || (style?.size ?? 11) > 11)) return;
    const text = model.cells(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0]?.text ?? "";
    if (text === "") return;
    const room = Math.max(10, (sheet.columnWidths.get(column) ?? sheet.standardWidth) - padding - (style?.indent ?? 0) * 7);
    const lines = style?.wrap ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOfText(line, style) / room)), 0) : 1;
    const height = Math.min(409.5, Math.ceil(lines * (style?.size ?? 11) * lineHeight * 4) / 4);
    if (height > Math.max(sheet.standardHeight, heights.get(row) ?? 0)) heights.set(row, height);
  });
  return heights;
}
