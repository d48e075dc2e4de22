import type { CellStyle } from "../model/cell.js";
import type { Rect } from "../model/rect.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";

/** Widths of the letters of Calibri, in sizes; what is not named is as wide as `e`. Excel measures the real glyphs. */
const glyphs = new Map<string, number>(
  (
    [
      [" ilîïj'’,|!", 0.24],
      [".:;·I()[]f-", 0.29],
      ["rtJ/", 0.35],
      ["sczçL\"*", 0.42],
      ["kvyxFSZ", 0.46],
      ["agàâETYÉÈ", 0.49],
      ["BCRÇVAÀ", 0.57],
      ["DHGNUOÔQ&", 0.65],
      ["mMWwœ%@—…→←", 0.83],
    ] as const
  ).flatMap(([letters, width]) => [...letters].map((letter): [string, number] => [letter, width])),
);
/** What a cell leaves free at its sides, in points. */
const padding = 5;
/** Height of a line of text as a multiple of its size. */
const lineHeight = 15 / 11;

function widthOfText(text: string, style: CellStyle | null): number {
  let sizes = 0;
  for (const letter of text) sizes += glyphs.get(letter) ?? 0.52;
  return sizes * (style?.size ?? 11) * (style?.bold ? 1.04 : 1);
}

/** Lines that a text takes when it is wrapped between words. */
function linesIn(text: string, style: CellStyle, room: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      if (used > 0 && used + widthOfText(word.trimEnd(), style) > room) {
        lines++;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(widthOfText(word.trimEnd(), style) / room) - 1);
      used += widthOfText(word, style);
    }
  }
  return lines;
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
    const lines = style?.wrap ? linesIn(text, style, room) : 1;
    const height = Math.min(409.5, Math.ceil(lines * (style?.size ?? 11) * lineHeight * 4) / 4);
    if (height > Math.max(sheet.standardHeight, heights.get(row) ?? 0)) heights.set(row, height);
  });
  return heights;
}
