import { containsRect, intersection, sameRect } from "../model/rect.js";
import type { Arguments } from "./arguments.js";
import { selfOf } from "./arguments.js";
import type { RangeTarget } from "./cells.js";
import { invalidArgument, OfficeError } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { isWholeColumns, isWholeRows, onSheet, rangeArgument } from "./references.js";

type RangeMethod = (range: RangeTarget, args: Arguments, session: OfficeSession) => unknown;

const copyKinds = { All: "all", Formulas: "formulas", Values: "values", Formats: "formats" } as const;
const clearKinds = { All: "all", Formats: "formats", Contents: "contents", Hyperlinks: "hyperlinks", RemoveHyperlinks: "hyperlinks", ResetContents: "contents" } as const;

function requireStructure({ sheet, rect }: RangeTarget, session: OfficeSession, verb: "Insert" | "Delete"): void {
  const lines = isWholeRows(rect) ? "Rows" : isWholeColumns(rect) ? "Columns" : null;
  session.requireAllowed(sheet, lines === null ? undefined : `allow${verb}${lines}`);
}

/** What changes, moves or copies cells. */
export const rangeContentMethods: Record<string, RangeMethod> = {
  Insert: (range, args, session) => {
    const shift = args.choice(0, ["Down", "Right"]);
    const { rect, sheet } = session.live(range);
    requireStructure(range, session, "Insert");
    session.model.insert(sheet, rect, shift === "Down" ? "down" : "right", session.source);
    session.cellsMoved(sheet, { rect: { ...rect }, direction: shift === "Down" ? "down" : "right" });
    return session.range(sheet, { ...rect });
  },
  Delete: (range, args, session) => {
    const shift = args.choice(0, ["Up", "Left"]);
    const { rect, sheet } = session.live(range);
    requireStructure(range, session, "Delete");
    session.model.delete(sheet, rect, shift === "Up" ? "up" : "left", session.source);
    session.cellsMoved(sheet, { rect: { ...rect }, direction: shift === "Up" ? "up" : "left" });
    return null;
  },
  Clear: (range, args, session) => {
    const what = args.choice(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"], "All");
    const { rect, sheet } = session.live(range);
    if (what === "Formats") session.requireAllowed(sheet, "allowFormatCells");
    else session.requireWritable(sheet, [rect]);
    session.model.clear(sheet, rect, clearKinds[what], session.source);
    return null;
  },
  CopyFrom: (range, args, session) => {
    const what = args.choice(1, ["All", "Formulas", "Values", "Formats", "ColumnWidths"], "All");
    if (args.boolean(2) || args.boolean(3)) invalidArgument("The stand-in neither skips blanks nor transposes when it copies.");
    const source = session.live(rangeArgument(args.at(0), range.sheet, session));
    const { rect, sheet } = session.live(range);
    if (what === "ColumnWidths") copyWidths(range, source);
    else {
      session.requireWritable(sheet, [rect]);
      const target = fits(rect.rows, source.rect.rows) && fits(rect.columns, source.rect.columns) ? rect : onSheet({ ...source.rect, row: rect.row, column: rect.column });
      session.model.copy(sheet, target, source.sheet, source.rect, copyKinds[what], session.source);
    }
    return null;
  },
  AutoFill: (range, args, session) => {
    const kind = args.choice(1, ["FillDefault", "FillCopy", "FillValues", "FillFormats"], "FillDefault");
    const { rect, sheet } = session.live(range);
    const target = args.has(0) ? rangeArgument(args.at(0), sheet, session) : invalidArgument();
    if (!containsRect(target.rect, rect) || sameRect(target.rect, rect)) invalidArgument();
    if (kind === "FillDefault") invalidArgument("The stand-in fills by copying only: FillCopy, FillValues, FillFormats.");
    session.requireWritable(sheet, [target.rect]);
    session.model.copy(sheet, target.rect, sheet, rect, kind === "FillValues" ? "values" : kind === "FillFormats" ? "formats" : "all", session.source);
    return null;
  },
  Merge: (range, args, session) => {
    const { rect, sheet } = session.live(range);
    session.requireAllowed(sheet);
    if (session.model.tablesTouching(sheet, rect).length > 0) throw new OfficeError("InvalidOperation", "You can't merge cells in a table.");
    const rects = args.boolean(0) ? Array.from({ length: rect.rows }, (_, row) => ({ ...rect, row: rect.row + row, rows: 1 })) : [rect];
    sheet.merges = sheet.merges.filter((each) => intersection(each, rect) === null);
    sheet.merges.push(...rects.filter((each) => each.rows * each.columns > 1));
    return null;
  },
  Unmerge: (range, _args, session) => {
    const { rect, sheet } = session.live(range);
    session.requireAllowed(sheet);
    sheet.merges = sheet.merges.filter((each) => intersection(each, rect) === null);
    return null;
  },
  GetMergedAreasOrNullObject: (range, _args, session) => {
    const { rect, sheet } = session.live(range);
    const merged = sheet.merges.filter((each) => intersection(each, rect) !== null);
    return merged.length > 0 ? session.areas(sheet, merged) : null;
  },
};

/** A block is filled by a smaller one when that goes into it a whole number of times. */
function fits(outer: number, inner: number): boolean {
  return outer >= inner && outer % inner === 0;
}

function copyWidths(target: RangeTarget, source: RangeTarget): void {
  for (let column = 0; column < source.rect.columns; column++) {
    const width = source.sheet.columnWidths.get(source.rect.column + column);
    if (width === undefined) target.sheet.columnWidths.delete(target.rect.column + column);
    else target.sheet.columnWidths.set(target.rect.column + column, width);
  }
}

/** `RangeAreas.copyFrom` and `clear` go through the same methods, block by block. */
export function eachArea(name: "Clear" | "CopyFrom" | "Calculate"): (cells: { areas: readonly RangeTarget[] }, args: Arguments, session: OfficeSession) => null {
  return (cells, args, session) => {
    for (const area of cells.areas) {
      if (name === "CopyFrom" && selfOf(args.at(0), "RangeAreas")) invalidArgument("The stand-in copies from one block only.");
      if (name === "Calculate") session.model.recalculate();
      else rangeContentMethods[name]?.(area, args, session);
    }
    return null;
  };
}
