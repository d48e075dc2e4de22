import { lookFormat } from "../../workbook/looks.js";
import type { DrawnProperty } from "./drawing-board.js";
import type { Appliers, Target } from "./target.js";
import type { Area } from "../../workbook/commands.js";

/** Points of a column that is `width` characters wide in the default font (7 pixels a character, 5 of margin, 0.75 points a pixel). */
function columnPoints(width: number): number {
  return (width * 7 + 5) * 0.75;
}

/** What cells look like: gathered on the drawing board. */
export const lookAppliers: Appliers<"look" | "column-widths" | "row-height"> = {
  look(target, { areas, look }) {
    const { fill, color, bold, italic, size, underline, horizontal, vertical, wrap, border } = lookFormat(look);
    for (const area of areas) {
      drawIf(target, area, "fill", fill);
      drawIf(target, area, "color", color);
      drawIf(target, area, "bold", bold);
      drawIf(target, area, "italic", italic);
      drawIf(target, area, "size", size);
      drawIf(target, area, "underline", underline);
      drawIf(target, area, "horizontal", horizontal);
      drawIf(target, area, "vertical", vertical);
      drawIf(target, area, "wrap", wrap);
      drawIf(target, area, "border", border);
    }
  },

  "column-widths"(target, { sheet, first, widths }) {
    widths.forEach((width, index) => {
      if (!(width >= 0 && width <= 255)) throw new RangeError(`a column cannot be ${width} characters wide`);
      target.board.set(target, { sheet, row: 0, column: first + index, rows: 1, columns: 1 }, "columnWidth", columnPoints(width));
    });
  },

  "row-height"(target, { area, points }) {
    target.board.set(target, { ...area, column: 0, columns: 1 }, "rowHeight", points);
  },
};

function drawIf<P extends DrawnProperty>(target: Target, area: Area, property: P, value: Parameters<typeof target.board.set<P>>[3] | undefined): void {
  if (value !== undefined) target.board.set(target, area, property, value);
}
