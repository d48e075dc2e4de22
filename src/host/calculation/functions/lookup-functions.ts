import { absoluteAddress, columnLetters, quoteSheetName } from "../../model/address.js";
import { errors, isError, type Scalar } from "../../model/cell.js";
import { maxColumns, maxRows } from "../../model/rect.js";
import { define, type Argument, type FunctionDefinition, type FunctionTable } from "../function-definition.js";
import type { Frame } from "../frame.js";
import { Area, isScalar, Matrix, type Operand } from "../operands.js";
import { exactPosition, nearPosition } from "./find-position.js";
import { matrixOf, numbersOf } from "./read-arguments.js";

interface Size {
  rows: number;
  columns: number;
}

function sizeOf(operand: Argument): Size {
  return operand === undefined || isScalar(operand) ? { rows: 1, columns: 1 } : operand;
}

/** A place that is gone is an error, not one cell. */
function lost(operand: Argument): Scalar | undefined {
  return operand !== undefined && isScalar(operand) && isError(operand) ? operand : undefined;
}

/** A part of a range stays a reference; a part of an array is an array, or its one value. */
function part(operand: Argument, row: number, column: number, rows: number, columns: number): Operand {
  if (operand instanceof Area) return new Area(operand.sheet, operand.row + row, operand.column + column, rows, columns);
  if (!(operand instanceof Matrix)) return operand ?? null;
  if (rows === 1 && columns === 1) return operand.at(row, column);
  return Matrix.of(rows, columns, (i, j) => operand.at(row + i, column + j));
}

function indexOf(operand: Argument, first: number, second: number | undefined): Operand {
  const { rows, columns } = sizeOf(operand);
  // One number counts along a single row.
  const [row, column] = second === undefined && rows === 1 && columns > 1 ? [0, Math.trunc(first)] : [Math.trunc(first), Math.trunc(second ?? 0)];
  if (row < 0 || column < 0) return errors.value;
  if (row > rows || column > columns) return errors.ref;
  return part(operand, Math.max(row - 1, 0), Math.max(column - 1, 0), row === 0 ? rows : 1, column === 0 ? columns : 1);
}

function position(value: Argument, where: Argument, type: number, frame: Frame): number {
  return type === 0 ? exactPosition(value as Scalar, where, frame) : nearPosition(value as Scalar, where, type > 0, frame);
}

/** VLOOKUP and HLOOKUP differ by the side along which they look. */
function tableLookup(vertical: boolean): FunctionDefinition {
  return define("srnb?", ([value, table, wanted, approximate], frame) => {
    const gone = lost(table);
    if (gone !== undefined) return gone;
    const { rows, columns } = sizeOf(table);
    const index = Math.trunc(wanted as number) - 1;
    if (index < 0) return errors.value;
    if (index >= (vertical ? columns : rows)) return errors.ref;
    const keys = vertical ? part(table, 0, 0, rows, 1) : part(table, 0, 0, 1, columns);
    const found = position(value, keys, approximate === false ? 0 : 1, frame);
    if (found < 0) return errors.na;
    return vertical ? part(table, found, index, 1, 1) : part(table, index, found, 1, 1);
  });
}

function offset([reference, down, across, height, width]: readonly Argument[]): Operand {
  if (!(reference instanceof Area)) return errors.value;
  const row = reference.row + Math.trunc(down as number);
  const column = reference.column + Math.trunc(across as number);
  const rows = Math.trunc((height as number | undefined) ?? reference.rows);
  const columns = Math.trunc((width as number | undefined) ?? reference.columns);
  if (rows === 0 || columns === 0) return errors.ref;
  const [top, left] = [rows < 0 ? row + rows + 1 : row, columns < 0 ? column + columns + 1 : column];
  if (top < 0 || left < 0 || top + Math.abs(rows) > maxRows || left + Math.abs(columns) > maxColumns) return errors.ref;
  return new Area(reference.sheet, top, left, Math.abs(rows), Math.abs(columns));
}

/** ROW and COLUMN: of the formula's own cell, or of a reference, as an array where it has several. */
function placeOf(axis: "row" | "column"): FunctionDefinition {
  return define("r?", ([reference], frame) => {
    if (reference === undefined) return frame[axis] + 1;
    if (!(reference instanceof Area)) return errors.value;
    const count = axis === "row" ? reference.rows : reference.columns;
    if (count === 1) return reference[axis] + 1;
    const numbers = Array.from({ length: Math.min(count, 100_000) }, (_, i) => reference[axis] + 1 + i);
    return axis === "row" ? new Matrix(numbers.length, 1, numbers) : new Matrix(1, numbers.length, numbers);
  });
}

function address([row, column, kind, a1, sheet]: readonly Argument[]): Operand {
  const [line, file] = [Math.trunc(row as number), Math.trunc(column as number)];
  const fixed = (kind as number | undefined) ?? 1;
  if (line < 1 || file < 1 || line > maxRows || file > maxColumns || fixed < 1 || fixed > 4) return errors.value;
  const prefix = sheet === undefined ? "" : `${quoteSheetName(sheet as string)}!`;
  const [rowFixed, columnFixed] = [fixed === 1 || fixed === 2, fixed === 1 || fixed === 3];
  if (a1 === false) return `${prefix}R${rowFixed ? line : `[${line}]`}C${columnFixed ? file : `[${file}]`}`;
  return `${prefix}${columnFixed ? "$" : ""}${columnLetters(file - 1)}${rowFixed ? "$" : ""}${line}`;
}

export const lookupFunctions: FunctionTable = {
  INDEX: define("rn?n?n?", ([operand, row, column]) => indexOf(operand, (row as number | undefined) ?? 0, column as number | undefined)),
  MATCH: define("srn?", ([value, where, type], frame) => {
    const gone = lost(where);
    if (gone !== undefined) return gone;
    const { rows, columns } = sizeOf(where);
    if (rows > 1 && columns > 1) return errors.na;
    const found = position(value, where, (type as number | undefined) ?? 1, frame);
    return found < 0 ? errors.na : found + 1;
  }),
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  LOOKUP: define("saa?", ([value, where, results], frame) => {
    const { rows, columns } = sizeOf(where);
    const vertical = rows >= columns;
    const keys = results !== undefined ? where : vertical ? part(where, 0, 0, rows, 1) : part(where, 0, 0, 1, columns);
    const found = position(value, keys, 1, frame);
    if (found < 0) return errors.na;
    if (results !== undefined) {
      const size = sizeOf(results);
      if (found >= size.rows * size.columns) return errors.na;
      return size.columns === 1 ? part(results, found, 0, 1, 1) : part(results, 0, found, 1, 1);
    }
    return vertical ? part(where, found, columns - 1, 1, 1) : part(where, rows - 1, found, 1, 1);
  }),
  OFFSET: define("rnnn?n?", (args) => offset(args)),
  ROW: placeOf("row"),
  COLUMN: placeOf("column"),
  ROWS: define("r", ([operand]) => (lost(operand) ?? sizeOf(operand).rows)),
  COLUMNS: define("r", ([operand]) => (lost(operand) ?? sizeOf(operand).columns)),
  AREAS: define("|r", (args) => args.length),
  ADDRESS: define("nnn?b?t?", (args) => address(args)),
  TRANSPOSE: define("a", ([operand], frame) => {
    const matrix = matrixOf(operand, frame);
    return Matrix.of(matrix.columns, matrix.rows, (row, column) => matrix.at(column, row));
  }),
  FREQUENCY: define("aa", ([data, bins], frame) => {
    const [numbers, bounds] = [numbersOf([data], frame), numbersOf([bins], frame)];
    if (!Array.isArray(numbers)) return numbers;
    if (!Array.isArray(bounds)) return bounds;
    const counts = new Array<Scalar>(bounds.length + 1).fill(0);
    const order = bounds.map((bound, i) => ({ bound, i })).sort((a, b) => a.bound - b.bound);
    for (const number of numbers) {
      const bin = order.find(({ bound }) => number <= bound)?.i ?? bounds.length;
      counts[bin] = (counts[bin] as number) + 1;
    }
    return new Matrix(counts.length, 1, counts);
  }),
  HYPERLINK: define("ts?", ([link, shown]) => (shown === undefined ? (link as string) : shown)),
  FORMULATEXT: define("r", ([reference]) => {
    if (!(reference instanceof Area)) return errors.value;
    return reference.sheet.cellAt(reference.row, reference.column)?.formula ?? errors.na;
  }),
  SHEET: define("r?", ([reference], frame) => {
    const sheet = reference instanceof Area ? reference.sheet : frame.sheet;
    return frame.workbook.sheets.indexOf(sheet) + 1;
  }),
  CELL: define("tr?", ([what, reference], frame) => {
    const area = reference instanceof Area ? reference : new Area(frame.sheet, frame.row, frame.column, 1, 1);
    switch ((what as string).toLowerCase()) {
      case "row":
        return area.row + 1;
      case "col":
        return area.column + 1;
      case "address":
        // The name of another sheet is said, and may change.
        frame.beVolatile();
        return `${area.sheet === frame.sheet ? "" : `${quoteSheetName(area.sheet.name)}!`}${absoluteAddress({ row: area.row, column: area.column, rows: 1, columns: 1 })}`;
      case "contents":
        return frame.read(area.sheet, area.row, area.column);
      default:
        return errors.value;
    }
  }),
};
