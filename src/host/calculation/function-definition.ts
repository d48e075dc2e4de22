import type { Frame } from "./frame.js";
import type { Operand } from "./operands.js";

/**
 * What a parameter takes. Single values: `n` a number, `t` a text, `b` a boolean, `s` a value that is no error, `e` any value; given a
 * range, they take the cell of the formula's row or column or, where arrays are calculated, make the function run once for each element.
 * `r` takes references and arrays as they are; `a` too, and its argument is calculated as an array.
 */
export type ParameterKind = "n" | "t" | "b" | "s" | "e" | "r" | "a";

export interface FunctionDefinition {
  /** Of the parameters before the repeated ones. */
  kinds: readonly ParameterKind[];
  /** Of the parameters that repeat at the end. */
  repeated: readonly ParameterKind[];
  least: number;
  most: number;
  /** An argument of kind `n` is a number, `t` a text, `b` a boolean; one left out at the end is `undefined`. */
  run(args: readonly Argument[], frame: Frame): Operand;
}

export type Argument = Operand | undefined;
export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

/**
 * Defines a function of formulas.
 * @param signature letters of the parameters, `?` after an optional one; after `|`, those that repeat at the end, at least once.
 */
export function define(signature: string, run: (args: readonly Argument[], frame: Frame) => Operand): FunctionDefinition {
  const [fixed = "", repeated = ""] = signature.split("|");
  const kinds = [...fixed.replaceAll("?", "")] as ParameterKind[];
  const optional = fixed.split("?").length - 1;
  return {
    kinds,
    repeated: [...repeated] as ParameterKind[],
    least: kinds.length - optional + repeated.length,
    most: repeated === "" ? kinds.length : 255,
    run,
  };
}

export function kindOf(definition: FunctionDefinition, index: number): ParameterKind {
  const { kinds, repeated } = definition;
  return kinds[index] ?? repeated[(index - kinds.length) % repeated.length] ?? "s";
}
