import type { Alignment, Border as FileBorder, BorderStyle, Borders, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { Border, BorderEdge, CellStyle } from "../model/cell.js";

const horizontal: Record<string, Alignment["horizontal"]> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const vertical: Record<string, Alignment["vertical"]> = { Top: "top", Center: "middle", Bottom: "bottom", Justify: "justify", Distributed: "distributed" };
const underlines: Record<string, Font["underline"]> = { Single: "single", Double: "double", SingleAccountant: "singleAccounting", DoubleAccountant: "doubleAccounting" };
const edges: [BorderEdge, "top" | "bottom" | "left" | "right"][] = [
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
];

/** Office.js says style and weight apart, the file says both in one word. */
const lines: [style: string, weight: string, word: BorderStyle][] = [
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Dot", "Thin", "dotted"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];

/** Marks cells typed with an apostrophe: the library cannot write `quotePrefix`, `finishParts` puts it in place of this. */
export const quoteMark = { style: "ltr", inFile: 'readingOrder="1"' } as const;

/** `#RRGGBB` as the file writes it. */
export function argb(color: string): { argb: string } {
  return { argb: `FF${color.slice(1).toUpperCase()}` };
}

/** The looks of a cell as the library wants them. */
export function styleToFile(style: CellStyle | null, numberFormat: string, quoted = false): Partial<Style> {
  const file: Partial<Style> = {};
  if (numberFormat !== "General") file.numFmt = numberFormat;
  if (style) {
    file.font = fontToFile(style);
    if (style.fill !== undefined) file.fill = solid(style.fill);
    if (style.borders) file.border = bordersToFile(style.borders);
    if (style.locked !== undefined || style.formulaHidden !== undefined) file.protection = { locked: style.locked ?? true, hidden: style.formulaHidden ?? false };
  }
  const alignment = alignmentToFile(style ?? {}, quoted);
  if (Object.keys(alignment).length > 0) file.alignment = alignment;
  return file;
}

function fontToFile(style: CellStyle): Partial<Font> {
  return {
    name: style.font ?? "Calibri",
    size: style.size ?? 11,
    family: 2,
    color: style.color === undefined ? { theme: 1 } : argb(style.color),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.strikethrough ? { strike: true } : {}),
    ...(style.underline !== undefined && style.underline !== "None" ? { underline: underlines[style.underline] ?? "single" } : {}),
  };
}

export function solid(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: argb(color) };
}

function alignmentToFile(style: CellStyle, quoted: boolean): Partial<Alignment> {
  const alignment: Partial<Alignment> = {};
  const across = horizontal[style.horizontal ?? ""];
  const down = vertical[style.vertical ?? ""];
  if (across) alignment.horizontal = across;
  if (down) alignment.vertical = down;
  if (style.wrap) alignment.wrapText = true;
  if (style.shrink) alignment.shrinkToFit = true;
  if (style.indent) alignment.indent = style.indent;
  if (style.rotation) alignment.textRotation = style.rotation;
  if (quoted) alignment.readingOrder = quoteMark.style;
  return alignment;
}

export function bordersToFile(borders: NonNullable<CellStyle["borders"]>): Partial<Borders> {
  const file: Partial<Borders> = {};
  for (const [edge, side] of edges) {
    const border = borders[edge];
    if (border) file[side] = { style: lineWord(border), color: argb(border.color) };
  }
  return file;
}

function lineWord({ style, weight }: Border): BorderStyle {
  const ofStyle = lines.filter(([each]) => each === style);
  return (ofStyle.find(([, each]) => each === weight) ?? ofStyle[0])?.[2] ?? "thin";
}

/** The looks of a cell of the file as the model keeps them; `null` where it has none. */
export function styleFromFile(file: Partial<Style>): CellStyle | null {
  const { font, fill, alignment, border, protection } = file;
  const style: { -readonly [K in keyof CellStyle]: CellStyle[K] } = {};
  if (fill?.type === "pattern" && fill.pattern === "solid" && fill.fgColor?.argb) style.fill = hex(fill.fgColor.argb);
  if (font) {
    if (font.name !== undefined && font.name !== "Calibri") style.font = font.name;
    if (font.size !== undefined && font.size !== 11) style.size = font.size;
    if (font.color?.argb !== undefined && hex(font.color.argb) !== "#000000") style.color = hex(font.color.argb);
    if (font.bold) style.bold = true;
    if (font.italic) style.italic = true;
    if (font.strike) style.strikethrough = true;
    if (font.underline && font.underline !== "none") style.underline = font.underline === true ? "Single" : (keyOf(underlines, font.underline) ?? "Single");
  }
  if (alignment) {
    const across = keyOf(horizontal, alignment.horizontal);
    const down = keyOf(vertical, alignment.vertical);
    if (across) style.horizontal = across;
    if (down && down !== "Bottom") style.vertical = down;
    if (alignment.wrapText) style.wrap = true;
    if (alignment.shrinkToFit) style.shrink = true;
    if (alignment.indent) style.indent = alignment.indent;
    if (typeof alignment.textRotation === "number" && alignment.textRotation !== 0) style.rotation = alignment.textRotation;
  }
  if (protection?.locked === false) style.locked = false;
  if (protection?.hidden) style.formulaHidden = true;
  const borders = bordersFromFile(border);
  if (borders) style.borders = borders;
  return Object.keys(style).length > 0 ? style : null;
}

export function bordersFromFile(file: Partial<Borders> | undefined): CellStyle["borders"] | undefined {
  const borders: Partial<Record<BorderEdge, Border>> = {};
  for (const [edge, side] of [...edges].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const found: Partial<FileBorder> | undefined = file?.[side];
    const line = lines.find(([, , word]) => word === found?.style);
    if (line) borders[edge] = { style: line[0], weight: line[1], color: found?.color?.argb ? hex(found.color.argb) : "#000000" };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

export function hex(color: string): string {
  return `#${color.slice(-6).toUpperCase()}`;
}

function keyOf<T>(table: Record<string, T>, value: T | undefined): string | undefined {
  return value === undefined ? undefined : Object.keys(table).find((key) => table[key] === value);
}
