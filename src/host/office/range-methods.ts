import { boundingRect, intersection, maxColumns, maxRows, type Rect } from "../model/rect.js";
import { hostObject, type Arguments } from "./arguments.js";
import type { RangeTarget } from "./cells.js";
import type { HostObject } from "./host-class.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { onSheet, rangeArgument } from "./references.js";

type RangeMethod = (range: RangeTarget, args: Arguments, session: OfficeSession) => unknown;

/** A method that gives another block of the same sheet. */
function block(find: (rect: Rect, args: Arguments) => Rect): RangeMethod {
  return (range, args, session) => session.range(range.sheet, onSheet(find(session.live(range).rect, args)));
}

function within(index: number, count: number): number {
  return Number.isInteger(index) && index >= 0 && index < count ? index : invalidArgument();
}

function lines(args: Arguments): number {
  const count = args.optionalNumber(0) ?? 1;
  return count === 0 ? invalidArgument() : count;
}

/** `count` rows before or behind the block; a negative count reaches into it from that edge. */
function rowsBeside(rect: Rect, count: number, below: boolean): Rect {
  const edge = below ? rect.row + rect.rows : rect.row;
  const first = below === count > 0 ? edge : edge - Math.abs(count);
  return { ...rect, row: first, rows: Math.abs(count) };
}

function columnsBeside(rect: Rect, count: number, behind: boolean): Rect {
  const edge = behind ? rect.column + rect.columns : rect.column;
  const first = behind === count > 0 ? edge : edge - Math.abs(count);
  return { ...rect, column: first, columns: Math.abs(count) };
}

function intersect(range: RangeTarget, args: Arguments, session: OfficeSession): HostObject<"Range"> | null {
  const other = rangeArgument(args.at(0), range.sheet, session);
  return other.sheet === range.sheet ? session.rangeOrNull(range.sheet, intersection(session.live(range).rect, other.rect)) : null;
}

function orNotFound(object: HostObject | null): HostObject {
  if (object === null) throw new OfficeError("ItemNotFound");
  return object;
}

function surrounding(range: RangeTarget): Rect {
  let rect = range.rect;
  for (;;) {
    const row = Math.max(0, rect.row - 1);
    const column = Math.max(0, rect.column - 1);
    const around: Rect = { row, column, rows: rect.row + rect.rows + 1 - row, columns: rect.column + rect.columns + 1 - column };
    const used = range.sheet.usedRange(true, around);
    const next = used === null ? rect : boundingRect(rect, used);
    if (next.rows === rect.rows && next.columns === rect.columns) return rect;
    rect = next;
  }
}

/** From a block to other blocks. */
export const rangeMethods: Record<string, RangeMethod> = {
  GetCell: block((rect, args) => ({ row: rect.row + args.number(0), column: rect.column + args.number(1), rows: 1, columns: 1 })),
  GetRow: block((rect, args) => ({ ...rect, row: rect.row + within(args.number(0), rect.rows), rows: 1 })),
  GetColumn: block((rect, args) => ({ ...rect, column: rect.column + within(args.number(0), rect.columns), columns: 1 })),
  GetLastCell: block((rect) => ({ row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1, rows: 1, columns: 1 })),
  GetLastRow: block((rect) => ({ ...rect, row: rect.row + rect.rows - 1, rows: 1 })),
  GetLastColumn: block((rect) => ({ ...rect, column: rect.column + rect.columns - 1, columns: 1 })),
  GetOffsetRange: block((rect, args) => ({ ...rect, row: rect.row + args.number(0), column: rect.column + args.number(1) })),
  GetResizedRange: block((rect, args) => ({ ...rect, rows: rect.rows + args.number(0), columns: rect.columns + args.number(1) })),
  GetAbsoluteResizedRange: block((rect, args) => ({ ...rect, rows: args.number(0), columns: args.number(1) })),
  GetRowsAbove: block((rect, args) => rowsBeside(rect, lines(args), false)),
  GetRowsBelow: block((rect, args) => rowsBeside(rect, lines(args), true)),
  GetColumnsBefore: block((rect, args) => columnsBeside(rect, lines(args), false)),
  GetColumnsAfter: block((rect, args) => columnsBeside(rect, lines(args), true)),
  GetEntireRow: block((rect) => ({ ...rect, column: 0, columns: maxColumns })),
  GetEntireColumn: block((rect) => ({ ...rect, row: 0, rows: maxRows })),
  GetSurroundingRegion: (range, _args, session) => session.range(range.sheet, surrounding(session.live(range))),

  GetBoundingRect: (range, args, session) => {
    const other = rangeArgument(args.at(0), range.sheet, session);
    if (other.sheet !== range.sheet) invalidArgument();
    return session.range(range.sheet, boundingRect(session.live(range).rect, other.rect));
  },
  GetIntersection: (range, args, session) => orNotFound(intersect(range, args, session)),
  GetIntersectionOrNullObject: intersect,
  GetUsedRange: (range, args, session) => {
    const { rect, sheet } = session.live(range);
    return session.range(sheet, sheet.usedRange(args.boolean(0), rect) ?? { ...rect, rows: 1, columns: 1 });
  },
  GetUsedRangeOrNullObject: (range, args, session) => session.rangeOrNull(range.sheet, range.sheet.usedRange(args.boolean(0), session.live(range).rect)),

  GetTables: (range, args, session) => {
    const { rect, sheet } = session.live(range);
    const fully = args.boolean(0);
    const tables = session.model.tablesTouching(sheet, rect).filter(({ ref }) => {
      const common = intersection(ref, rect);
      return !fully || (common !== null && common.rows === ref.rows && common.columns === ref.columns);
    });
    return hostObject("TableScopedCollection", { sheet, tables });
  },

  Select: (range, _args, session) => {
    const { rect, sheet } = session.live(range);
    if (session.activeSheet !== sheet) session.model.activateSheet(sheet, session.source);
    session.select(sheet, [rect]);
    return null;
  },
  Calculate: (_range, _args, session) => {
    session.model.recalculate();
    return null;
  },
  SetDirty: () => null,
  _ValidateArraySize: (range, args) => {
    if (args.number(0) !== range.rect.rows || args.number(1) !== range.rect.columns) {
      invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
    return null;
  },
};
