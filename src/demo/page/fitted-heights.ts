import { formatValue } from "../../host/calculation/format-value.js";
import type { Worksheet } from "../../host/model/worksheet.js";
import type { Language } from "../../words/language.js";
import { PIXELS, type GridAxis } from "./grid-axis.js";
import { textWidth } from "./shown-text.js";

/** Line height of the cells' font, in its size. */
const LINE = 1.22;

/**
 * Heights of the rows that nobody has sized, where a larger font or a wrapped text asks for more than the standard.
 * For the grid; Excel fits such rows to their contents when it shows them.
 * @param columns Widths of the sheet's columns, in pixels.
 * @returns Row → points, only where they differ from the standard.
 */
export function fittedHeights(sheet: Worksheet, columns: GridAxis, language: Language): Map<number, number> {
  const heights = new Map<number, number>();
  const used = sheet.usedRange(true);
  if (used === null) return heights;
  sheet.forEachCell(used, (cell, row, column) => {
    const { style, value } = cell;
    if (style === null || value === null || sheet.rowHeights.has(row)) return;
    const size = style.size ?? 11;
    if (size <= 11 && style.wrap !== true) return;
    const lines = style.wrap === true ? wrappedLines(formatValue(value, cell.numberFormat, language), columns.size(column) - 7 - (style.indent ?? 0) * 9, style.bold === true, size) : 1;
    const wanted = Math.ceil((lines * size * PIXELS * LINE + 3) / PIXELS);
    if (wanted > Math.max(sheet.standardHeight, heights.get(row) ?? 0)) heights.set(row, wanted);
  });
  return heights;
}

function wrappedLines(text: string, width: number, bold: boolean, size: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const wide = textWidth(word, bold, size);
      if (used > 0 && used + textWidth(word.trimEnd(), bold, size) > width) {
        lines++;
        used = 0;
      }
      if (wide > width) lines += Math.ceil(wide / Math.max(width, 8)) - 1;
      used += wide;
    }
  }
  return lines;
}
