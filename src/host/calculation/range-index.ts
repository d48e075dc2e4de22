import { isError, type CellError, type Scalar } from "../model/cell.js";
import type { Dependent } from "./dependency-index.js";
import type { Area, Matrix } from "./operands.js";

/** A value as look-ups compare it: texts in lower case, blanks apart. */
export type LookupKey = number | string | boolean | null;

/**
 * The values of a range with the indexes that look-ups ask of it, each made at its first use: positions of every value, and the numbers
 * in order. Dropped when a cell of the range may have changed.
 */
export class RangeIndex implements Dependent {
  readonly isDependent = true;
  private positions: Map<LookupKey, number[]> | null = null;
  private numbers: Float64Array | null = null;
  private texts: number | null = null;
  private error: CellError | null | undefined;

  constructor(
    readonly area: Area,
    readonly matrix: Matrix,
  ) {}

  /** Positions, row by row and ascending, of a number, a text (any case) or a boolean. */
  positionsOf(key: LookupKey): readonly number[] {
    if (this.positions === null) {
      this.positions = new Map();
      const { values } = this.matrix;
      for (let position = 0; position < values.length; position++) {
        const value = values[position] ?? null;
        const each = keyOf(value);
        if (each === undefined) continue;
        const known = this.positions.get(each);
        if (known === undefined) this.positions.set(each, [position]);
        else known.push(position);
      }
    }
    return this.positions.get(key) ?? none;
  }

  /** How many texts of the range look like numbers: COUNTIF finds them too. */
  numericTexts(): number {
    this.texts ??= this.matrix.values.filter((value) => typeof value === "string" && /^\s*[-+(]?\s*[\d.,$€]/.test(value)).length;
    return this.texts;
  }

  /** The first error of the range, or `null`. */
  firstError(): CellError | null {
    if (this.error === undefined) this.error = this.matrix.values.find(isError) ?? null;
    return this.error;
  }

  /** All numbers of the range, ascending. */
  sortedNumbers(): Float64Array {
    this.numbers ??= Float64Array.from(this.matrix.values.filter((value) => typeof value === "number")).sort();
    return this.numbers;
  }
}

const none: readonly number[] = [];

/** Numbers are looked up by their 15 significant digits. */
export function keyOf(value: Scalar): LookupKey | undefined {
  if (typeof value === "string") return value.toLowerCase();
  if (typeof value === "number") return Number.isInteger(value) ? value : Number(value.toPrecision(15));
  return typeof value === "object" && value !== null ? undefined : value;
}

/** How many of ascending `numbers` are below `bound` (or, with `orEqual`, not above it). */
export function countBelow(numbers: Float64Array, bound: number, orEqual: boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = numbers[middle] ?? 0;
    if (value < bound || (orEqual && value === bound)) low = middle + 1;
    else high = middle;
  }
  return low;
}
