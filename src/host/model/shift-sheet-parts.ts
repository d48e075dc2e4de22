import { shiftedRect, shiftedSpan, type Shift } from "../calculation/follow-formula.js";
import { maxColumns, maxRows, type Rect } from "./rect.js";
import type { Worksheet } from "./worksheet.js";

/** Makes what hangs on a sheet follow its cells: sizes, merges, formats, validations, charts, print set-up, filter. */
export function shiftSheetParts(sheet: Worksheet, shift: Shift): void {
  const moved = (rects: readonly Rect[]): Rect[] => rects.flatMap((rect) => shiftedRect(rect, shift) ?? []);
  sheet.merges = moved(sheet.merges);
  for (const format of sheet.conditionalFormats) format.rects = moved(format.rects);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ rects }) => rects.length > 0);
  for (const validation of sheet.validations) validation.rects = moved(validation.rects);
  sheet.validations = sheet.validations.filter(({ rects }) => rects.length > 0);
  for (const chart of sheet.charts) if (chart.anchor !== null) chart.anchor = shiftedRect(chart.anchor, shift) ?? chart.anchor;
  const { pageLayout } = sheet;
  if (pageLayout.printArea !== null) pageLayout.printArea = shiftedRect(pageLayout.printArea, shift);
  if (sheet.autoFilter !== null) {
    const ref = shiftedRect(sheet.autoFilter.ref, shift);
    sheet.autoFilter = ref === null ? null : { ...sheet.autoFilter, ref };
  }
  if (shift.from > 0) return;
  if (shift.axis === "rows" && shift.to >= maxColumns - 1) {
    sheet.rowHeights = shiftedKeys(sheet.rowHeights, shift, maxRows);
    sheet.hiddenRows = new Set(shiftedKeys(new Map([...sheet.hiddenRows].map((row) => [row, true])), shift, maxRows).keys());
    pageLayout.rowBreaks = shiftedBreaks(pageLayout.rowBreaks, shift, maxRows);
    pageLayout.titleRows = shiftedTitle(pageLayout.titleRows, shift, maxRows);
  }
  if (shift.axis === "columns" && shift.to >= maxRows - 1) {
    sheet.columnWidths = shiftedKeys(sheet.columnWidths, shift, maxColumns);
    sheet.columnLooks = shiftedKeys(sheet.columnLooks, shift, maxColumns);
    sheet.hiddenColumns = new Set(shiftedKeys(new Map([...sheet.hiddenColumns].map((column) => [column, true])), shift, maxColumns).keys());
    pageLayout.columnBreaks = shiftedBreaks(pageLayout.columnBreaks, shift, maxColumns);
    pageLayout.titleColumns = shiftedTitle(pageLayout.titleColumns, shift, maxColumns);
    // A new column is as wide as the one on its left.
    const width = sheet.columnWidths.get(shift.at - 1);
    if (width !== undefined) for (let i = 0; i < shift.count; i++) sheet.columnWidths.set(shift.at + i, width);
  }
}

function shiftedKeys<Value>(values: ReadonlyMap<number, Value>, shift: Shift, limit: number): Map<number, Value> {
  const moved = new Map<number, Value>();
  for (const [index, value] of values) {
    const span = shiftedSpan(index, index, shift, limit);
    if (span !== null) moved.set(span[0], value);
  }
  return moved;
}

/** A break goes with the row that it stands before. */
function shiftedBreaks(breaks: readonly number[], shift: Shift, limit: number): number[] {
  return breaks.flatMap((at) => shiftedSpan(at, at, shift, limit)?.[0] ?? []);
}

function shiftedTitle(title: { first: number; last: number } | null, shift: Shift, limit: number): { first: number; last: number } | null {
  const span = title === null ? null : shiftedSpan(title.first, title.last, shift, limit);
  return span === null ? null : { first: span[0], last: span[1] };
}
