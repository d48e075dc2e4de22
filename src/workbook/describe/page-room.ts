import type { PrintDescription } from "../description.js";

/** Points of the text of a cell. */
const TEXT_SIZE = 11;
/** No text is printed smaller, where its columns allow it: points. */
export const LEGIBLE_SIZE = 7;
/** How far a sheet is made smaller before it is given another page. */
export const SMALLEST_SCALE = LEGIBLE_SIZE / TEXT_SIZE;
/** Narrow enough for wide tables, wide enough for every printer. Points. */
export const MARGINS = { left: 36, right: 36, top: 40, bottom: 46 };
const A4 = { short: 595, long: 842 };

/** What a page holds, in points at full size. */
export function pageRoom({ orientation, margins = MARGINS }: Pick<PrintDescription, "orientation" | "margins">): { width: number; height: number } {
  const [width, height] = orientation === "landscape" ? [A4.long, A4.short] : [A4.short, A4.long];
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}

/** Points of columns so many characters wide: 7 pixels a character and 5 of margin, as Excel counts for its usual font. */
export function columnsPoints(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
}

/**
 * By how much a sheet is made smaller when it is printed.
 *
 * For knowing beforehand whether a page can be read, and where it ends.
 *
 * @param print - the page
 * @param widths - of the sheet's columns, in characters
 * @returns 1 at full size, 0.5 at half of it; a spreadsheet program never makes a sheet larger
 * @example
 * printScale({ orientation: "landscape", fitWidth: 1 }, [100, 200]) // => 0.487
 */
export function printScale(print: Pick<PrintDescription, "orientation" | "margins" | "fitWidth" | "titleColumns">, widths: readonly number[]): number {
  // Columns that are repeated take their room on each page.
  const repeated = print.titleColumns === undefined ? 0 : columnsPoints(widths.slice(print.titleColumns.first, print.titleColumns.last + 1)) * (print.fitWidth - 1);
  return Math.min(1, Math.round((1000 * pageRoom(print).width * print.fitWidth) / (columnsPoints(widths) + repeated)) / 1000);
}
