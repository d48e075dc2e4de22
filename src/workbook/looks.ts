import type { Look } from "./description.js";

/** How a look is drawn. What is absent stays as the spreadsheet program has it. Colours are `#rrggbb`. */
export interface LookFormat {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  /** Points. */
  size?: number;
  underline?: boolean;
  /** `thin`: a light line on every side, told from nothing in black and white. */
  border?: "thin" | "input" | "bottom";
  horizontal?: "Left" | "Center" | "Right";
  vertical?: "Top" | "Center" | "Bottom";
  wrap?: boolean;
  /** Steps of about one character. */
  indent?: number;
}

/** Blue-green ink and warm paper: legible in black and white, told apart by people who confuse red and green. */
export const INK = "#1F3A4D";
export const ACCENT = "#0F6C7B";
export const PAPER = "#FFFFFF";
export const INPUT_FILL = "#FFF7DC";
export const COMPUTED_FILL = "#E3EEF9";
export const HEADER_FILL = "#DCE9EC";
export const QUIET = "#5B6B75";
export const WARNING_FILL = "#FCE4CC";
export const WARNING_INK = "#8A3B00";
export const GOOD_INK = "#0B5D3B";

/** Colours of chart series, apart in lightness as well as in hue (after Okabe and Ito 2008). */
export const SERIES_COLORS: readonly string[] = ["#0F6C7B", "#E69F00", "#56B4E9", "#B04A00", "#8C6BB1", "#6B8E23", "#CC79A7", "#7F7F7F", "#004D6B", "#F0C36D", "#A6D5F2", "#D98C5F"];

const looks: Record<Look, LookFormat> = {
  title: { bold: true, size: 16, color: ACCENT, vertical: "Center" },
  purpose: { color: INK, vertical: "Center" },
  hint: { color: QUIET, italic: true, vertical: "Center" },
  caption: { bold: true, size: 12, color: ACCENT, vertical: "Bottom" },
  // Above texts, which are indented as much.
  header: { bold: true, fill: HEADER_FILL, color: INK, border: "thin", wrap: true, vertical: "Center", horizontal: "Left", indent: 1 },
  "header-figure": { bold: true, fill: HEADER_FILL, color: INK, border: "thin", wrap: true, vertical: "Center", horizontal: "Right" },
  status: { bold: true, color: INK, vertical: "Center" },
  "key-figure": { bold: true, size: 14, color: INK },
  link: { color: ACCENT, underline: true, vertical: "Center" },
  "table-link": { color: ACCENT, underline: true, border: "thin", vertical: "Center", horizontal: "Left", indent: 1 },
  "legend-input": { fill: INPUT_FILL, border: "input" },
  "legend-formula": { color: INK, border: "thin" },
  "legend-computed": { fill: COMPUTED_FILL, italic: true, border: "thin" },
  "legend-check": { bold: true, color: GOOD_INK, border: "thin" },
  input: { fill: INPUT_FILL, border: "input", vertical: "Center" },
  "input-text": { fill: INPUT_FILL, border: "input", wrap: true, vertical: "Center", horizontal: "Left", indent: 1 },
  // Beside a figure or a date, which stands at the right of its cell, a word does not touch it.
  "input-choice": { fill: INPUT_FILL, border: "input", vertical: "Center", horizontal: "Left", indent: 1 },
  label: { color: INK, border: "thin", vertical: "Center", horizontal: "Left", wrap: true, indent: 1 },
  code: { color: QUIET, border: "thin", vertical: "Center", horizontal: "Left", indent: 1 },
  formula: { color: INK, border: "thin", vertical: "Center" },
  computed: { fill: COMPUTED_FILL, italic: true, border: "thin", vertical: "Center" },
  "computed-text": { fill: COMPUTED_FILL, italic: true, border: "thin", vertical: "Center", horizontal: "Left", wrap: true, indent: 1 },
  check: { bold: true, color: GOOD_INK, border: "thin", vertical: "Center", horizontal: "Left", wrap: true, indent: 1 },
  total: { bold: true, color: INK, border: "thin", vertical: "Center" },
  "total-text": { bold: true, color: INK, border: "thin", vertical: "Center", horizontal: "Left", wrap: true, indent: 1 },
  plain: { color: INK },
};

/**
 * How one look of the workbook is drawn: the one place where its visual language is decided.
 *
 * @param look - a look of a description
 * @returns the fonts, fills and borders to set
 */
export function lookFormat(look: Look): LookFormat {
  return looks[look];
}
