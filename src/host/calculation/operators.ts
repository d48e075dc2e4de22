import { errors, isError, type Scalar } from "../model/cell.js";
import { toNumber, toText } from "./operands.js";
import type { Language } from "./workbook-view.js";

export type BinaryOperator = (a: Scalar, b: Scalar, language: Language) => Scalar;

/** Differences below this share of an operand are noise of binary fractions: Excel shows 0 for 0.5-0.4-0.1. */
const cancellation = 2 ** -49;

function arithmetic(compute: (a: number, b: number) => number | Scalar): BinaryOperator {
  return (a, b, language) => {
    const x = typeof a === "number" ? a : toNumber(a, language);
    if (typeof x !== "number") return x;
    const y = typeof b === "number" ? b : toNumber(b, language);
    if (typeof y !== "number") return y;
    const result = compute(x, y);
    return typeof result === "number" && !Number.isFinite(result) ? errors.num : result;
  };
}

function sum(a: number, b: number): number {
  const result = a + b;
  return result !== 0 && Math.abs(result) < Math.abs(a) * cancellation ? 0 : result;
}

const collators: Record<Language, Intl.Collator> = {
  en: new Intl.Collator("en", { sensitivity: "accent" }),
  fr: new Intl.Collator("fr", { sensitivity: "accent" }),
};

export function sameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** Equal as Excel compares: to 15 significant digits. */
export function sameNumber(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) <= Math.abs(a) * 1e-14 && Number(a.toPrecision(15)) === Number(b.toPrecision(15)));
}

function classOf(value: Scalar): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Order of two values that are no errors: numbers, then texts (upper and lower case alike), then booleans; blank is 0, "" or FALSE. */
export function compareValues(a: Scalar, b: Scalar, language: Language): number {
  const x = a ?? (typeof b === "string" ? "" : typeof b === "boolean" ? false : 0);
  const y = b ?? (typeof x === "string" ? "" : typeof x === "boolean" ? false : 0);
  if (typeof x === "number" && typeof y === "number") return sameNumber(x, y) ? 0 : x - y;
  if (typeof x === "string" && typeof y === "string") return sameText(x, y) ? 0 : collators[language].compare(x, y) || (x < y ? -1 : 1);
  const order = classOf(x) - classOf(y);
  return order !== 0 ? order : Number(x) - Number(y);
}

function comparison(holds: (order: number) => boolean): BinaryOperator {
  return (a, b, language) => {
    if (isError(a)) return a;
    if (isError(b)) return b;
    return holds(compareValues(a, b, language));
  };
}

export const operators: Readonly<Record<string, BinaryOperator>> = {
  "+": arithmetic(sum),
  "-": arithmetic((a, b) => sum(a, -b)),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => (b === 0 ? errors.div0 : a / b)),
  "^": arithmetic((a, b) => (a === 0 && b === 0 ? errors.num : a === 0 && b < 0 ? errors.div0 : a ** b)),
  "&": (a, b, language) => {
    const x = toText(a, language);
    if (typeof x !== "string") return x;
    const y = toText(b, language);
    return typeof y === "string" ? x + y : y;
  },
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};
