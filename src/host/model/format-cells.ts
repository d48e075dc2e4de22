import { general, type CellStyle, type Hyperlink } from "./cell.js";
import type { ChangeSource } from "./changes.js";
import { maxRows, type Rect } from "./rect.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";
import { newCell } from "./put-cell.js";

export type StylePatch = { [K in keyof CellStyle]: CellStyle[K] | undefined };

/** Styles that are alike are one object, so that thousands of cells share it. */
const styles = new Map<string, CellStyle>();

export function sharedStyle(style: StylePatch | CellStyle): CellStyle | null {
  const entries = Object.entries(style).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return null;
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify(entries);
  let shared = styles.get(key);
  if (shared === undefined) {
    shared = Object.freeze(Object.fromEntries(entries));
    styles.set(key, shared);
  }
  return shared;
}

/** Gives a block the looks in `patch`, or those that it makes of each cell's; whole columns keep them as theirs. */
export function setStyle(workbook: WorkbookData, sheet: Worksheet, rect: Rect, patch: StylePatch | ((style: CellStyle | null) => StylePatch), source: ChangeSource): void {
  const patched = new Map<CellStyle | null, CellStyle | null>();
  const apply = (style: CellStyle | null): CellStyle | null => {
    let result = patched.get(style);
    if (result === undefined) {
      result = sharedStyle({ ...style, ...(typeof patch === "function" ? patch(style) : patch) });
      patched.set(style, result);
    }
    return result;
  };
  forEachLook(sheet, rect, (look) => {
    look.style = apply(look.style);
  });
  workbook.report("format", sheet, rect, source);
}

export function setNumberFormats(
  workbook: WorkbookData,
  sheet: Worksheet,
  rect: Rect,
  formats: string | readonly (readonly (string | null)[])[],
  source: ChangeSource,
): void {
  forEachLook(sheet, rect, (look, row, column) => {
    const format = typeof formats === "string" ? formats : formats[row - rect.row]?.[column - rect.column];
    if (format !== null && format !== undefined) look.numberFormat = format;
  });
  workbook.report("format", sheet, rect, source);
}

export function setLinks(workbook: WorkbookData, sheet: Worksheet, rect: Rect, link: Hyperlink | null, source: ChangeSource): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const cell = sheet.cellAt(row, column) ?? (link === null ? undefined : newCell(sheet, row, column));
      if (cell !== undefined) cell.hyperlink = link;
    }
  }
  workbook.report("format", sheet, rect, source);
}

type Look = { style: CellStyle | null; numberFormat: string };

function forEachLook(sheet: Worksheet, rect: Rect, visit: (look: Look, row: number, column: number) => void): void {
  if (rect.rows < maxRows) {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        visit(sheet.cellAt(row, column) ?? newCell(sheet, row, column), row, column);
      }
    }
    return;
  }
  for (let column = rect.column; column < rect.column + rect.columns; column++) {
    const look = sheet.columnLooks.get(column) ?? { style: null, numberFormat: general };
    visit(look, rect.row, column);
    sheet.columnLooks.set(column, look);
  }
  sheet.forEachCell(rect, visit);
}
