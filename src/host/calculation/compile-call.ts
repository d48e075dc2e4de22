import { errors, isError, type Scalar } from "../model/cell.js";
import { broadcast, inMode, intersect, single } from "./coerce-operands.js";
import { kindOf, type FunctionDefinition, type ParameterKind } from "./function-definition.js";
import type { Frame } from "./frame.js";
import { functions } from "./functions/function-table.js";
import { compileLazyCall } from "./compile-lazy-call.js";
import { isScalar, toBoolean, toNumber, toText, type Operand } from "./operands.js";
import type { Expression } from "./parse-formula.js";
import type { Compile, Evaluate, Mode, Origin } from "./program.js";

/** A call of a function: evaluates the arguments as its parameters ask, and lifts it over arrays where arrays are calculated. */
export function compileCall(call: Extract<Expression, { kind: "call" }>, mode: Mode, origin: Origin, compile: Compile): Evaluate {
  const lazy = compileLazyCall(call.name, call.args, mode, origin, compile);
  if (lazy !== null) return lazy;
  const definition = functions[call.name];
  if (definition === undefined) {
    return (frame) => {
      frame.unknownFunction(call.name);
      return errors.name;
    };
  }
  const expressions = call.args.flatMap((argument, i) => (argument.kind === "union" && kindOf(definition, i) === "r" ? argument.areas : [argument]));
  if (expressions.length < definition.least || expressions.length > definition.most) return () => errors.value;
  const kinds = expressions.map((_, i) => kindOf(definition, i));
  const args = expressions.map((argument, i) => compile(argument, modeFor(kinds[i] ?? "s", mode), origin));
  if (mode === "array") return (frame) => callLifted(definition, kinds, args.map((argument) => argument(frame)), frame);
  return inMode((frame) => callOnce(definition, kinds, args, frame), mode);
}

function modeFor(kind: ParameterKind, mode: Mode): Mode {
  if (mode === "array" || kind === "a") return "array";
  return kind === "r" ? "any" : "value";
}

function finite(result: Operand): Operand {
  return typeof result === "number" && !Number.isFinite(result) ? errors.num : result;
}

function coerced(value: Scalar, kind: ParameterKind, frame: Frame): Scalar {
  switch (kind) {
    case "n":
      return typeof value === "number" ? value : toNumber(value, frame.workbook.language);
    case "t":
      return typeof value === "string" ? value : toText(value, frame.workbook.language);
    case "b":
      return toBoolean(value);
    default:
      return value;
  }
}

function callOnce(definition: FunctionDefinition, kinds: readonly ParameterKind[], args: readonly Evaluate[], frame: Frame): Operand {
  const operands: Operand[] = [];
  for (let i = 0; i < args.length; i++) {
    const operand = args[i]?.(frame) ?? null;
    const kind = kinds[i] ?? "s";
    if (kind === "r" || kind === "a") operands.push(operand);
    else {
      const value = coerced(operand as Scalar, kind, frame);
      if (kind !== "e" && isError(value)) return value;
      operands.push(value);
    }
  }
  return finite(definition.run(operands, frame));
}

function callLifted(definition: FunctionDefinition, kinds: readonly ParameterKind[], operands: Operand[], frame: Frame): Operand {
  const lifted: number[] = [];
  for (let i = 0; i < operands.length; i++) {
    const kind = kinds[i] ?? "s";
    if (kind === "r" || kind === "a") continue;
    const operand = single(operands[i] ?? null, frame);
    if (!isScalar(operand)) lifted.push(i);
    else {
      const value = coerced(operand, kind, frame);
      if (kind !== "e" && isError(value)) return value;
      operands[i] = value;
    }
  }
  if (lifted.length === 0) return finite(definition.run(operands, frame));
  const whole = lifted.map((i) => operands[i] ?? null);
  return broadcast(whole, frame, (values) => {
    for (let i = 0; i < lifted.length; i++) {
      const index = lifted[i] ?? 0;
      const kind = kinds[index] ?? "s";
      const value = coerced(values[i] ?? null, kind, frame);
      if (kind !== "e" && isError(value)) return value;
      operands[index] = value;
    }
    const result = finite(definition.run(operands, frame));
    // One cell, such as INDEX gives, is read; a whole row for each element would be an array of arrays, which Excel refuses.
    return isScalar(result) ? result : result.rows * result.columns === 1 ? intersect(result, frame) : errors.value;
  });
}
