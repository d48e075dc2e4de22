import { errors, isError, type Scalar } from "../model/cell.js";
import { broadcast, inMode, single } from "./coerce-operands.js";
import type { Frame } from "./frame.js";
import { isScalar, toBoolean, toNumber, toText, type Operand } from "./operands.js";
import { parseSkeleton, type Expression } from "./parse-formula.js";
import type { Compile, Evaluate, Mode, Origin } from "./program.js";
import { scanFormula, type Piece } from "./scan-formula.js";

/** Number of arguments of the functions that evaluate only what they need. */
export const lazyFunctions: Readonly<Record<string, { least: number; most: number }>> = {
  IF: { least: 2, most: 3 },
  IFERROR: { least: 2, most: 2 },
  IFNA: { least: 2, most: 2 },
  CHOOSE: { least: 2, most: 255 },
  IFS: { least: 2, most: 254 },
  SWITCH: { least: 3, most: 254 },
  INDIRECT: { least: 1, most: 2 },
};

/** Functions that evaluate only the arguments that they need, and INDIRECT, which reads a reference from a text; `null` for any other. */
export function compileLazyCall(name: string, args: readonly Expression[], mode: Mode, origin: Origin, compile: Compile): Evaluate | null {
  const arity = lazyFunctions[name];
  if (arity === undefined) return null;
  if (args.length < arity.least || args.length > arity.most) return () => errors.value;
  const [testMode, branchMode]: [Mode, Mode] = mode === "array" ? ["array", "array"] : ["value", mode];
  const test = compile(args[0] ?? { kind: "missing" }, testMode, origin);
  const branches = args.slice(1).map((argument) => compile(argument, branchMode, origin));
  switch (name) {
    case "IF":
      return compileIf(test, branches[0] ?? (() => true), args.length > 2 ? (branches[1] ?? (() => false)) : () => false);
    case "IFERROR":
      return compileRescue(test, branches[0] ?? (() => null), isError);
    case "IFNA":
      return compileRescue(test, branches[0] ?? (() => null), (value) => value === errors.na);
    case "CHOOSE":
      return compileChoose(test, branches);
    case "IFS":
      return compileIfs(args, mode, origin, compile);
    case "SWITCH":
      return compileSwitch(args, mode, origin, compile);
    default:
      return compileIndirect(inMode(test, "value"), mode, compile);
  }
}

function compileIf(test: Evaluate, whenTrue: Evaluate, whenFalse: Evaluate): Evaluate {
  return (frame) => {
    const condition = single(test(frame), frame);
    if (isScalar(condition)) {
      const holds = toBoolean(condition);
      return typeof holds === "boolean" ? (holds ? whenTrue(frame) : whenFalse(frame)) : holds;
    }
    return broadcast([condition, whenTrue(frame), whenFalse(frame)], frame, ([each = null, a = null, b = null]) => {
      const holds = toBoolean(each);
      return typeof holds === "boolean" ? (holds ? a : b) : holds;
    });
  };
}

function compileRescue(test: Evaluate, other: Evaluate, fails: (value: Scalar) => boolean): Evaluate {
  return (frame) => {
    const operand = single(test(frame), frame);
    if (isScalar(operand)) return fails(operand) ? other(frame) : operand;
    return broadcast([operand, other(frame)], frame, ([value = null, instead = null]) => (fails(value) ? instead : value));
  };
}

function compileChoose(test: Evaluate, branches: readonly Evaluate[]): Evaluate {
  const pick = (index: Scalar, frame: Frame): Operand => {
    const number = toNumber(index, frame.workbook.language);
    if (typeof number !== "number") return number;
    return branches[Math.trunc(number) - 1]?.(frame) ?? (number >= 1 && number < branches.length + 1 ? null : errors.value);
  };
  return (frame) => {
    const index = single(test(frame), frame);
    if (isScalar(index)) return pick(index, frame);
    const choices = branches.map((branch) => branch(frame));
    return broadcast([index, ...choices], frame, ([which = null, ...values]) => {
      const number = toNumber(which, frame.workbook.language);
      return typeof number === "number" ? (values[Math.trunc(number) - 1] ?? errors.value) : number;
    });
  };
}

function compileIfs(args: readonly Expression[], mode: Mode, origin: Origin, compile: Compile): Evaluate {
  const tests = args.filter((_, i) => i % 2 === 0).map((argument) => inMode(compile(argument, "value", origin), "value"));
  const results = args.filter((_, i) => i % 2 === 1).map((argument) => compile(argument, mode, origin));
  return (frame) => {
    for (let i = 0; i < tests.length; i++) {
      const holds = toBoolean((tests[i]?.(frame) ?? null) as Scalar);
      if (typeof holds !== "boolean") return holds;
      if (holds) return results[i]?.(frame) ?? errors.na;
    }
    return errors.na;
  };
}

function compileSwitch(args: readonly Expression[], mode: Mode, origin: Origin, compile: Compile): Evaluate {
  const [subject, ...rest] = args;
  const wanted = compile(subject ?? { kind: "missing" }, "value", origin);
  const cases = rest.map((argument, i) => compile(argument, i % 2 === 0 && i < rest.length - 1 ? "value" : mode, origin));
  return (frame) => {
    const value = wanted(frame) as Scalar;
    if (isError(value)) return value;
    for (let i = 0; i + 1 < cases.length; i += 2) {
      const each = cases[i]?.(frame) as Scalar;
      const same = typeof each === "string" && typeof value === "string" ? each.toLowerCase() === value.toLowerCase() : each === value;
      if (same) return cases[i + 1]?.(frame) ?? null;
    }
    return cases.length % 2 === 1 ? (cases[cases.length - 1]?.(frame) ?? null) : errors.na;
  };
}

/** Addresses in A1 style, names and structured references; a text that is no reference gives #REF!. */
function compileIndirect(test: Evaluate, mode: Mode, compile: Compile): Evaluate {
  const known = new Map<string, Evaluate>();
  const reader = (text: string): Evaluate => {
    let evaluate = known.get(text);
    if (evaluate === undefined) {
      const pieces = scanned(text);
      const refers = pieces.length === 1 && pieces.every(({ kind }) => kind === "cells" || kind === "structured" || kind === "name");
      evaluate = refers ? compile(parseSkeleton(pieces), "any", { row: 0, column: 0 }) : () => errors.ref;
      known.set(text, evaluate);
    }
    return evaluate;
  };
  return inMode((frame) => {
    const text = toText(test(frame) as Scalar, frame.workbook.language);
    if (typeof text !== "string") return text;
    // What the text says does not move with the formula.
    const found = reader(text)(frameAt(frame));
    return found === errors.name ? errors.ref : found;
  }, mode);
}

/** The same frame standing in A1, so that relative addresses count from there. */
function frameAt(frame: Frame): Frame {
  return {
    workbook: frame.workbook,
    sheet: frame.sheet,
    row: 0,
    column: 0,
    read: (sheet, row, column) => frame.read(sheet, row, column),
    values: (area) => frame.values(area),
    forEach: (area, visit) => frame.forEach(area, visit),
    index: (area) => frame.index(area),
    refuseSelf: (area) => frame.refuseSelf(area),
    beVolatile: () => frame.beVolatile(),
    now: () => frame.now(),
    unknownFunction: (name) => frame.unknownFunction(name),
  };
}

function scanned(text: string): Piece[] {
  try {
    return scanFormula(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return [];
    throw thrown;
  }
}
