import { errors } from "../../model/cell.js";
import { define, type FunctionDefinition, type FunctionTable } from "../function-definition.js";
import { matrixOf, numbersOf, pairsOf, visitNumbers } from "./read-arguments.js";
import { Matrix, type Operand } from "../operands.js";
import { isError, type CellError } from "../../model/cell.js";
import { roundDecimal } from "./round-decimal.js";

function unary(compute: (x: number) => Operand): FunctionDefinition {
  return define("n", ([x]) => compute(x as number));
}

function binary(compute: (x: number, y: number) => Operand): FunctionDefinition {
  return define("nn", ([x, y]) => compute(x as number, y as number));
}

function overPairs(term: (x: number, y: number) => number): FunctionDefinition {
  return define("aa", ([a, b], frame) => {
    const pairs = pairsOf(a, b, frame);
    return isError(pairs) ? pairs : pairs.reduce((sum, [x, y]) => sum + term(x, y), 0);
  });
}

function multiple(x: number, step: number, round: (ratio: number) => number): number {
  // The ratio to 15 digits, so that 0.3 is a multiple of 0.1.
  return step === 0 ? 0 : Number((round(Number((x / step).toPrecision(15))) * step).toPrecision(15));
}

export const mathFunctions: FunctionTable = {
  ABS: unary(Math.abs),
  SIGN: unary(Math.sign),
  SQRT: unary((x) => (x < 0 ? errors.num : Math.sqrt(x))),
  EXP: unary(Math.exp),
  LN: unary((x) => (x <= 0 ? errors.num : Math.log(x))),
  LOG10: unary((x) => (x <= 0 ? errors.num : Math.log10(x))),
  LOG: define("nn?", ([x, base]) => {
    const [number, root] = [x as number, (base as number | undefined) ?? 10];
    if (number <= 0 || root <= 0) return errors.num;
    if (root === 1) return errors.div0;
    return root === 10 ? Math.log10(number) : root === 2 ? Math.log2(number) : Math.log(number) / Math.log(root);
  }),
  PI: define("", () => Math.PI),
  SIN: unary(Math.sin),
  COS: unary(Math.cos),
  TAN: unary(Math.tan),
  ATAN: unary(Math.atan),
  RADIANS: unary((x) => (x * Math.PI) / 180),
  DEGREES: unary((x) => (x * 180) / Math.PI),
  POWER: binary((x, y) => (x === 0 && y === 0 ? errors.num : x === 0 && y < 0 ? errors.div0 : x ** y)),
  ROUND: binary((x, places) => roundDecimal(x, places, "half-up")),
  ROUNDUP: binary((x, places) => roundDecimal(x, places, "up")),
  ROUNDDOWN: binary((x, places) => roundDecimal(x, places, "down")),
  TRUNC: define("nn?", ([x, places]) => roundDecimal(x as number, (places as number | undefined) ?? 0, "down")),
  INT: unary(Math.floor),
  MROUND: binary((x, step) => (x * step < 0 ? errors.num : multiple(x, step, (ratio) => Math.floor(ratio + 0.5)))),
  CEILING: define("nn", ([x, step]) => ((x as number) > 0 && (step as number) < 0 ? errors.num : multiple(x as number, step as number, Math.ceil))),
  FLOOR: define("nn", ([x, step]) => {
    if ((step as number) === 0) return (x as number) === 0 ? 0 : errors.div0;
    return (x as number) > 0 && (step as number) < 0 ? errors.num : multiple(x as number, step as number, Math.floor);
  }),
  "CEILING.MATH": define("nn?n?", ([x, step, mode]) => {
    const size = Math.abs((step as number | undefined) ?? 1);
    const away = (x as number) < 0 && ((mode as number | undefined) ?? 0) !== 0;
    return multiple(x as number, size, away ? Math.floor : Math.ceil);
  }),
  "FLOOR.MATH": define("nn?n?", ([x, step, mode]) => {
    const size = Math.abs((step as number | undefined) ?? 1);
    const toZero = (x as number) < 0 && ((mode as number | undefined) ?? 0) !== 0;
    return multiple(x as number, size, toZero ? Math.ceil : Math.floor);
  }),
  MOD: binary((x, divisor) => {
    if (divisor === 0) return errors.div0;
    const rest = x - divisor * Math.floor(x / divisor);
    return Math.abs(rest) < Math.abs(divisor) * 1e-15 ? 0 : rest;
  }),
  QUOTIENT: binary((x, divisor) => (divisor === 0 ? errors.div0 : Math.trunc(x / divisor))),
  EVEN: unary((x) => Math.sign(x) * 2 * Math.ceil(Math.abs(x) / 2)),
  ODD: unary((x) => (x < 0 ? -1 : 1) * (2 * Math.ceil((Math.abs(x) + 1) / 2) - 1)),
  ISEVEN: unary((x) => Math.trunc(x) % 2 === 0),
  ISODD: unary((x) => Math.trunc(x) % 2 !== 0),
  FACT: unary((x) => (x < 0 ? errors.num : factorial(Math.trunc(x)))),
  COMBIN: binary((n, k) => (k < 0 || n < k ? errors.num : Math.round(combinations(Math.trunc(n), Math.trunc(k))))),

  SUM: define("|r", (args, frame) => {
    let sum = 0;
    return visitNumbers(args, frame, (number) => (sum += number)) ?? sum;
  }),
  SUMSQ: define("|r", (args, frame) => {
    let sum = 0;
    return visitNumbers(args, frame, (number) => (sum += number * number)) ?? sum;
  }),
  PRODUCT: define("|r", (args, frame) => {
    const numbers = numbersOf(args, frame);
    return isError(numbers) ? numbers : numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1);
  }),
  SUMPRODUCT: define("|a", (args, frame) => sumProduct(args.map((argument) => matrixOf(argument, frame)))),
  SUMX2MY2: overPairs((x, y) => x * x - y * y),
  SUMX2PY2: overPairs((x, y) => x * x + y * y),
  SUMXMY2: overPairs((x, y) => (x - y) ** 2),
  MMULT: define("aa", ([a, b], frame) => multiply(matrixOf(a, frame), matrixOf(b, frame))),
};

function factorial(n: number): number {
  let product = 1;
  for (let i = 2; i <= n; i++) product *= i;
  return product;
}

function combinations(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - Math.min(k, n - k) + i)) / i;
  return result;
}

/** All of one size; whatever is no number counts as 0, an error is the result. */
function sumProduct(matrices: readonly Matrix[]): number | CellError {
  const [first] = matrices;
  if (first === undefined || matrices.some((matrix) => matrix.rows !== first.rows || matrix.columns !== first.columns)) return errors.value;
  let sum = 0;
  for (let i = 0; i < first.values.length; i++) {
    let product = 1;
    for (const matrix of matrices) {
      const value = matrix.values[i] ?? null;
      if (isError(value)) return value;
      product *= typeof value === "number" ? value : 0;
    }
    sum += product;
  }
  return sum;
}

function multiply(a: Matrix, b: Matrix): Operand {
  if (a.columns !== b.rows) return errors.value;
  for (const value of [...a.values, ...b.values]) {
    if (isError(value)) return value;
    if (typeof value !== "number") return errors.value;
  }
  return Matrix.of(a.rows, b.columns, (row, column) => {
    let sum = 0;
    for (let k = 0; k < a.columns; k++) sum += Number(a.at(row, k)) * Number(b.at(k, column));
    return sum;
  });
}
