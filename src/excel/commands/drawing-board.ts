import type { Area } from "../../workbook/commands.js";
import { areaAddress } from "../area-address.js";
import { mergeAreas } from "./merge-areas.js";
import { unkept } from "../unkept-range.js";

/** What can be set of the format of cells, each value for many areas at once. */
export interface DrawnProperties {
  fill: string;
  color: string;
  bold: boolean;
  italic: boolean;
  size: number;
  underline: boolean;
  horizontal: "Left" | "Center" | "Right";
  vertical: "Top" | "Center" | "Bottom";
  wrap: boolean;
  indent: number;
  border: "thin" | "input" | "bottom";
  columnWidth: number;
  rowHeight: number;
}
export type DrawnProperty = keyof DrawnProperties;

/** Whoever knows the sheets of a request. */
interface Sheets {
  sheet(name: string): Excel.Worksheet;
}

interface Drawing {
  sheet: string;
  property: DrawnProperty;
  value: DrawnProperties[DrawnProperty];
  areas: Area[];
}

/** Excel's limit for a list of addresses, less a margin. */
const LONGEST_ADDRESS = 8_000;

/** Lines of a border: a light grey that stays visible on paper, and a warmer one for cells to fill in. */
const BORDER_COLOR = { thin: "#C9D3D7", input: "#A8841F", bottom: "#0F6C7B" } as const;
const ALL_SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/**
 * Gathers formats before they are queued, so that each value of each property is set once a sheet, on all the cells that have it: a
 * request then grows with the number of different looks, not with the number of areas.
 */
export class DrawingBoard {
  readonly #drawings = new Map<string, Drawing>();
  /** Called before what waits is queued. */
  beforeFlush = (): void => {};

  /** True where nothing is waiting. */
  get isEmpty(): boolean {
    return this.#drawings.size === 0;
  }

  set<P extends DrawnProperty>(sheets: Sheets, area: Area, property: P, value: DrawnProperties[P]): void {
    if (this.#contradicts(area, property, value)) this.flush(sheets);
    const key = `${property}|${String(value)}|${area.sheet}`;
    const drawing = this.#drawings.get(key);
    if (drawing) drawing.areas.push(area);
    else this.#drawings.set(key, { sheet: area.sheet, property, value, areas: [area] });
  }

  /** Queues what has been gathered. Needed before cells move and before a request is sent. */
  flush(sheets: Sheets): void {
    if (this.isEmpty) return;
    this.beforeFlush();
    const formats = new Map<string, Excel.RangeFormat>();
    for (const { sheet, property, value, areas } of this.#drawings.values()) {
      for (const addresses of addressLists(areas)) {
        const key = `${addresses}|${sheet}`;
        const format = formats.get(key) ?? formatOf(sheets.sheet(sheet), addresses);
        formats.set(key, format);
        draw(format, { [property]: value });
      }
    }
    this.#drawings.clear();
  }

  /** Whether some of the cells wait for another value of the property: the order then matters. */
  #contradicts(area: Area, property: DrawnProperty, value: unknown): boolean {
    for (const drawing of this.#drawings.values()) {
      if (drawing.property !== property || drawing.value === value || drawing.sheet !== area.sheet) continue;
      if (drawing.areas.some((other) => overlap(other, area))) return true;
    }
    return false;
  }
}

function overlap(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const area of mergeAreas(areas)) {
    const address = areaAddress(area);
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

function formatOf(sheet: Excel.Worksheet, addresses: string): Excel.RangeFormat {
  return addresses.includes(",") ? unkept(sheet.getRanges(addresses)).format : unkept(sheet.getRange(addresses)).format;
}

function draw(format: Excel.RangeFormat, drawn: Partial<DrawnProperties>): void {
  if (drawn.fill !== undefined) format.fill.color = drawn.fill;
  if (drawn.color !== undefined) format.font.color = drawn.color;
  if (drawn.bold !== undefined) format.font.bold = drawn.bold;
  if (drawn.italic !== undefined) format.font.italic = drawn.italic;
  if (drawn.size !== undefined) format.font.size = drawn.size;
  if (drawn.underline !== undefined) format.font.underline = drawn.underline ? "Single" : "None";
  if (drawn.horizontal !== undefined) format.horizontalAlignment = drawn.horizontal;
  if (drawn.vertical !== undefined) format.verticalAlignment = drawn.vertical;
  if (drawn.wrap !== undefined) format.wrapText = drawn.wrap;
  if (drawn.indent !== undefined) format.indentLevel = drawn.indent;
  if (drawn.columnWidth !== undefined) format.columnWidth = drawn.columnWidth;
  if (drawn.rowHeight !== undefined) format.rowHeight = drawn.rowHeight;
  if (drawn.border !== undefined) drawBorder(format, drawn.border);
}

function drawBorder(format: Excel.RangeFormat, kind: DrawnProperties["border"]): void {
  for (const side of kind === "bottom" ? (["EdgeBottom"] as const) : ALL_SIDES) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.color = BORDER_COLOR[kind];
  }
}
