import { errors, isError, type Scalar } from "../../model/cell.js";
import { define, type Argument, type FunctionDefinition, type FunctionTable } from "../function-definition.js";
import type { Frame } from "../frame.js";
import { Area, type Operand } from "../operands.js";
import { countMatching, criterionOf, matchingPositions, type Criterion } from "./criterion.js";

/** With more cells than this, a formula depends on the whole range rather than on each cell. */
const mostSingleReads = 32;

interface Condition {
  area: Area;
  criterion: Criterion;
}

function conditionsOf(args: readonly Argument[], frame: Frame): Condition[] | null {
  const conditions: Condition[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const area = args[i];
    if (!(area instanceof Area)) return null;
    conditions.push({ area, criterion: criterionOf((args[i + 1] ?? null) as Scalar, frame.workbook.language) });
  }
  const [first] = conditions;
  if (first === undefined || conditions.some(({ area }) => area.rows !== first.area.rows || area.columns !== first.area.columns)) return null;
  return conditions;
}

/** Positions, row by row in the ranges, that pass every condition: the rarest is looked up, the others tested. */
function positionsOf(conditions: readonly Condition[], frame: Frame): readonly number[] {
  const indexed = conditions.map(({ area, criterion }) => ({ index: frame.index(area), criterion }));
  const lookups = indexed.filter(({ criterion }) => criterion.keys !== null || criterion.bound?.operator === "=");
  const [first = indexed[0]] = lookups;
  if (first === undefined) return [];
  let chosen = first;
  let positions = matchingPositions(first.criterion, first.index);
  for (const each of lookups.slice(1)) {
    const others = matchingPositions(each.criterion, each.index);
    if (others.length < positions.length) [positions, chosen] = [others, each];
  }
  const rest = indexed.filter((each) => each !== chosen);
  if (rest.length === 0) return positions;
  return positions.filter((position) => rest.every(({ criterion, index }) => criterion.test(index.matrix.values[position] ?? null)));
}

/** The numbers that stand at these positions of a range that begins where `from` begins and is as large as `shape`. */
function numbersAt(positions: readonly number[], from: Area, shape: Area, frame: Frame): number[] | Operand {
  const area = new Area(from.sheet, from.row, from.column, shape.rows, shape.columns);
  const values: Scalar[] = [];
  if (positions.length > mostSingleReads) {
    const all = frame.index(area).matrix.values;
    for (const position of positions) values.push(all[position] ?? null);
  } else {
    frame.refuseSelf(area);
    for (const position of positions) {
      values.push(frame.read(area.sheet, area.row + Math.floor(position / area.columns), area.column + (position % area.columns)));
    }
  }
  const numbers: number[] = [];
  for (const value of values) {
    if (isError(value)) return value;
    if (typeof value === "number") numbers.push(value);
  }
  return numbers;
}

type Combine = (numbers: number[]) => Operand;

const total: Combine = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
const mean: Combine = (numbers) => (numbers.length === 0 ? errors.div0 : (total(numbers) as number) / numbers.length);

function overMatching(target: Area, conditions: readonly Condition[] | null, combine: Combine, frame: Frame): Operand {
  const shape = conditions?.[0]?.area;
  if (conditions === null || shape === undefined) return errors.value;
  const numbers = numbersAt(positionsOf(conditions, frame), target, shape, frame);
  return Array.isArray(numbers) ? combine(numbers) : numbers;
}

/** `SUMIF(range, criterion, target?)`. */
function conditional(combine: Combine): FunctionDefinition {
  return define("rer?", ([range, criterion, target], frame) => {
    if (!(range instanceof Area) || (target !== undefined && !(target instanceof Area))) return errors.value;
    return overMatching(target ?? range, conditionsOf([range, criterion], frame), combine, frame);
  });
}

/** `SUMIFS(target, range, criterion, …)`. */
function multiConditional(combine: Combine): FunctionDefinition {
  return define("r|re", ([target, ...rest], frame) => {
    if (!(target instanceof Area)) return errors.value;
    const conditions = conditionsOf(rest, frame);
    const shape = conditions?.[0]?.area;
    if (shape === undefined || shape.rows !== target.rows || shape.columns !== target.columns) return errors.value;
    return overMatching(target, conditions, combine, frame);
  });
}

/** Cells beyond the used rows, which indexes do not hold. */
function beyond({ area, criterion }: Condition, frame: Frame): number {
  return criterion.blank ? (area.rows - frame.index(area).matrix.rows) * area.columns : 0;
}

export const criteriaFunctions: FunctionTable = {
  COUNTIF: define("re", (args, frame) => {
    const [condition] = conditionsOf(args, frame) ?? [];
    if (condition === undefined) return errors.value;
    return countMatching(condition.criterion, frame.index(condition.area)) + beyond(condition, frame);
  }),
  COUNTIFS: define("|re", (args, frame) => {
    const conditions = conditionsOf(args, frame);
    if (conditions === null) return errors.value;
    const outside = Math.min(...conditions.map((condition) => beyond(condition, frame)));
    return positionsOf(conditions, frame).length + outside;
  }),
  SUMIF: conditional(total),
  SUMIFS: multiConditional(total),
  AVERAGEIF: conditional(mean),
  AVERAGEIFS: multiConditional(mean),
  MINIFS: multiConditional((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MAXIFS: multiConditional((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
};
