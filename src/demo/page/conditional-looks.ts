import type { CellStyle, Scalar } from "../../host/model/cell.js";
import { contains, type Rect } from "../../host/model/rect.js";
import type { ConditionalFormat, ConditionalRule, ScalePoint } from "../../host/model/sheet-parts.js";
import type { WorkbookModel } from "../../host/model/workbook-model.js";
import type { Worksheet } from "../../host/model/worksheet.js";
import { copiedFormula } from "../../host/calculation/follow-formula.js";

/** What the conditional formats make of a cell. */
export interface ConditionalLook {
  style: CellStyle;
  bar: { share: number; color: string } | null;
  /** A data bar or icons instead of the value. */
  hidesValue: boolean;
}

/**
 * Prepares the conditional formats of a sheet for its cells, at one moment.
 * For the grid. Rules are looked at by priority, each member of a look comes from the first rule that gives it, as in Excel; colour
 * scales interpolate linearly between their points, percentiles follow PERCENTILE.INC.
 * @returns For a cell its conditional look, or `null`.
 */
export function createConditionalLooks(model: WorkbookModel, sheet: Worksheet): (row: number, column: number) => ConditionalLook | null {
  const formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  const numbers = new Map<ConditionalFormat, number[]>();
  const sortedNumbers = (format: ConditionalFormat): number[] => {
    let known = numbers.get(format);
    if (known === undefined) {
      known = [];
      for (const rect of format.rects) {
        sheet.forEachCell(rect, (cell) => {
          if (typeof cell.value === "number") known?.push(cell.value);
        });
      }
      known.sort((a, b) => a - b);
      numbers.set(format, known);
    }
    return known;
  };
  const points = new Map<ScalePoint, number | null>();
  const pointValue = (format: ConditionalFormat, point: ScalePoint, lowest: boolean): number | null => {
    let known = points.get(point);
    if (known === undefined) {
      known = valueOfPoint(sortedNumbers(format), point, lowest, (formula) => model.evaluate(formula, sheet));
      points.set(point, known);
    }
    return known;
  };

  return (row, column) => {
    let style: CellStyle = {};
    let bar: ConditionalLook["bar"] = null;
    let hidesValue = false;
    let found = false;
    for (const format of formats) {
      if (!format.rects.some((rect) => contains(rect, row, column))) continue;
      const value = sheet.cellAt(row, column)?.value ?? null;
      const rule = format.rule;
      if (rule.kind === "color-scale") {
        if (typeof value !== "number" || style.fill !== undefined) continue;
        const stops = rule.points.map((point, index) => ({ at: pointValue(format, point, index === 0), color: point.color }));
        const fill = scaleColor(value, stops);
        if (fill === null) continue;
        style = { ...style, fill };
        found = true;
      } else if (rule.kind === "data-bar") {
        if (typeof value !== "number" || bar !== null) continue;
        const low = pointValue(format, rule.lower, true) ?? 0;
        const high = pointValue(format, rule.upper, false) ?? 0;
        const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : value > 0 ? 1 : 0;
        bar = { share, color: rule.color };
        hidesValue ||= !rule.showValue;
        found = true;
      } else if (rule.kind !== "icon-set" && holds(model, sheet, format, rule, row, column, value)) {
        style = { ...rule.format, ...style };
        found = true;
        if (format.stopIfTrue) break;
      }
    }
    return found ? { style, bar, hidesValue } : null;
  };
}

/** Whether a rule on values, texts or a formula holds for a cell. */
function holds(
  model: WorkbookModel,
  sheet: Worksheet,
  format: ConditionalFormat,
  rule: Exclude<ConditionalRule, { kind: "color-scale" | "data-bar" | "icon-set" }>,
  row: number,
  column: number,
  value: Scalar,
): boolean {
  const first: Rect | undefined = format.rects[0];
  if (first === undefined) return false;
  const evaluate = (formula: string): Scalar => model.evaluate(copiedFormula(formula, row - first.row, column - first.column), sheet, row, column);
  if (rule.kind === "custom") {
    const result = evaluate(rule.formula);
    return result === true || (typeof result === "number" && result !== 0);
  }
  if (rule.kind === "contains-text") {
    const text = typeof value === "object" ? "" : String(value).toLowerCase();
    const wanted = rule.text.toLowerCase();
    switch (rule.operator) {
      case "NotContains":
        return !text.includes(wanted);
      case "BeginsWith":
        return text.startsWith(wanted);
      case "EndsWith":
        return text.endsWith(wanted);
      default:
        return text.includes(wanted);
    }
  }
  return compare(rule.operator, value, evaluate(asFormula(rule.formula1)), rule.formula2 === "" ? null : evaluate(asFormula(rule.formula2)));
}

/** Compares a cell's value with one or two bounds, by the name of the operator in Office.js. Values of different types differ. */
export function compare(operator: string, value: Scalar, bound: Scalar, second: Scalar): boolean {
  const order = (a: Scalar, b: Scalar): number => {
    const left = a ?? (typeof b === "string" ? "" : 0);
    const right = b ?? (typeof a === "string" ? "" : 0);
    if (typeof left === "number" && typeof right === "number") return left - right;
    if (typeof left === "string" && typeof right === "string") return left.localeCompare(right, undefined, { sensitivity: "accent" });
    if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
    return typeof left === typeof right ? NaN : typeof left === "number" ? -1 : 1;
  };
  if (typeof value === "object" && value !== null) return false;
  switch (operator) {
    case "EqualTo":
      return order(value, bound) === 0;
    case "NotEqualTo":
      return order(value, bound) !== 0;
    case "GreaterThan":
      return order(value, bound) > 0;
    case "LessThan":
      return order(value, bound) < 0;
    case "GreaterThanOrEqual":
    case "GreaterThanOrEqualTo":
      return order(value, bound) >= 0;
    case "LessThanOrEqual":
    case "LessThanOrEqualTo":
      return order(value, bound) <= 0;
    case "Between":
      return order(value, bound) >= 0 && order(value, second) <= 0;
    case "NotBetween":
      return order(value, bound) < 0 || order(value, second) > 0;
    default:
      return false;
  }
}

function asFormula(text: string): string {
  return text.startsWith("=") ? text : `=${text}`;
}

function valueOfPoint(sorted: readonly number[], point: ScalePoint, lowest: boolean, evaluate: (formula: string) => Scalar): number | null {
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return null;
  const given = (): number | null => {
    const result = point.formula === "" ? null : evaluate(asFormula(point.formula));
    return typeof result === "number" ? result : null;
  };
  switch (point.type.toLowerCase()) {
    case "lowestvalue":
      return low;
    case "highestvalue":
      return high;
    case "automatic":
      return lowest ? Math.min(0, low) : Math.max(0, high);
    case "percent": {
      const percent = given();
      return percent === null ? null : low + ((high - low) * percent) / 100;
    }
    case "percentile": {
      const percent = given();
      if (percent === null) return null;
      const rank = ((sorted.length - 1) * percent) / 100;
      const below = sorted[Math.floor(rank)] ?? low;
      return below + ((sorted[Math.ceil(rank)] ?? below) - below) * (rank - Math.floor(rank));
    }
    default:
      return given();
  }
}

/** The colour of a value on a scale, or `null` where the scale has no value. */
export function scaleColor(value: number, stops: readonly { at: number | null; color: string }[]): string | null {
  const known = stops.flatMap((stop) => (stop.at === null ? [] : [{ at: stop.at, color: stop.color }]));
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  if (value <= first.at) return first.color;
  for (let index = 1; index < known.length; index++) {
    const left = known[index - 1];
    const right = known[index];
    if (left === undefined || right === undefined || value > right.at) continue;
    const share = right.at === left.at ? 1 : (value - left.at) / (right.at - left.at);
    const [from, to] = [channels(left.color), channels(right.color)];
    return `#${from.map((channel, place) => Math.round(channel + ((to[place] ?? 0) - channel) * share).toString(16).padStart(2, "0")).join("")}`;
  }
  return last.color;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
}
