import { lookFormat, type LookFormat } from "../../workbook/looks.js";
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
    const format = lookFormat(look);
    for (const area of areas) {
      for (const property of Object.keys(format) as (keyof LookFormat)[]) drawIf(target, area, property, format[property]);
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
