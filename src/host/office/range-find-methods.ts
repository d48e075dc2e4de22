import { isError, type Cell } from "../model/cell.js";
import { contains, type Rect } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import type { Arguments } from "./arguments.js";
import { shownValue } from "./cell-values.js";
import type { RangeTarget } from "./cells.js";
import type { HostObject } from "./host-class.js";
import { OfficeError } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";

type RangeMethod = (range: RangeTarget, args: Arguments, session: OfficeSession) => unknown;
type CellTest = (cell: Cell | undefined, row: number, column: number) => boolean;

const cellTypes = ["Blanks", "Constants", "Formulas", "Visible", "ConditionalFormats", "DataValidations"] as const;
const valueTypes = ["All", "Errors", "Logical", "Numbers", "Text", "ErrorsLogical", "ErrorsNumber", "ErrorsText", "ErrorsLogicalNumber", "LogicalNumbers", "LogicalText", "LogicalNumbersText", "NumbersText", "ErrorsLogicalText", "ErrorsNumberText"] as const;

function ofType(cell: Cell, wanted: string): boolean {
  if (wanted === "All") return true;
  if (isError(cell.value)) return wanted.includes("Errors");
  if (typeof cell.value === "boolean") return wanted.includes("Logical");
  return typeof cell.value === "number" ? wanted.includes("Number") : wanted.includes("Text");
}

function testFor(args: Arguments, sheet: Worksheet): CellTest {
  const kind = args.choice(0, cellTypes);
  const wanted = args.choice(1, valueTypes, "All");
  if (kind === "Blanks") return (cell) => (cell?.value ?? null) === null && (cell?.formula ?? null) === null;
  if (kind === "Constants") return (cell) => cell !== undefined && cell.formula === null && cell.value !== null && ofType(cell, wanted);
  if (kind === "Formulas") return (cell) => cell !== undefined && cell.formula !== null && ofType(cell, wanted);
  if (kind === "Visible") return (_cell, row, column) => !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
  const rects = (kind === "ConditionalFormats" ? sheet.conditionalFormats : sheet.validations).flatMap((each) => each.rects);
  return (_cell, row, column) => rects.some((rect) => contains(rect, row, column));
}

/** The cells that pass, as blocks: runs along a row, put together down the rows where they match. */
export function blocksWhere(sheet: Worksheet, within: Rect, test: CellTest): Rect[] {
  const done: Rect[] = [];
  let open: Rect[] = [];
  for (let row = within.row; row < within.row + within.rows; row++) {
    const runs: Rect[] = [];
    for (let column = within.column; column < within.column + within.columns; column++) {
      if (!test(sheet.cellAt(row, column), row, column)) continue;
      const last = runs[runs.length - 1];
      if (last && last.column + last.columns === column) last.columns++;
      else runs.push({ row, column, rows: 1, columns: 1 });
    }
    const next = runs.map((run) => {
      const above = open.find((each) => each.column === run.column && each.columns === run.columns);
      if (!above) return run;
      above.rows++;
      return above;
    });
    done.push(...open.filter((each) => !next.includes(each)));
    open = next;
  }
  return [...done, ...open];
}

function specialCells(range: RangeTarget, args: Arguments, session: OfficeSession): HostObject<"RangeAreas"> | null {
  const { sheet, rect } = session.live(range);
  session.calculate();
  const bounds = sheet.usedRange(false, rect);
  if (bounds === null) return null;
  const rects = blocksWhere(sheet, bounds, testFor(args, sheet));
  return rects.length > 0 ? session.areas(sheet, rects) : null;
}

function cellFound(range: RangeTarget, args: Arguments, session: OfficeSession): Rect | null {
  const criteria = args.has(1) ? args.record(1) : {};
  const wanted = args.text(0);
  const { sheet, rect } = session.live(range);
  session.calculate();
  const matches = matcher(wanted, criteria);
  const found: Rect[] = [];
  sheet.forEachCell(rect, (cell, row, column) => {
    if (matches(String(shownValue(cell.value)))) found.push({ row, column, rows: 1, columns: 1 });
  });
  return (criteria.searchDirection === "Backwards" ? found[found.length - 1] : found[0]) ?? null;
}

function matcher(wanted: string, criteria: Record<string, unknown>): (text: string) => boolean {
  const fold = (text: string) => (criteria.matchCase === true ? text : text.toLowerCase());
  return criteria.completeMatch === true ? (text) => fold(text) === fold(wanted) : (text) => fold(text).includes(fold(wanted));
}

/** Cells looked for by what stands in them. */
export const rangeFindMethods: Record<string, RangeMethod> = {
  GetSpecialCellsOrNullObject: specialCells,
  GetSpecialCells: (range, args, session) => {
    const found = specialCells(range, args, session);
    if (found === null) throw new OfficeError("ItemNotFound");
    return found;
  },
  FindOrNullObject: (range, args, session) => session.rangeOrNull(range.sheet, cellFound(range, args, session)),
  Find: (range, args, session) => {
    const found = cellFound(range, args, session);
    if (found === null) throw new OfficeError("ItemNotFound");
    return session.range(range.sheet, found);
  },
  ReplaceAll: (range, args, session) => {
    const { sheet, rect } = session.live(range);
    session.requireWritable(sheet, [rect]);
    const wanted = args.text(0);
    const criteria = args.has(2) ? args.record(2) : {};
    const matches = matcher(wanted, criteria);
    const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), criteria.matchCase === true ? "g" : "gi");
    let count = 0;
    sheet.forEachCell(rect, (cell, row, column) => {
      const text = cell.formula ?? String(shownValue(cell.value));
      if (!matches(text)) return;
      count += text.match(pattern)?.length ?? 0;
      session.model.write(sheet, { row, column, rows: 1, columns: 1 }, [[text.replace(pattern, () => args.text(1))]], session.source);
    });
    return count;
  },
};
