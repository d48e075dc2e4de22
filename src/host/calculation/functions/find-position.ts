import { isError, type Scalar } from "../../model/cell.js";
import type { Argument } from "../function-definition.js";
import type { Frame } from "../frame.js";
import { Area, type Matrix } from "../operands.js";
import { compareValues } from "../operators.js";
import { keyOf } from "../range-index.js";
import { hasWildcards, wildcardPattern } from "./criterion.js";
import { matrixOf } from "./read-arguments.js";

/** Below this many cells, looking is quicker than keeping an index. */
const leastIndexed = 9;

/** Position, from 0 and row by row, of a value in a range or array, or -1. Texts may hold wildcards. */
export function exactPosition(wanted: Scalar, where: Argument, frame: Frame): number {
  const value = wanted ?? 0;
  if (typeof value === "string" && hasWildcards(value)) {
    const pattern = wildcardPattern(value);
    return valuesIn(where, frame).values.findIndex((each) => typeof each === "string" && pattern.test(each));
  }
  const key = keyOf(typeof value === "string" ? value.replace(/~([*?~])/g, "$1") : value);
  if (key === undefined) return -1;
  if (where instanceof Area && where.rows * where.columns >= leastIndexed) return frame.index(where).positionsOf(key)[0] ?? -1;
  return matrixOf(where, frame).values.findIndex((each) => each !== null && keyOf(each) === key);
}

/** Position of the last value of the same kind that is not above `wanted` (values ascend), or not below it (values descend), or -1. */
export function nearPosition(wanted: Scalar, where: Argument, ascending: boolean, frame: Frame): number {
  const value = wanted ?? 0;
  const { values } = valuesIn(where, frame);
  let found = -1;
  for (let position = 0; position < values.length; position++) {
    const each = values[position] ?? null;
    if (each === null || isError(each) || typeof each !== typeof value) continue;
    const order = compareValues(each, value, frame.workbook.language);
    if (ascending ? order <= 0 : order >= 0) found = position;
    else if (!ascending) break;
  }
  return found;
}

function valuesIn(where: Argument, frame: Frame): Matrix {
  return where instanceof Area && where.rows * where.columns >= leastIndexed ? frame.index(where).matrix : matrixOf(where, frame);
}
