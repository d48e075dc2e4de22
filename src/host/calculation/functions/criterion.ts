import { errorNamed, isError, type Scalar } from "../../model/cell.js";
import { numberFromText } from "../number-from-text.js";
import { compareValues, sameNumber, sameText } from "../operators.js";
import { countBelow, keyOf, type LookupKey, type RangeIndex } from "../range-index.js";
import type { Language } from "../workbook-view.js";

/** A condition of COUNTIF, SUMIFS and the like. */
export interface Criterion {
  test: (value: Scalar) => boolean;
  /** Keys of a range's index that hold all the positions that pass, where the condition is an equality; else `null`. */
  keys: readonly LookupKey[] | null;
  /** Bound of a comparison of numbers, that ordered numbers can count. */
  bound: { operator: string; number: number } | null;
  /** Whether an empty cell passes. */
  blank: boolean;
}

/** Reads a condition: a value, or a text such as `>=5`, `<>x`, `a*`. */
export function criterionOf(value: Scalar, language: Language): Criterion {
  if (value === null) return equals(0, language);
  if (typeof value !== "string") return equals(value, language);
  const [, operator = "", rest = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(value) ?? [];
  const operand = operandOf(rest, language);
  if (operator === "" || operator === "=") {
    if (rest !== "") return equals(operand, language);
    // "" is any empty-looking cell, "=" a truly empty one.
    return { test: (each) => each === null || (operator === "" && each === ""), keys: operator === "" ? [null, ""] : [null], bound: null, blank: true };
  }
  if (operator === "<>") {
    const same = rest === "" ? (each: Scalar) => each === null : equals(operand, language).test;
    return { test: (each) => !same(each), keys: null, bound: null, blank: rest !== "" };
  }
  return ordering(operator, operand, language);
}

function operandOf(text: string, language: Language): Exclude<Scalar, null> {
  const number = numberFromText(text, language);
  if (number !== undefined) return number;
  const upper = text.toUpperCase();
  if (upper === "TRUE" || (language === "fr" && upper === "VRAI")) return true;
  if (upper === "FALSE" || (language === "fr" && upper === "FAUX")) return false;
  return errorNamed(text) ?? text;
}

function equals(operand: Exclude<Scalar, null>, language: Language): Criterion {
  const bare = { bound: null, blank: false };
  if (typeof operand === "number") {
    const test = (each: Scalar): boolean =>
      typeof each === "number" ? sameNumber(each, operand) : typeof each === "string" && each !== "" && numberFromText(each, language) === operand;
    return { ...bare, test, keys: null, bound: { operator: "=", number: operand } };
  }
  if (typeof operand === "string" && hasWildcards(operand)) {
    const pattern = wildcardPattern(operand);
    return { ...bare, test: (each) => typeof each === "string" && pattern.test(each), keys: null };
  }
  if (typeof operand === "string") {
    const text = operand.replace(/~([*?~])/g, "$1");
    return { ...bare, test: (each) => typeof each === "string" && sameText(each, text), keys: [text.toLowerCase()] };
  }
  return { ...bare, test: (each) => each === operand, keys: isError(operand) ? null : [operand] };
}

function ordering(operator: string, operand: Exclude<Scalar, null>, language: Language): Criterion {
  const kind = typeof operand;
  const test = (each: Scalar): boolean => {
    if (each === null || typeof each !== kind || isError(each)) return false;
    const order = compareValues(each, operand, language);
    return operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  };
  return { test, keys: null, bound: typeof operand === "number" ? { operator, number: operand } : null, blank: false };
}

export function hasWildcards(text: string): boolean {
  return /[*?]/.test(text.replace(/~[*?~]/g, ""));
}

/** `*` any text, `?` one character, `~` takes the meaning off the next. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~[*?~]|[\s\S]/g, (part) => {
    if (part === "*") return "[\\s\\S]*";
    if (part === "?") return "[\\s\\S]";
    const character = part.length === 2 ? part.charAt(1) : part;
    return character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  return new RegExp(`^${source}$`, "iu");
}

/** Positions of a range that pass, ascending. */
export function matchingPositions(criterion: Criterion, index: RangeIndex): readonly number[] {
  const { keys, bound } = criterion;
  if (keys !== null) {
    const [first, second] = keys.map((key) => index.positionsOf(key));
    if (second === undefined) return first ?? [];
    return [...(first ?? []), ...second].sort((a, b) => a - b);
  }
  if (bound?.operator === "=" && index.numericTexts() === 0) return index.positionsOf(keyOf(bound.number) ?? null);
  const positions: number[] = [];
  index.matrix.values.forEach((value, position) => {
    if (criterion.test(value)) positions.push(position);
  });
  return positions;
}

/** How many cells pass, without listing them where the ordered numbers tell. */
export function countMatching(criterion: Criterion, index: RangeIndex): number {
  const { bound } = criterion;
  if (bound !== null && bound.operator !== "=") {
    const numbers = index.sortedNumbers();
    // Numbers that differ from the bound by noise alone need the full comparison.
    const near = Math.abs(bound.number) * 1e-14;
    const [from, to] = [countBelow(numbers, bound.number - near, false), countBelow(numbers, bound.number + near, true)];
    const sure = bound.operator.startsWith("<") ? from : numbers.length - to;
    return sure + numbers.subarray(from, to).filter((number) => criterion.test(number)).length;
  }
  return matchingPositions(criterion, index).length;
}
