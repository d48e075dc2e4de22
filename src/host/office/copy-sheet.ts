import type { Worksheet } from "../model/worksheet.js";
import { OfficeError } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";

/** A copy of a sheet's cells, looks and lay-out. Sheets with tables or charts are refused: Excel would rename what the copy holds. */
export function copySheet(sheet: Worksheet, where: string, other: Worksheet | undefined, session: OfficeSession): Worksheet {
  const { model } = session;
  if (model.tablesOn(sheet).length > 0 || sheet.charts.length > 0) throw new OfficeError("NotImplemented", "The stand-in does not copy sheets with tables or charts.");
  const beside = other ?? sheet;
  const place = model.sheets.indexOf(beside);
  const positions: Record<string, number> = { Beginning: 0, Before: place, After: place + 1 };
  let number = 2;
  while (model.sheetNamed(`${sheet.name} (${number})`)) number++;
  const copy = model.addSheet(`${sheet.name} (${number})`, positions[where] ?? model.sheets.length, session.source);
  const used = sheet.usedRange(false);
  if (used !== null) model.copy(copy, used, sheet, used, "all", session.source);
  copy.columnWidths = new Map(sheet.columnWidths);
  copy.rowHeights = new Map(sheet.rowHeights);
  copy.freeze = { ...sheet.freeze };
  copy.showGridlines = sheet.showGridlines;
  copy.tabColor = sheet.tabColor;
  copy.pageLayout = structuredCloneOf(sheet.pageLayout);
  copy.columnLooks = new Map(sheet.columnLooks);
  return copy;
}

function structuredCloneOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
