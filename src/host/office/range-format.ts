import type { CellStyle } from "../model/cell.js";
import { booleanOf, choiceOf, hostObject, numberOf, textOf } from "./arguments.js";
import type { CellsTarget } from "./cells.js";
import { rectsOf } from "./cells.js";
import { colorOf } from "./colors.js";
import { heightOf, widthOf } from "./geometry.js";
import { defineClass, type PropertyDefinition } from "./host-class.js";
import { invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { fitColumns, fitRows } from "./fit-columns.js";

const horizontal = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** What all cells have in common: one value, or `null` where they differ, as Excel answers. */
export function commonLook<T>(cells: CellsTarget, read: (style: CellStyle | null) => T): T | null {
  const { sheet } = cells;
  const seen = new Set<T>();
  for (const rect of rectsOf(cells)) {
    let existing = 0;
    sheet.forEachCell(rect, (cell) => {
      existing++;
      seen.add(read(cell.style));
    });
    if (existing === rect.rows * rect.columns) continue;
    if (rect.columns > 1000 || sheet.columnLooks.size === 0) seen.add(read(null));
    else for (let column = rect.column; column < rect.column + rect.columns; column++) seen.add(read(sheet.columnLooks.get(column)?.style ?? null));
  }
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
}

export function setLook(cells: CellsTarget, patch: { [K in keyof CellStyle]?: CellStyle[K] | undefined }, session: OfficeSession): void {
  session.requireAllowed(cells.sheet, "allowFormatCells");
  for (const area of cells.areas) session.model.setStyle(cells.sheet, session.live(area).rect, patch, session.source);
}

/** A property that is one member of the cells' looks. */
function look<K extends keyof CellStyle>(member: K, otherwise: CellStyle[K], parse: (value: unknown) => CellStyle[K] | undefined): PropertyDefinition<CellsTarget> {
  return {
    get: (cells) => commonLook(cells, (style) => style?.[member] ?? otherwise),
    set: (cells, value, session) => setLook(cells, { [member]: parse(value) }, session),
  };
}

/** The default is not kept, so that cells that look alike are alike. */
function unless<T>(standard: T, value: T): T | undefined {
  return value === standard ? undefined : value;
}

/** Width or height that all columns or rows share, `null` where they differ. */
function commonSize(first: number, count: number, size: (index: number) => number): number | null {
  const own = size(first);
  for (let index = first + 1; index < first + Math.min(count, 16_384); index++) if (size(index) !== own) return null;
  return own;
}

function single(cells: CellsTarget): { row: number; column: number; rows: number; columns: number } {
  return cells.areas[0]?.rect ?? invalidArgument();
}

export function setColumnWidths(cells: CellsTarget, value: unknown, session: OfficeSession): void {
  session.requireAllowed(cells.sheet, "allowFormatColumns");
  const width = size(value, 1790);
  for (const { column, columns } of rectsOf(cells)) {
    if (columns >= 16_384) cells.sheet.standardWidth = width;
    else for (let index = column; index < column + columns; index++) cells.sheet.columnWidths.set(index, width);
  }
  session.model.report("format", cells.sheet, single(cells), session.source);
}

export function setRowHeights(cells: CellsTarget, value: unknown, session: OfficeSession): void {
  session.requireAllowed(cells.sheet, "allowFormatRows");
  const height = size(value, 409.5);
  for (const { row, rows } of rectsOf(cells)) {
    if (rows >= 1_048_576) cells.sheet.standardHeight = height;
    else for (let index = row; index < row + rows; index++) cells.sheet.rowHeights.set(index, height);
  }
  session.model.report("format", cells.sheet, single(cells), session.source);
}

function size(value: unknown, most: number): number {
  const points = numberOf(value);
  return points >= 0 && points <= most ? points : invalidArgument();
}

export const rangeFormatClass = defineClass({
  className: "RangeFormat",
  properties: {
    HorizontalAlignment: look("horizontal", "General", (value) => unless("General", choiceOf(value, horizontal))),
    VerticalAlignment: look("vertical", "Bottom", (value) => unless("Bottom", choiceOf(value, vertical))),
    WrapText: look("wrap", false, (value) => unless(false, booleanOf(value))),
    ShrinkToFit: look("shrink", false, (value) => unless(false, booleanOf(value))),
    IndentLevel: look("indent", 0, (value) => unless(0, indent(value))),
    TextOrientation: look("rotation", 0, (value) => unless(0, rotation(value))),
    AutoIndent: { get: () => false },
    ReadingOrder: { get: () => "Context" },
    ColumnWidth: {
      get: (cells) => commonSize(single(cells).column, single(cells).columns, (index) => widthOf(cells.sheet, index)),
      set: setColumnWidths,
    },
    RowHeight: {
      get: (cells) => commonSize(single(cells).row, Math.min(single(cells).rows, 100_000), (index) => heightOf(cells.sheet, index)),
      set: setRowHeights,
    },
    UseStandardWidth: { get: (cells) => !cells.sheet.columnWidths.has(single(cells).column) },
    UseStandardHeight: { get: (cells) => !cells.sheet.rowHeights.has(single(cells).row) },
  },
  navigation: {
    Fill: (cells) => hostObject("RangeFill", cells),
    Font: (cells) => hostObject("RangeFont", cells),
    Borders: (cells) => hostObject("RangeBorderCollection", cells),
    Protection: (cells) => hostObject("FormatProtection", cells),
  },
  methods: {
    AutofitColumns: (cells, _args, session) => {
      session.requireAllowed(cells.sheet, "allowFormatColumns");
      session.calculate();
      for (const rect of rectsOf(cells)) fitColumns(session.model, cells.sheet, rect);
      return null;
    },
    AutofitRows: (cells, _args, session) => {
      session.requireAllowed(cells.sheet, "allowFormatRows");
      session.calculate();
      for (const rect of rectsOf(cells)) fitRows(session.model, cells.sheet, rect);
      return null;
    },
    AdjustIndent: (cells, args, session) => {
      setLook(cells, { indent: unless(0, indent((commonLook(cells, (style) => style?.indent ?? 0) ?? 0) + args.number(0))) }, session);
      return null;
    },
  },
});

function indent(value: unknown): number {
  const level = numberOf(value);
  return Number.isInteger(level) && level >= 0 && level <= 250 ? level : invalidArgument();
}

function rotation(value: unknown): number {
  const degrees = numberOf(value);
  return (degrees >= -90 && degrees <= 90) || degrees === 180 ? degrees : invalidArgument();
}

export const rangeFillClass = defineClass({
  className: "RangeFill",
  properties: {
    Color: {
      get: (cells) => commonLook(cells, (style) => style?.fill ?? "#FFFFFF") ?? "",
      set: (cells, value, session) => setLook(cells, { fill: value === "" ? undefined : colorOf(value) }, session),
    },
    Pattern: { get: (cells) => commonLook(cells, (style) => (style?.fill === undefined ? "None" : "Solid")) },
    TintAndShade: { get: () => 0 },
  },
  methods: {
    Clear: (cells, _args, session) => {
      setLook(cells, { fill: undefined }, session);
      return null;
    },
  },
});

export const rangeFontClass = defineClass({
  className: "RangeFont",
  properties: {
    Name: look("font", "Calibri", (value) => unless("Calibri", textOf(value))),
    Size: look("size", 11, (value) => unless(11, fontSize(value))),
    Color: {
      get: (cells) => commonLook(cells, (style) => style?.color ?? "#000000") ?? "",
      set: (cells, value, session) => setLook(cells, { color: unless("#000000", colorOf(value)) }, session),
    },
    Bold: look("bold", false, (value) => unless(false, booleanOf(value))),
    Italic: look("italic", false, (value) => unless(false, booleanOf(value))),
    Strikethrough: look("strikethrough", false, (value) => unless(false, booleanOf(value))),
    Underline: look("underline", "None", (value) => unless("None", choiceOf(value, underlines))),
    Subscript: { get: () => false },
    Superscript: { get: () => false },
    TintAndShade: { get: () => 0 },
  },
});

function fontSize(value: unknown): number {
  const points = numberOf(value);
  return points >= 1 && points <= 409 ? points : invalidArgument();
}

export const formatProtectionClass = defineClass({
  className: "FormatProtection",
  properties: {
    Locked: look("locked", true, (value) => unless(true, booleanOf(value))),
    FormulaHidden: look("formulaHidden", false, (value) => unless(false, booleanOf(value))),
  },
});

/** The edges that a border object can stand for. */
export const borderEdges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
