import type { Language } from "../../words/language.js";
import type { CellStyle, Border } from "../../host/model/cell.js";
import type { WorkbookModel } from "../../host/model/workbook-model.js";
import type { Worksheet } from "../../host/model/worksheet.js";
import type { CellLook } from "./cell-look.js";
import { createConditionalLooks } from "./conditional-looks.js";
import { createGridAxis, PIXELS, type GridAxis } from "./grid-axis.js";
import { formulaLink } from "./formula-link.js";
import { fittedHeights } from "./fitted-heights.js";
import { shownText } from "./shown-text.js";
import { tableLook } from "./table-looks.js";

/** A sheet as the grid draws it, at one moment: made again after each change, and filled as rows come into view. */
export interface SheetView {
  readonly sheet: Worksheet;
  readonly rows: GridAxis;
  readonly columns: GridAxis;
  /** `null` for a cell with nothing to draw. */
  look(row: number, column: number): CellLook | null;
}

/**
 * Makes the view of a sheet.
 * For the grid: sizes in pixels, and for each visible cell its text and colours, conditional formats and table style included.
 * @param rows Rows to offer, at least those in use.
 * @param columns Columns to offer.
 */
export function createSheetView(model: WorkbookModel, sheet: Worksheet, rows: number, columns: number, language: Language): SheetView {
  const axis = (count: number, standard: number, sizes: ReadonlyMap<number, number>, hidden: ReadonlySet<number>): GridAxis => {
    const exceptions = new Map<number, number>();
    for (const [index, points] of sizes) exceptions.set(index, Math.round(points * PIXELS));
    for (const index of hidden) exceptions.set(index, 0);
    return createGridAxis(count, Math.round(standard * PIXELS), exceptions);
  };
  const looks = new Map<number, CellLook | null>();
  const conditional = createConditionalLooks(model, sheet);
  const tables = model.tablesOn(sheet);
  const columnAxis = axis(columns, sheet.standardWidth, sheet.columnWidths, sheet.hiddenColumns);

  const make = (row: number, column: number): CellLook | null => {
    const cell = sheet.cellAt(row, column);
    const columnLook = sheet.columnLooks.get(column);
    const own = cell?.style ?? columnLook?.style ?? null;
    const table = tables.length === 0 ? null : tableLook(tables, row, column);
    const condition = conditional(row, column);
    const below = sheet.cellAt(row + 1, column)?.style?.borders?.EdgeTop;
    const next = sheet.cellAt(row, column + 1)?.style?.borders?.EdgeLeft;
    if (cell === undefined && own === null && table === null && condition === null && below === undefined && next === undefined) return null;
    const style: CellStyle = { ...table, ...own, ...condition?.style };
    const value = cell?.value ?? null;
    const shown =
      cell === undefined || value === null || condition?.hidesValue === true
        ? { text: "", color: null }
        : shownText(value, cell.numberFormat, language, style.wrap === true ? Infinity : columnAxis.size(column) - 6, style.bold === true, style.size ?? 11);
    const numeric = typeof value === "number";
    const align = alignment(style.horizontal, numeric, typeof value === "boolean" || (typeof value === "object" && value !== null));
    return {
      text: shown.text,
      filled: value !== null || (cell !== undefined && cell.formula !== null),
      align,
      vertical: style.vertical === "Top" || style.vertical === "Justify" ? "top" : style.vertical === "Center" ? "middle" : "bottom",
      wrap: style.wrap === true,
      spills: typeof value === "string" && style.wrap !== true && align === "left" && shown.text !== "",
      fill: colour(style.fill),
      color: colour(style.color) ?? shown.color,
      bold: style.bold === true,
      italic: style.italic === true,
      underline: style.underline !== undefined && style.underline !== "None",
      strikethrough: style.strikethrough === true,
      fontSize: style.size === undefined || style.size === 11 ? null : style.size * PIXELS,
      indent: (style.indent ?? 0) * 9,
      bar: condition?.bar ?? null,
      borderRight: border(style.borders?.EdgeRight ?? next),
      borderBottom: border(style.borders?.EdgeBottom ?? below),
      link: cell?.hyperlink != null || (cell?.formula?.includes("HYPERLINK(") === true && formulaLink(model, sheet, row, column) !== null),
    };
  };

  return {
    sheet,
    rows: axis(rows, sheet.standardHeight, new Map([...fittedHeights(sheet, columnAxis, language), ...sheet.rowHeights]), sheet.hiddenRows),
    columns: columnAxis,
    look(row, column) {
      const key = row * 16_384 + column;
      const known = looks.get(key);
      if (known !== undefined) return known;
      const made = make(row, column);
      looks.set(key, made);
      return made;
    },
  };
}

function alignment(horizontal: string | undefined, numeric: boolean, centred: boolean): CellLook["align"] {
  switch (horizontal) {
    case "Left":
    case "Fill":
    case "Justify":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    default:
      return centred ? "center" : numeric ? "right" : "left";
  }
}

function colour(value: string | undefined): string | null {
  return value === undefined || value === "" ? null : value;
}

function border(edge: Border | undefined): string | null {
  if (edge === undefined || edge.style === "None") return null;
  const width = edge.weight === "Thick" ? 3 : edge.weight === "Medium" ? 2 : 1;
  const line = edge.style === "Double" ? "double" : edge.style.startsWith("Dash") ? "dashed" : edge.style === "Dot" ? "dotted" : "solid";
  return `${edge.style === "Double" ? 3 : width}px ${line} ${edge.color === "" ? "#000000" : edge.color}`;
}
