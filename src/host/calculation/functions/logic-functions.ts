import { errors, isError, type CellError, type Scalar } from "../../model/cell.js";
import { define, type Argument, type FunctionDefinition, type FunctionTable } from "../function-definition.js";
import type { Frame } from "../frame.js";
import { Area, isScalar, toBoolean } from "../operands.js";
import { matrixOf, valuesOf } from "./read-arguments.js";

function asks(question: (value: Scalar) => boolean): FunctionDefinition {
  return define("e", ([value]) => question(value as Scalar));
}

/** The truth values of arguments; texts and blanks of ranges do not count. */
function truths(args: readonly Argument[], frame: Frame): boolean[] | CellError {
  const found: boolean[] = [];
  for (const argument of args) {
    const direct = argument !== undefined && isScalar(argument);
    for (const value of valuesOf(argument, frame)) {
      if (isError(value)) return value;
      if (!direct && (typeof value === "string" || value === null)) continue;
      const truth = toBoolean(value);
      if (isError(truth)) return truth;
      found.push(truth);
    }
  }
  return found.length === 0 ? errors.value : found;
}

function connective(decide: (truths: boolean[]) => boolean): FunctionDefinition {
  return define("|r", (args, frame) => {
    const found = truths(args, frame);
    return isError(found) ? found : decide(found);
  });
}

export const logicFunctions: FunctionTable = {
  TRUE: define("", () => true),
  FALSE: define("", () => false),
  AND: connective((found) => found.every(Boolean)),
  OR: connective((found) => found.some(Boolean)),
  XOR: connective((found) => found.filter(Boolean).length % 2 === 1),
  NOT: define("b", ([value]) => value !== true),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  ISNONTEXT: asks((value) => typeof value !== "string"),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISBLANK: asks((value) => value === null),
  ISERROR: asks(isError),
  ISERR: asks((value) => isError(value) && value !== errors.na),
  ISNA: asks((value) => value === errors.na),
  ISREF: define("r", ([value]) => value instanceof Area),
  NA: define("", () => errors.na),
  "ERROR.TYPE": define("e", ([value]) => {
    const order = [errors.null, errors.div0, errors.value, errors.ref, errors.name, errors.num, errors.na];
    return isError(value) ? order.indexOf(value) + 1 : errors.na;
  }),
  TYPE: define("r", ([value], frame) => {
    if (value !== undefined && !isScalar(value) && (!(value instanceof Area) || value.rows * value.columns > 1)) return 64;
    const first = matrixOf(value, frame).values[0] ?? null;
    return isError(first) ? 16 : typeof first === "boolean" ? 4 : typeof first === "string" ? 2 : 1;
  }),
  N: define("s", ([value]) => (typeof value === "number" ? value : value === true ? 1 : 0)),
  T: define("s", ([value]) => (typeof value === "string" ? value : "")),
};
