import type { Scalar } from "../model/cell.js";
import type { Frame } from "./frame.js";
import type { Operand } from "./operands.js";
import type { Expression } from "./parse-formula.js";

/** A formula made ready to be evaluated in any cell that has the same formula in relative terms. */
export type Program = (frame: Frame) => Scalar;

/** An expression made ready to be evaluated. */
export type Evaluate = (frame: Frame) => Operand;

/**
 * How an expression is evaluated: `value` wants a single value, so that a range gives the cell of the formula's own row or column
 * (implicit intersection); `any` lets references and arrays through as they are; `array` calculates with whole ranges, element by element.
 */
export type Mode = "value" | "any" | "array";

/** The cell for which references were read; relative ones move with the cell that is evaluated. */
export interface Origin {
  row: number;
  column: number;
}

export type Compile = (expression: Expression, mode: Mode, origin: Origin) => Evaluate;
