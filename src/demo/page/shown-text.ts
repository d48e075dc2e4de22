import { formatColor } from "numfmt";
import { formatValue } from "../../host/calculation/format-value.js";
import type { Scalar } from "../../host/model/cell.js";
import type { Language } from "../../words/language.js";

/**
 * The text that a cell shows in its column: its value by its number format, in a language.
 * For the grid. Like Excel, a number in the General format loses decimals to fit the column, and any other number that does not fit is
 * shown as `#` signs.
 * @param width Room for the text in pixels, `Infinity` where it does not matter.
 * @param size Of the font, in points.
 * @returns The text, and the colour that the format asks for, if it does.
 */
export function shownText(value: Scalar, numberFormat: string, language: Language, width = Infinity, bold = false, size = 11): { text: string; color: string | null } {
  const shown = formatValue(value, numberFormat, language);
  if (typeof value !== "number") return { text: shown, color: null };
  const asked = numberFormat.includes("[") ? formatColor(numberFormat, value, { throws: false }) : undefined;
  const color = typeof asked === "string" ? asked : null;
  if (width === Infinity || textWidth(shown, bold, size) <= width) return { text: shown, color };
  if (numberFormat === "General" && Math.abs(value) < 1e11) {
    const decimals = shown.length - String(Math.trunc(value)).length - 1;
    for (let kept = decimals - 1; kept >= 0; kept--) {
      const rounded = formatValue(value, kept === 0 ? "0" : `0.${"0".repeat(kept)}`, language);
      if (textWidth(rounded, bold, size) <= width) return { text: rounded, color };
    }
  }
  return { text: "#".repeat(Math.max(1, Math.floor(width / textWidth("#", bold, size)))), color };
}

/** Fonts of the cells, the first one found; all are brought to the size of the first letters of Calibri by `font-size-adjust`. */
export const CELL_FONT = 'Calibri, Carlito, "Segoe UI", "Liberation Sans", Arial, sans-serif';

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null = null;

/** Width of a text in the font of the cells, in pixels. @param size In points. */
export function textWidth(text: string, bold: boolean, size: number): number {
  if (typeof document === "undefined") return 0;
  const key = `${bold ? "b" : ""}${size}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen === null) return 0;
  pen.font = `${bold ? "bold " : ""}${size}pt ${CELL_FONT}`;
  const width = pen.measureText(text).width;
  if (widths.size > 20_000) widths.clear();
  widths.set(key, width);
  return width;
}
