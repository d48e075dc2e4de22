import { hostObject, recordOf, type Arguments } from "./arguments.js";
import { sameSize } from "./cell-values.js";
import { RangeTarget } from "./cells.js";
import { memberName, type HostObject } from "./host-class.js";
import { invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { requireBounded } from "./references.js";

type RangeMethod = (range: RangeTarget, args: Arguments, session: OfficeSession) => unknown;

const borderNames: Record<string, string> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

function read(object: HostObject, wanted: unknown, session: OfficeSession): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(recordOf(wanted))) {
    if (inner === false || inner === undefined || inner === null) continue;
    answer[key] = inner === true ? session.members.read(object, memberName(key)) : read(inside(object, key, session), inner, session);
  }
  return answer;
}

function assign(object: HostObject, values: unknown, session: OfficeSession): void {
  for (const [key, inner] of Object.entries(recordOf(values))) {
    if (inner === undefined || inner === null) continue;
    if (typeof inner === "object" && key !== "hyperlink") assign(inside(object, key, session), inner, session);
    else session.members.write(object, memberName(key), inner);
  }
}

function inside(object: HostObject, key: string, session: OfficeSession): HostObject {
  const edge = object.className === "RangeBorderCollection" ? borderNames[key] : undefined;
  const next = edge === undefined ? session.members.navigate(object, memberName(key)) : session.members.item(object, edge);
  return next ?? invalidArgument();
}

function each(range: RangeTarget, rows: number, columns: number, visit: (part: RangeTarget, row: number, column: number) => void): void {
  const height = range.rect.rows / rows;
  const width = range.rect.columns / columns;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      visit(new RangeTarget(range.sheet, { row: range.rect.row + row * height, column: range.rect.column + column * width, rows: height, columns: width }), row, column);
    }
  }
}

/** Looks of many cells, rows or columns in one call. */
export const rangePropertyMethods: Record<string, RangeMethod> = {
  GetCellProperties: (range, args, session) => {
    const { rect } = session.live(range);
    requireBounded(rect);
    const answer: unknown[][] = Array.from({ length: rect.rows }, () => []);
    each(range, rect.rows, rect.columns, (part, row) => answer[row]?.push(read(hostObject("Range", part), args.record(0), session)));
    return answer;
  },
  SetCellProperties: (range, args, session) => {
    const { rect } = session.live(range);
    requireBounded(rect);
    const given = sameSize(args.at(0), rect);
    each(range, rect.rows, rect.columns, (part, row, column) => assign(hostObject("Range", part), given[row]?.[column] ?? {}, session));
    return null;
  },
  GetColumnProperties: (range, args, session) => {
    const answer: unknown[] = [];
    each(session.live(range), 1, range.rect.columns, (part) => answer.push(read(hostObject("Range", part), args.record(0), session)));
    return answer;
  },
  SetColumnProperties: (range, args, session) => {
    setLines(session.live(range), args.at(0), 1, range.rect.columns, session);
    return null;
  },
  GetRowProperties: (range, args, session) => {
    const answer: unknown[] = [];
    each(session.live(range), range.rect.rows, 1, (part) => answer.push(read(hostObject("Range", part), args.record(0), session)));
    return answer;
  },
  SetRowProperties: (range, args, session) => {
    setLines(session.live(range), args.at(0), range.rect.rows, 1, session);
    return null;
  },
};

function setLines(range: RangeTarget, value: unknown, rows: number, columns: number, session: OfficeSession): void {
  if (!Array.isArray(value) || value.length !== Math.max(rows, columns)) invalidArgument();
  const given = value as unknown[];
  each(range, rows, columns, (part, row, column) => assign(hostObject("Range", part), given[row + column] ?? {}, session));
}
