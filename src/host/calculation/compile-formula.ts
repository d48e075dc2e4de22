import { errorNamed, errors, type Scalar } from "../model/cell.js";
import { maxColumns, maxRows } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import { compileCall } from "./compile-call.js";
import { broadcast, firstValue, inMode, mapValues } from "./coerce-operands.js";
import type { Frame } from "./frame.js";
import { Area, isScalar, Matrix, toNumber, type Operand } from "./operands.js";
import { operators } from "./operators.js";
import { parseSkeleton, type Expression } from "./parse-formula.js";
import type { Evaluate, Mode, Origin, Program } from "./program.js";
import { scanFormula, type Anchor, type CellsPiece, type Piece } from "./scan-formula.js";
import { compileStructured } from "./compile-structured.js";

/** By what formulas say in relative terms. */
const programs = new Map<string, Program>();

/** By their texts, those that name no cells by address: they are the same wherever they stand. */
const anywhere = new Map<string, Program>();

/**
 * @param formula with its `=`.
 * @throws SyntaxError for a formula that Excel would refuse.
 */
export function compileFormula(formula: string, row: number, column: number): Program {
  const known = anywhere.get(formula);
  if (known !== undefined) return known;
  const pieces = scanFormula(formula.slice(1));
  const program = programOf(pieces, row, column);
  if (!pieces.some((piece) => piece.kind === "cells")) {
    if (anywhere.size > 20_000) anywhere.clear();
    anywhere.set(formula, program);
  }
  return program;
}

function programOf(pieces: readonly Piece[], row: number, column: number): Program {
  const key = relativeKey(pieces, row, column);
  let program = programs.get(key);
  if (program === undefined) {
    const evaluate = compileExpression(parseSkeleton(pieces), "value", { row, column });
    // The result of a formula is never blank: a reference to an empty cell gives 0.
    program = (frame) => firstValue(evaluate(frame)) ?? 0;
    if (programs.size > 20_000) programs.clear();
    programs.set(key, program);
  }
  return program;
}

/** Formulas that are copies of one another have the same key: relative references are written as distances. */
function relativeKey(pieces: readonly Piece[], row: number, column: number): string {
  const anchor = (each: Anchor, home: number): string => (each.fixed ? `$${each.index}` : `${each.index - home}`);
  let key = "";
  for (const piece of pieces) {
    if (piece.kind !== "cells") key += piece.text;
    else {
      key += `\u0001${piece.sheet ?? ""}\u0002${piece.shape}${anchor(piece.top, row)},${anchor(piece.left, column)}`;
      if (piece.shape !== "cell") key += `,${anchor(piece.bottom, row)},${anchor(piece.right, column)}`;
      key += "\u0001";
    }
  }
  return key;
}

export function compileExpression(expression: Expression, mode: Mode, origin: Origin): Evaluate {
  switch (expression.kind) {
    case "constant": {
      const { value } = expression;
      return () => value;
    }
    case "error": {
      const error = errorNamed(expression.code) ?? errors.name;
      return () => error;
    }
    case "missing":
      return () => null;
    case "reference":
      return compileReference(expression.piece, mode, origin);
    case "structured":
      return inMode(compileStructured(expression.piece), mode);
    case "name":
      return inMode(compileName(expression.name, expression.sheet), mode);
    case "operator":
      return compileOperator(expression.operator, expression.left, expression.right, mode, origin);
    case "prefix":
      return compilePrefix(expression.operator, expression.operand, mode, origin);
    case "percent": {
      const operand = compileExpression(expression.operand, mode === "array" ? "array" : "value", origin);
      return (frame) => mapValues(operand(frame), frame, (value) => operators["/"]?.(value, 100, frame.workbook.language) ?? null);
    }
    case "array":
      return compileArray(expression.rows, mode);
    case "union":
      return () => errors.value;
    case "call":
      return compileCall(expression, mode, origin, compileExpression);
  }
}

function compileReference(piece: CellsPiece, mode: Mode, origin: Origin): Evaluate {
  const { top, left, bottom, right } = piece;
  const sheetOf = sheetFinder(piece.sheet);
  const [topBy, leftBy] = [top.index - origin.row, left.index - origin.column];
  if (piece.shape === "cell" && mode === "value") {
    return (frame) => {
      const sheet = sheetOf(frame);
      if (sheet === undefined) return errors.ref;
      const row = top.fixed ? top.index : frame.row + topBy;
      const column = left.fixed ? left.index : frame.column + leftBy;
      return row < 0 || column < 0 || row >= maxRows || column >= maxColumns ? errors.ref : frame.read(sheet, row, column);
    };
  }
  return inMode((frame) => {
    const sheet = sheetOf(frame);
    if (sheet === undefined) return errors.ref;
    const [row, lastRow] = ordered(at(top, frame.row - origin.row), at(bottom, frame.row - origin.row));
    const [column, lastColumn] = ordered(at(left, frame.column - origin.column), at(right, frame.column - origin.column));
    if (row < 0 || column < 0 || lastRow >= maxRows || lastColumn >= maxColumns) return errors.ref;
    return new Area(sheet, row, column, lastRow - row + 1, lastColumn - column + 1);
  }, mode);
}

/** Finds a sheet by name, first where it was found the last time. */
function sheetFinder(name: string | null): (frame: Frame) => Worksheet | undefined {
  if (name === null) return (frame) => frame.sheet;
  let position = 0;
  return ({ workbook }) => {
    const known = workbook.sheets[position];
    if (known?.name === name) return known;
    const found = workbook.sheetNamed(name);
    if (found !== undefined) position = workbook.sheets.indexOf(found);
    return found;
  };
}

function at(anchor: Anchor, moved: number): number {
  return anchor.fixed ? anchor.index : anchor.index + moved;
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** A defined name, or a table's whole body. */
function compileName(name: string, sheetName: string | null): Evaluate {
  let known: { formula: string; evaluate: Evaluate } | null = null;
  return (frame) => {
    const { workbook } = frame;
    const scope = sheetName === null ? frame.sheet : (workbook.sheetNamed(sheetName) ?? null);
    const defined = workbook.nameNamed(name, scope);
    if (defined !== undefined) {
      // Relative references of a name count from A1.
      if (known?.formula !== defined.formula) {
        known = { formula: defined.formula, evaluate: compileExpression(parseSkeleton(scanFormula(defined.formula.slice(1))), "any", { row: 0, column: 0 }) };
      }
      return known.evaluate(frame);
    }
    const table = workbook.tableNamed(name);
    if (table === undefined) return errors.name;
    const body = table.bodyRect();
    return new Area(table.sheet, body.row, body.column, body.rows, body.columns);
  };
}

function compileOperator(operator: string, left: Expression, right: Expression, mode: Mode, origin: Origin): Evaluate {
  if (operator === ":" || operator === " ") {
    const [a, b] = [compileExpression(left, "any", origin), compileExpression(right, "any", origin)];
    return inMode((frame) => combineAreas(operator, a(frame), b(frame)), mode);
  }
  const compute = operators[operator];
  if (compute === undefined) throw new SyntaxError(`compileFormula does not know the operator ${operator}`);
  const inner: Mode = mode === "array" ? "array" : "value";
  const [a, b] = [compileExpression(left, inner, origin), compileExpression(right, inner, origin)];
  if (inner === "value") return (frame) => compute(a(frame) as Scalar, b(frame) as Scalar, frame.workbook.language);
  return (frame) => {
    const [x, y] = [a(frame), b(frame)];
    const { language } = frame.workbook;
    if (isScalar(x) && isScalar(y)) return compute(x, y, language);
    return broadcast([x, y], frame, ([p = null, q = null]) => compute(p, q, language));
  };
}

function combineAreas(operator: ":" | " ", a: Operand, b: Operand): Operand {
  if (!(a instanceof Area) || !(b instanceof Area)) return isScalar(a) && a !== null && typeof a === "object" ? a : errors.value;
  if (a.sheet !== b.sheet) return errors.value;
  const far = (first: number, size: number): number => first + size;
  const [pickStart, pickEnd] = operator === ":" ? [Math.min, Math.max] : [Math.max, Math.min];
  const row = pickStart(a.row, b.row);
  const column = pickStart(a.column, b.column);
  const rows = pickEnd(far(a.row, a.rows), far(b.row, b.rows)) - row;
  const columns = pickEnd(far(a.column, a.columns), far(b.column, b.columns)) - column;
  return rows <= 0 || columns <= 0 ? errors.null : new Area(a.sheet, row, column, rows, columns);
}

function compilePrefix(operator: string, operand: Expression, mode: Mode, origin: Origin): Evaluate {
  if (operator === "@") return inMode(compileExpression(operand, "any", origin), "value");
  const inner = compileExpression(operand, mode === "array" ? "array" : "value", origin);
  if (operator === "+") return inner;
  return (frame) =>
    mapValues(inner(frame), frame, (value) => {
      const number = toNumber(value, frame.workbook.language);
      return typeof number === "number" ? 0 - number : number;
    });
}

function compileArray(rows: readonly (readonly Expression[])[], mode: Mode): Evaluate {
  const values = rows.flatMap((row) => row.map(constantOf));
  const matrix = new Matrix(rows.length, rows[0]?.length ?? 0, values);
  const first = values[0] ?? null;
  return mode === "value" ? () => first : () => matrix;
}

function constantOf(expression: Expression): Scalar {
  if (expression.kind === "constant") return expression.value;
  if (expression.kind === "error") return errorNamed(expression.code) ?? errors.name;
  if (expression.kind === "prefix") {
    const value = constantOf(expression.operand);
    if (typeof value === "number") return expression.operator === "-" ? -value : value;
  }
  throw new SyntaxError("an array constant holds constants only");
}
