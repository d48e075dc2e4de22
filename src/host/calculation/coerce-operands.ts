import { errors, type Scalar } from "../model/cell.js";
import type { Frame } from "./frame.js";
import { Area, isScalar, Matrix, type Operand } from "./operands.js";
import type { Evaluate, Mode } from "./program.js";

/** The one value of a range that a formula in this row and column means: Excel's implicit intersection. */
export function intersect(operand: Area | Matrix, frame: Frame): Scalar {
  if (operand instanceof Matrix) return operand.values[0] ?? null;
  const { sheet, row, column, rows, columns } = operand;
  if (rows === 1 && columns === 1) return frame.read(sheet, row, column);
  if (columns === 1 && frame.row >= row && frame.row < row + rows) return frame.read(sheet, frame.row, column);
  if (rows === 1 && frame.column >= column && frame.column < column + columns) return frame.read(sheet, row, frame.column);
  return errors.value;
}

/** One cell, or an array of one value, is a single value: it lifts nothing. */
export function single(operand: Operand, frame: Frame): Operand {
  return !isScalar(operand) && operand.rows === 1 && operand.columns === 1 ? intersect(operand, frame) : operand;
}

export function firstValue(operand: Operand): Scalar {
  if (isScalar(operand)) return operand;
  return operand instanceof Matrix ? (operand.values[0] ?? null) : errors.value;
}

export function toOperandMatrix(operand: Operand, frame: Frame): Matrix {
  if (operand instanceof Matrix) return operand;
  if (operand instanceof Area) return frame.values(operand);
  return new Matrix(1, 1, [operand]);
}

/** Calculates element by element: single values, rows and columns repeat; beyond the end of an operand the result is #N/A. */
export function broadcast(operands: readonly Operand[], frame: Frame, compute: (values: Scalar[]) => Scalar): Matrix {
  const matrices = operands.map((operand) => toOperandMatrix(operand, frame));
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const values: Scalar[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) values.push(compute(matrices.map((matrix) => matrix.at(row, column))));
  }
  return new Matrix(rows, columns, values);
}

/** Adds what the mode asks of an operand that may be a reference or an array. */
export function inMode(evaluate: Evaluate, mode: Mode): Evaluate {
  if (mode !== "value") return evaluate;
  return (frame) => {
    const operand = evaluate(frame);
    return isScalar(operand) ? operand : intersect(operand, frame);
  };
}

/** Changes every value of an operand; a range becomes an array. */
export function mapValues(operand: Operand, frame: Frame, change: (value: Scalar) => Scalar): Operand {
  if (isScalar(operand)) return change(operand);
  const matrix = toOperandMatrix(operand, frame);
  return new Matrix(matrix.rows, matrix.columns, matrix.values.map(change));
}
