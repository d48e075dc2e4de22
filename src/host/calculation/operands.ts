import { errors, type CellError, type Scalar } from "../model/cell.js";
import type { Rect } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import { numberText } from "./format-value.js";
import { numberFromText } from "./number-from-text.js";
import type { Language } from "./workbook-view.js";

/** A reference to cells. It is never copied into values before somebody reads them. */
export class Area implements Rect {
  constructor(
    readonly sheet: Worksheet,
    readonly row: number,
    readonly column: number,
    readonly rows: number,
    readonly columns: number,
  ) {}
}

/** Values in rows and columns, row by row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: Scalar[],
  ) {}

  /** A single row or column repeats, as Excel's arrays do; beyond that it is #N/A. */
  at(row: number, column: number): Scalar {
    const i = this.rows === 1 ? 0 : row;
    const j = this.columns === 1 ? 0 : column;
    if (i >= this.rows || j >= this.columns) return errors.na;
    return this.values[i * this.columns + j] ?? null;
  }

  static of(rows: number, columns: number, value: (row: number, column: number) => Scalar): Matrix {
    const values: Scalar[] = [];
    for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) values.push(value(row, column));
    return new Matrix(rows, columns, values);
  }
}

export type Operand = Scalar | Area | Matrix;

export function isScalar(operand: Operand): operand is Scalar {
  return !(operand instanceof Area) && !(operand instanceof Matrix);
}

export function toNumber(value: Scalar, language: Language): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberFromText(value, language) ?? errors.value;
  return value;
}

export function toText(value: Scalar, language: Language): string | CellError {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value, language);
  if (value === null) return "";
  if (typeof value === "boolean") return language === "fr" ? (value ? "VRAI" : "FAUX") : value ? "TRUE" : "FALSE";
  return value;
}

export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "string") return /^true$|^vrai$/i.test(value) ? true : /^false$|^faux$/i.test(value) ? false : errors.value;
  return value;
}
