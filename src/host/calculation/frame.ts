import type { Scalar } from "../model/cell.js";
import type { Worksheet } from "../model/worksheet.js";
import type { Area, Matrix } from "./operands.js";
import type { RangeIndex } from "./range-index.js";
import type { WorkbookView } from "./workbook-view.js";

/** Where a formula stands while it is evaluated, and its only way to look at cells: everything it reads is noted as its dependency. */
export interface Frame {
  readonly workbook: WorkbookView;
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  read(sheet: Worksheet, row: number, column: number): Scalar;
  /** The values of an area; whole columns end with the last used row of the workbook. */
  values(area: Area): Matrix;
  /** Calls back for every cell of the area that exists. */
  forEach(area: Area, visit: (value: Scalar, row: number, column: number) => void): void;
  /** The index of an area for look-ups, shared by all formulas until a cell of it changes. */
  index(area: Area): RangeIndex;
  /** Says that the formula depends on all of an area although it reads a part of it: one that stands in it is circular. */
  refuseSelf(area: Area): void;
  /** The formula must be evaluated again at each recalculation. */
  beVolatile(): void;
  /** The moment of this recalculation. */
  now(): Date;
  unknownFunction(name: string): void;
}
