import { errors, isError, type Scalar } from "../../model/cell.js";
import { define, type Argument, type FunctionTable } from "../function-definition.js";
import type { Frame } from "../frame.js";
import { Area, Matrix, type Operand } from "../operands.js";
import { matrixOf } from "./read-arguments.js";
import { statisticsFunctions } from "./statistics-functions.js";
import { mathFunctions } from "./math-functions.js";

const simple = ["AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV.S", "STDEV.P", "SUM", "VAR.S", "VAR.P", "MEDIAN", "MODE"];
const ranked = ["LARGE", "SMALL", "PERCENTILE.INC", "QUARTILE.INC"];

interface Rules {
  hidden: boolean;
  errors: boolean;
  nested: boolean;
}

/** The values of a range that count, as one column. */
function counted(area: Area, rules: Rules, frame: Frame): Matrix {
  const values: Scalar[] = [];
  const { sheet } = area;
  frame.forEach(area, (value, row, column) => {
    if (rules.hidden && sheet.hiddenRows.has(row)) return;
    if (rules.errors && isError(value)) return;
    if (rules.nested && /^=(?:SUBTOTAL|AGGREGATE)\(/.test(sheet.cellAt(row, column)?.formula ?? "")) return;
    values.push(value);
  });
  return new Matrix(values.length, 1, values);
}

function call(name: string | undefined, args: readonly Argument[], frame: Frame): Operand {
  const definition = name === undefined ? undefined : (statisticsFunctions[name] ?? mathFunctions[name]);
  return definition === undefined ? errors.value : definition.run(args, frame);
}

/** Rows hidden by a filter never count; rows hidden by hand count unless the number says otherwise. */
export const subtotalFunctions: FunctionTable = {
  SUBTOTAL: define("n|r", ([number, ...ranges], frame) => {
    const code = Math.trunc(number as number);
    const name = simple[(code > 100 ? code - 100 : code) - 1];
    if (name === undefined || name === "MEDIAN" || name === "MODE") return errors.value;
    const parts: Matrix[] = [];
    for (const range of ranges) {
      if (!(range instanceof Area)) return errors.value;
      const filtered = range.sheet.autoFilter !== null || frame.workbook.tables.some((table) => table.sheet === range.sheet && table.filters.size > 0);
      parts.push(counted(range, { hidden: code > 100 || filtered, errors: false, nested: true }, frame));
    }
    return call(name, parts, frame);
  }),
  AGGREGATE: define("nn|r", ([number, option, ...ranges], frame) => {
    const code = Math.trunc(number as number);
    const choice = Math.trunc(option as number);
    if (choice < 0 || choice > 7) return errors.value;
    const rules: Rules = { hidden: [1, 3, 5, 7].includes(choice), errors: [2, 3, 6, 7].includes(choice), nested: choice < 4 };
    const clean = (range: Argument): Matrix => {
      if (range instanceof Area) return counted(range, rules, frame);
      const values = matrixOf(range, frame).values.filter((value) => !rules.errors || !isError(value));
      return new Matrix(values.length, 1, values);
    };
    if (code <= 13) return call(simple[code - 1], ranges.map(clean), frame);
    const [range, k] = ranges;
    const which = matrixOf(k, frame).values[0] ?? null;
    return typeof which === "number" ? call(ranked[code - 14], [clean(range), which], frame) : errors.value;
  }),
};
