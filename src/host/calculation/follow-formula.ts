import { maxColumns, maxRows, type Rect } from "../model/rect.js";
import { mentionsIn } from "./formula-mentions.js";
import type { Anchor, CellsPiece, Piece, StructuredPiece } from "./scan-formula.js";
import { writeCellsPiece, writeStructuredPiece } from "./write-pieces.js";

/**
 * Cells of one sheet that move along one axis: `count` lines come in at `at` (or, negative, go from there), for the cells that lie between
 * `from` and `to` on the other axis.
 */
export interface Shift {
  sheet: string;
  axis: "rows" | "columns";
  at: number;
  count: number;
  from: number;
  to: number;
}

function rewritten(formula: string, change: (piece: Piece) => string | null): string {
  let text = "=";
  for (const piece of mentionsIn(formula).pieces) text += change(piece) ?? piece.text;
  return text === formula ? formula : text;
}

/** Where the lines from `first` to `last` are after the shift, or `null` when they are all gone. */
export function shiftedSpan(first: number, last: number, shift: Pick<Shift, "at" | "count">, limit: number): [number, number] | null {
  const { at, count } = shift;
  if (count > 0) {
    const moved: [number, number] = [first >= at ? first + count : first, last >= at ? Math.min(last + count, limit - 1) : last];
    return moved[0] >= limit ? null : moved;
  }
  const end = at - count;
  if (first >= at && last < end) return null;
  return [first < at ? first : Math.max(first + count, at), last < at ? last : last < end ? at - 1 : last + count];
}

/** Where a block is after the shift: itself where the shift does not concern all of its breadth, `null` when it is gone. */
export function shiftedRect(rect: Rect, shift: Omit<Shift, "sheet">): Rect | null {
  if (shift.axis === "rows") {
    if (rect.column < shift.from || rect.column + rect.columns - 1 > shift.to) return rect;
    const span = shiftedSpan(rect.row, rect.row + rect.rows - 1, shift, maxRows);
    return span && { ...rect, row: span[0], rows: span[1] - span[0] + 1 };
  }
  if (rect.row < shift.from || rect.row + rect.rows - 1 > shift.to) return rect;
  const span = shiftedSpan(rect.column, rect.column + rect.columns - 1, shift, maxColumns);
  return span && { ...rect, column: span[0], columns: span[1] - span[0] + 1 };
}

/**
 * A formula after cells of a sheet moved: its references follow, those whose cells are gone become `#REF!`.
 * @param formula with its `=`, standing on the sheet `home`.
 */
export function shiftFormula(formula: string, home: string, shift: Shift): string {
  const target = shift.sheet.toLowerCase();
  if (home.toLowerCase() !== target && !formula.toLowerCase().includes(target.replaceAll("'", "''"))) return formula;
  return rewritten(formula, (piece) => {
    if (piece.kind !== "cells" || (piece.sheet ?? home).toLowerCase() !== target) return null;
    if (piece.shape === "columns" && shift.axis === "rows") return null;
    if (piece.shape === "rows" && shift.axis === "columns") return null;
    const moved = shiftedRect(rectOf(piece), shift);
    return moved === null ? "#REF!" : writeCellsPiece({ ...piece, ...anchorsOf(piece, moved) });
  });
}

function rectOf(piece: CellsPiece): Rect {
  return {
    row: piece.top.index,
    column: piece.left.index,
    rows: piece.bottom.index - piece.top.index + 1,
    columns: piece.right.index - piece.left.index + 1,
  };
}

function anchorsOf(piece: CellsPiece, rect: Rect): Pick<CellsPiece, "top" | "left" | "bottom" | "right"> {
  return {
    top: { ...piece.top, index: rect.row },
    left: { ...piece.left, index: rect.column },
    bottom: { ...piece.bottom, index: rect.row + rect.rows - 1 },
    right: { ...piece.right, index: rect.column + rect.columns - 1 },
  };
}

/**
 * A formula as copied some rows and columns away: relative references shift, those that fall off the sheet become `#REF!`.
 * @param formula with its `=`.
 * @param ownSheetOnly leaves references that name a sheet as they are, which is what sorting does.
 */
export function copiedFormula(formula: string, rows: number, columns: number, ownSheetOnly = false): string {
  if (rows === 0 && columns === 0) return formula;
  return rewritten(formula, (piece) => {
    if (piece.kind !== "cells" || (ownSheetOnly && piece.sheet !== null)) return null;
    const row = (each: Anchor): Anchor => (each.fixed ? each : { index: each.index + rows, fixed: false });
    const column = (each: Anchor): Anchor => (each.fixed ? each : { index: each.index + columns, fixed: false });
    const [a, b, c, d] = [row(piece.top), row(piece.bottom), column(piece.left), column(piece.right)];
    if ([a, b].some(({ index }) => index < 0 || index >= maxRows) || [c, d].some(({ index }) => index < 0 || index >= maxColumns)) return "#REF!";
    const [top, bottom] = a.index <= b.index ? [a, b] : [b, a];
    const [left, right] = c.index <= d.index ? [c, d] : [d, c];
    return writeCellsPiece({ ...piece, top, bottom, left, right });
  });
}

/** A formula after a sheet got another name, or (`to` is `null`) was deleted. */
export function renameSheetIn(formula: string, from: string, to: string | null): string {
  const target = from.toLowerCase();
  if (!formula.toLowerCase().includes(target.replaceAll("'", "''"))) return formula;
  return rewritten(formula, (piece) => {
    if (piece.kind === "cells" && piece.sheet?.toLowerCase() === target) return to === null ? "#REF!" : writeCellsPiece({ ...piece, sheet: to });
    if (piece.kind === "name" && piece.sheet?.toLowerCase() === target) return to === null ? "#REF!" : `'${to.replaceAll("'", "''")}'!${piece.name}`;
    return null;
  });
}

/** A formula after a table got another name, or (`to` is `null`) was deleted. */
export function renameTableIn(formula: string, from: string, to: string | null): string {
  const target = from.toLowerCase();
  if (!formula.toLowerCase().includes(target)) return formula;
  return rewritten(formula, (piece) => {
    if (piece.kind === "structured" && piece.table.toLowerCase() === target) return to === null ? "#REF!" : writeStructuredPiece({ ...piece, table: to });
    if (piece.kind === "name" && piece.sheet === null && piece.name.toLowerCase() === target) return to ?? "#REF!";
    return null;
  });
}

/**
 * A formula after a table became a plain block of cells: its structured references say where the cells are.
 * @param inTable whether the formula stands in that table, so that `[@Column]` means it.
 */
export function plainReferencesIn(formula: string, table: string, inTable: boolean, address: (piece: Pick<StructuredPiece, "columns" | "specials">) => string): string {
  const target = table.toLowerCase();
  return rewritten(formula, (piece) => {
    if (piece.kind === "name" && piece.sheet === null && piece.name.toLowerCase() === target) return address({ columns: [], specials: [] });
    if (piece.kind !== "structured") return null;
    return (piece.table === "" ? inTable : piece.table.toLowerCase() === target) ? address(piece) : null;
  });
}

/**
 * A formula after columns of a table got other names: `names` maps lower-case old names to new ones, or to `null` for a deleted column.
 * @param inTable whether the formula stands in that table, so that `[@Column]` means it.
 * @param order names of the columns from left to right before the change, so that a run that loses an end shrinks as in Excel.
 */
export function renameColumnsIn(
  formula: string,
  table: string,
  names: ReadonlyMap<string, string | null>,
  inTable: boolean,
  order: readonly string[] = [],
): string {
  const target = table.toLowerCase();
  if (!formula.includes("[")) return formula;
  return rewritten(formula, (piece) => {
    if (piece.kind !== "structured" || piece.columns.length === 0) return null;
    if (piece.table === "" ? !inTable : piece.table.toLowerCase() !== target) return null;
    if (!piece.columns.some((column) => names.has(column.toLowerCase()))) return null;
    const columns = remainingRun(piece.columns, names, order);
    return columns === null ? "#REF!" : writeStructuredPiece({ ...piece, columns });
  });
}

function remainingRun(columns: readonly string[], names: ReadonlyMap<string, string | null>, order: readonly string[]): string[] | null {
  const renamed = (column: string): string | null => {
    const to = names.get(column.toLowerCase());
    return to === undefined ? column : to;
  };
  const [first = "", last] = columns;
  if (last === undefined || (renamed(first) !== null && renamed(last) !== null)) {
    const all = columns.map(renamed);
    return all.some((column) => column === null) ? null : (all as string[]);
  }
  const lower = order.map((column) => column.toLowerCase());
  const run = order.slice(lower.indexOf(first.toLowerCase()), lower.indexOf(last.toLowerCase()) + 1).flatMap((column) => renamed(column) ?? []);
  const [start, end] = [run[0], run[run.length - 1]];
  if (start === undefined || end === undefined) return null;
  return start === end ? [start] : [start, end];
}

