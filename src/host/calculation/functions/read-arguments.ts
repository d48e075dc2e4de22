import { errors, isError, type CellError, type Scalar } from "../../model/cell.js";
import type { Argument } from "../function-definition.js";
import type { Frame } from "../frame.js";
import { Area, isScalar, Matrix, toNumber } from "../operands.js";

/**
 * Visits the numbers of arguments as SUM reads them: in ranges and arrays numbers only; given directly, also booleans and texts that are
 * numbers.
 * @returns the first error met, or `null`.
 */
export function visitNumbers(args: readonly Argument[], frame: Frame, visit: (number: number) => void): CellError | null {
  let error: CellError | null = null;
  const visitStored = (value: Scalar): void => {
    if (typeof value === "number") visit(value);
    else if (isError(value)) error ??= value;
  };
  for (const argument of args) {
    if (argument === undefined) continue;
    if (argument instanceof Area) frame.forEach(argument, visitStored);
    else if (argument instanceof Matrix) argument.values.forEach(visitStored);
    else {
      const number = toNumber(argument, frame.workbook.language);
      if (typeof number === "number") visit(number);
      else error ??= number;
    }
    if (error !== null) return error;
  }
  return null;
}

export function numbersOf(args: readonly Argument[], frame: Frame): number[] | CellError {
  const numbers: number[] = [];
  return visitNumbers(args, frame, (number) => numbers.push(number)) ?? numbers;
}

/** Every value of the arguments, blanks of ranges included. */
export function valuesOf(argument: Argument, frame: Frame): readonly Scalar[] {
  if (argument === undefined) return [];
  if (isScalar(argument)) return [argument];
  return argument instanceof Area ? frame.values(argument).values : argument.values;
}

export function matrixOf(argument: Argument, frame: Frame): Matrix {
  if (argument instanceof Matrix) return argument;
  if (argument instanceof Area) return frame.values(argument);
  return new Matrix(1, 1, [argument ?? null]);
}

/** The numbers of two ranges of one size where both hold one, pair by pair. */
export function pairsOf(first: Argument, second: Argument, frame: Frame): [number, number][] | CellError {
  const [a, b] = [matrixOf(first, frame), matrixOf(second, frame)];
  if (a.values.length !== b.values.length) return errors.na;
  const pairs: [number, number][] = [];
  for (let i = 0; i < a.values.length; i++) {
    const [x, y] = [a.values[i], b.values[i]];
    if (isError(x)) return x;
    if (isError(y)) return y;
    if (typeof x === "number" && typeof y === "number") pairs.push([x, y]);
  }
  return pairs;
}
