import { errors, isError, type CellError } from "../../model/cell.js";
import { define, type Argument, type FunctionDefinition, type FunctionTable } from "../function-definition.js";
import type { Frame } from "../frame.js";
import { Area, isScalar, toNumber, type Operand } from "../operands.js";
import { countBelow } from "../range-index.js";
import { matrixOf, numbersOf, pairsOf, valuesOf, visitNumbers } from "./read-arguments.js";

/** A function of all the numbers of its arguments. */
function ofNumbers(compute: (numbers: number[]) => Operand): FunctionDefinition {
  return define("|r", (args, frame) => {
    const numbers = numbersOf(args, frame);
    return isError(numbers) ? numbers : compute(numbers);
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function variance(numbers: readonly number[], sample: boolean): number | CellError {
  const count = numbers.length;
  if (count < (sample ? 2 : 1)) return errors.div0;
  const mean = total(numbers) / count;
  return numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / (sample ? count - 1 : count);
}

function root(value: number | CellError): number | CellError {
  return isError(value) ? value : Math.sqrt(value);
}

/** Ascending numbers of one argument; those of a range come from its shared index. */
function sorted(argument: Argument, frame: Frame): Float64Array | CellError {
  if (argument instanceof Area) {
    const index = frame.index(argument);
    return index.firstError() ?? index.sortedNumbers();
  }
  const numbers = numbersOf([argument], frame);
  return isError(numbers) ? numbers : Float64Array.from(numbers).sort();
}

/** linear between order statistics. */
function quantile(numbers: Float64Array, share: number): number | CellError {
  if (numbers.length === 0 || share < 0 || share > 1) return errors.num;
  const at = share * (numbers.length - 1);
  const low = Math.floor(at);
  const [a = 0, b = a] = [numbers[low], numbers[low + 1]];
  return a + (at - low) * (b - a);
}

const quantileOf = (divisor: number): FunctionDefinition =>
  define("rn", ([range, share], frame) => {
    const numbers = sorted(range, frame);
    return isError(numbers) ? numbers : quantile(numbers, divisor === 1 ? (share as number) : Math.trunc(share as number) / divisor);
  });

const nth = (fromTop: boolean): FunctionDefinition =>
  define("rn", ([range, which], frame) => {
    const numbers = sorted(range, frame);
    if (isError(numbers)) return numbers;
    const k = Math.ceil(which as number);
    return k < 1 || k > numbers.length ? errors.num : (numbers[fromTop ? numbers.length - k : k - 1] ?? errors.num);
  });

function rank(average: boolean): FunctionDefinition {
  return define("nrn?", ([number, range, order], frame) => {
    const numbers = sorted(range, frame);
    if (isError(numbers)) return numbers;
    const value = number as number;
    const below = countBelow(numbers, value, false);
    const same = countBelow(numbers, value, true) - below;
    if (same === 0) return errors.na;
    const first = ((order as number | undefined) ?? 0) === 0 ? numbers.length - below - same + 1 : below + 1;
    return average ? first + (same - 1) / 2 : first;
  });
}

function correlation(pairs: [number, number][] | CellError): number | CellError {
  if (isError(pairs)) return pairs;
  const count = pairs.length;
  const [meanX, meanY] = [total(pairs.map(([x]) => x)) / count, total(pairs.map(([, y]) => y)) / count];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  return xx === 0 || yy === 0 || count === 0 ? errors.div0 : xy / Math.sqrt(xx * yy);
}

function countOf(args: readonly Argument[], frame: Frame): number {
  let count = 0;
  for (const argument of args) {
    if (argument === undefined) continue;
    if (isScalar(argument)) {
      if (!isError(argument) && typeof toNumber(argument, frame.workbook.language) === "number") count++;
    } else for (const value of valuesOf(argument, frame)) if (typeof value === "number") count++;
  }
  return count;
}

const counting = {
  COUNT: define("|r", countOf),
  COUNTA: define("|r", (args, frame) => {
    let count = 0;
    for (const argument of args) {
      if (argument !== undefined && isScalar(argument)) count++;
      else for (const value of valuesOf(argument, frame)) if (value !== null) count++;
    }
    return count;
  }),
  COUNTBLANK: define("r", ([range], frame) => {
    if (!(range instanceof Area)) return errors.value;
    let filled = 0;
    frame.forEach(range, (value) => {
      if (value !== null && value !== "") filled++;
    });
    return range.rows * range.columns - filled;
  }),
} satisfies FunctionTable;

const correlated = define("aa", ([a, b], frame) => correlation(pairsOf(a, b, frame)));
const deviation = ofNumbers((numbers) => root(variance(numbers, true)));
const populationDeviation = ofNumbers((numbers) => root(variance(numbers, false)));
const sampleVariance = ofNumbers((numbers) => variance(numbers, true));
const populationVariance = ofNumbers((numbers) => variance(numbers, false));

export const statisticsFunctions: FunctionTable = {
  ...counting,
  AVERAGE: ofNumbers((numbers) => (numbers.length === 0 ? errors.div0 : total(numbers) / numbers.length)),
  MIN: define("|r", (args, frame) => {
    let least = Infinity;
    return visitNumbers(args, frame, (number) => (least = Math.min(least, number))) ?? (least === Infinity ? 0 : least);
  }),
  MAX: define("|r", (args, frame) => {
    let most = -Infinity;
    return visitNumbers(args, frame, (number) => (most = Math.max(most, number))) ?? (most === -Infinity ? 0 : most);
  }),
  MEDIAN: ofNumbers((numbers) => quantile(Float64Array.from(numbers).sort(), 0.5)),
  MODE: ofNumbers((numbers) => {
    const counts = new Map<number, number>();
    for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    return most < 2 ? errors.na : ([...counts].find(([, count]) => count === most)?.[0] ?? errors.na);
  }),
  GEOMEAN: ofNumbers((numbers) =>
    numbers.length === 0 || numbers.some((number) => number <= 0) ? errors.num : Math.exp(total(numbers.map(Math.log)) / numbers.length),
  ),
  LARGE: nth(true),
  SMALL: nth(false),
  RANK: rank(false),
  "RANK.EQ": rank(false),
  "RANK.AVG": rank(true),
  QUARTILE: quantileOf(4),
  "QUARTILE.INC": quantileOf(4),
  PERCENTILE: quantileOf(1),
  "PERCENTILE.INC": quantileOf(1),
  STDEV: deviation,
  "STDEV.S": deviation,
  STDEVP: populationDeviation,
  "STDEV.P": populationDeviation,
  VAR: sampleVariance,
  "VAR.S": sampleVariance,
  VARP: populationVariance,
  "VAR.P": populationVariance,
  AVEDEV: ofNumbers((numbers) => {
    const mean = total(numbers) / numbers.length;
    return numbers.length === 0 ? errors.num : total(numbers.map((number) => Math.abs(number - mean))) / numbers.length;
  }),
  DEVSQ: ofNumbers((numbers) => {
    const mean = total(numbers) / numbers.length;
    return numbers.length === 0 ? errors.num : total(numbers.map((number) => (number - mean) ** 2));
  }),
  CORREL: correlated,
  PEARSON: correlated,
  AVERAGEA: define("|r", (args, frame) => {
    const numbers: number[] = [];
    for (const argument of args) {
      for (const value of matrixOf(argument, frame).values) {
        if (isError(value)) return value;
        if (value !== null) numbers.push(typeof value === "number" ? value : value === true ? 1 : 0);
      }
    }
    return numbers.length === 0 ? errors.div0 : total(numbers) / numbers.length;
  }),
};
