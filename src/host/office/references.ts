import { absoluteAddress, parseAddress, quoteSheetName, rectAddress } from "../model/address.js";
import { maxColumns, maxRows, type Rect } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import { selfOf } from "./arguments.js";
import { RangeTarget } from "./cells.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";

/** `'Mes données'!A1:B2`, as `range.address` says it. */
export function fullAddress(sheet: Worksheet, rect: Rect): string {
  return `${quoteSheetName(sheet.name)}!${rectAddress(rect)}`;
}

/** `='Mes données'!$A$1:$B$2`, as formulas that are kept say it. */
export function referenceFormula(sheet: Worksheet, rect: Rect): string {
  return `=${quoteSheetName(sheet.name)}!${absoluteAddress(rect)}`;
}

/** Splits `'It''s'!A1` into sheet name and rest; without a sheet the name is `null`. */
export function splitSheet(reference: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const plain = /^([^'![\]]+)!(.*)$/s.exec(reference);
  return plain ? { sheet: plain[1] ?? "", rest: plain[2] ?? "" } : { sheet: null, rest: reference };
}

/**
 * The cells that a text names: an address, with or without sheet, a defined name, a table, or `Table[Column]`; `null` where it names none.
 */
export function findReference(reference: string, home: Worksheet | null, session: OfficeSession): RangeTarget | null {
  const { sheet: sheetName, rest } = splitSheet(reference.trim().replace(/^=/, ""));
  const sheet = sheetName === null ? home : (session.model.sheetNamed(sheetName) ?? null);
  if (sheetName !== null && sheet === null) return null;
  const rect = parseAddress(rest);
  if (rect) return sheet ? new RangeTarget(sheet, rect) : null;
  const name = session.model.nameNamed(rest, sheet);
  if (name) return name.formula.toLowerCase() === `=${rest.toLowerCase()}` ? null : findReference(name.formula, name.scope ?? sheet, session);
  return findTablePart(rest, session);
}

/** `Partners`, `Partners[Code]`, `Partners[#All]`, `Partners[#Headers]`, `Partners[#Data]`. */
function findTablePart(reference: string, session: OfficeSession): RangeTarget | null {
  const parts = /^([^[\]]+?)(?:\[(.*)\])?$/s.exec(reference);
  const table = session.model.tableNamed(parts?.[1] ?? "");
  if (!table) return null;
  const inner = parts?.[2];
  if (inner === undefined || inner.toLowerCase() === "#data") return new RangeTarget(table.sheet, table.bodyRect());
  if (inner.toLowerCase() === "#all") return new RangeTarget(table.sheet, table.ref);
  const header = table.headerRect();
  if (inner.toLowerCase() === "#headers") return header ? new RangeTarget(table.sheet, header) : null;
  const index = table.columnIndex(inner.replace(/'(['[\]#@])/g, "$1"));
  if (index < 0) return null;
  const body = table.bodyRect();
  return new RangeTarget(table.sheet, { ...body, column: body.column + index, columns: 1 });
}

/** An argument that is a Range or a text that names one. @throws InvalidArgument for anything else. */
export function rangeArgument(value: unknown, home: Worksheet | null, session: OfficeSession): RangeTarget {
  const given = selfOf(value, "Range");
  if (given) return session.live(given);
  const areas = selfOf(value, "RangeAreas")?.areas;
  if (areas?.length === 1 && areas[0]) return session.live(areas[0]);
  const found = typeof value === "string" ? findReference(value, home, session) : null;
  return found ?? invalidArgument();
}

/** Blocks of one sheet from a list such as `A1:B2,D4`. */
export function areaList(text: string, sheet: Worksheet, session: OfficeSession): Rect[] {
  const rects = text.split(",").map((part) => {
    const found = findReference(part, sheet, session);
    return found?.sheet === sheet ? found.rect : invalidArgument();
  });
  return rects.length > 0 ? rects : invalidArgument();
}

/** The block, when it lies on the sheet. @throws InvalidArgument otherwise. */
export function onSheet(rect: Rect): Rect {
  const fits = rect.row >= 0 && rect.column >= 0 && rect.rows >= 1 && rect.columns >= 1 && rect.row + rect.rows <= maxRows && rect.column + rect.columns <= maxColumns;
  return fits ? rect : invalidArgument();
}

export function isWholeColumns(rect: Rect): boolean {
  return rect.rows >= maxRows;
}

export function isWholeRows(rect: Rect): boolean {
  return rect.columns >= maxColumns;
}

/** @throws InvalidArgument for whole rows or columns, whose cells Excel does not read or write one by one. */
export function requireBounded(rect: Rect): void {
  if (isWholeColumns(rect) || isWholeRows(rect)) throw new OfficeError("InvalidArgument");
}
