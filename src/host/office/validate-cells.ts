import { isError, type Cell, type CellError, type Scalar } from "../model/cell.js";
import { intersection, type Rect } from "../model/rect.js";
import type { DataValidation, ValidationRule } from "../model/sheet-parts.js";
import { rectsOf, type CellsTarget } from "./cells.js";
import { OfficeError } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { blocksWhere } from "./range-find-methods.js";
import { findReference } from "./references.js";

/** The cells whose content breaks the rule that holds for them, as blocks. */
export function invalidCells(cells: CellsTarget, session: OfficeSession): Rect[] {
  session.calculate();
  return cells.sheet.validations.flatMap((validation) => {
    const parts = validation.rects.flatMap((rect) => rectsOf(cells).map((area) => intersection(rect, area)).filter((each): each is Rect => each !== null));
    const accepts = acceptance(validation, cells, session);
    return parts.flatMap((part) => blocksWhere(cells.sheet, part, (cell) => !accepts(cell)));
  });
}

function acceptance({ rule, ignoreBlanks }: DataValidation, cells: CellsTarget, session: OfficeSession): (cell: Cell | undefined) => boolean {
  const accepts = acceptedBy(rule, cells, session);
  return (cell) => {
    const value = cell?.value ?? null;
    return value === null ? ignoreBlanks : !isError(value) && accepts(value);
  };
}

function acceptedBy(rule: ValidationRule, cells: CellsTarget, session: OfficeSession): (value: Exclude<Scalar, null | CellError>) => boolean {
  if (rule.kind === "custom") throw new OfficeError("NotImplemented", "The stand-in does not check cells against validations by formula.");
  if (rule.kind === "list") {
    const wanted = new Set(listOf(rule.source, cells, session).map((text) => text.toLowerCase()));
    return (value) => wanted.has(String(value).toLowerCase());
  }
  const numberAt = (formula: string) => {
    const value = formula === "" ? 0 : session.model.evaluate(formula.startsWith("=") ? formula : `=${formula}`, cells.sheet);
    return typeof value === "number" ? value : Number.NaN;
  };
  const [first, second] = [numberAt(rule.formula1), numberAt(rule.formula2)];
  return (value) => {
    const measured = rule.kind === "textLength" ? String(value).length : value;
    if (typeof measured !== "number" || (rule.kind === "wholeNumber" && !Number.isInteger(measured))) return false;
    return compare(measured, rule.operator, first, second);
  };
}

function compare(value: number, operator: string, first: number, second: number): boolean {
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    default:
      return value <= first;
  }
}

/** The entries of a drop-down list: the texts of the cells that it names, or the parts of its own text. */
export function listOf(source: string, { sheet }: Pick<CellsTarget, "sheet">, session: OfficeSession): string[] {
  if (!source.startsWith("=")) return source.split(",").map((part) => part.trim());
  const range = findReference(source, sheet, session);
  if (!range) return [];
  return session.model.cells(range.sheet, range.rect).flatMap((row) => row.map(({ text }) => text)).filter((text) => text !== "");
}
