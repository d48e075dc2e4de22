import { scanFormula } from "../../host/calculation/scan-formula.js";
import type { Rect } from "../../host/model/rect.js";
import type { WorkbookModel } from "../../host/model/workbook-model.js";
import type { Worksheet } from "../../host/model/worksheet.js";

/**
 * The cells that a formula made of one reference means: `='Scores'!$C$5:$C$12`, `=List_Status`, `=Partners[Code]`.
 * For drop-downs and charts, whose sources are such formulas.
 * @returns null where the formula is anything else, or its cells no longer exist.
 */
export function resolveReference(model: WorkbookModel, sheet: Worksheet, formula: string, depth = 0): { sheet: Worksheet; rect: Rect } | null {
  const pieces = scanFormula(formula.replace(/^=/, "")).filter((piece) => piece.text.trim() !== "");
  const piece = pieces[0];
  if (pieces.length !== 1 || piece === undefined || depth > 4) return null;
  if (piece.kind === "cells") {
    const owner = piece.sheet === null ? sheet : model.sheetNamed(piece.sheet);
    if (owner === undefined) return null;
    const { top, left, bottom, right } = piece;
    return { sheet: owner, rect: { row: top.index, column: left.index, rows: bottom.index - top.index + 1, columns: right.index - left.index + 1 } };
  }
  if (piece.kind === "name") {
    const name = model.nameNamed(piece.name, sheet);
    return name === undefined ? null : resolveReference(model, name.scope ?? sheet, name.formula, depth + 1);
  }
  if (piece.kind === "structured") {
    const table = model.tableNamed(piece.table);
    const body = table?.bodyRect();
    if (table === undefined || body === undefined || piece.specials.length > 0 || piece.at) return null;
    const first = piece.columns[0] === undefined ? 0 : table.columnIndex(piece.columns[0]);
    const last = piece.columns[1] === undefined ? (piece.columns[0] === undefined ? table.columns.length - 1 : first) : table.columnIndex(piece.columns[1]);
    return first < 0 || last < 0 ? null : { sheet: table.sheet, rect: { ...body, column: body.column + first, columns: last - first + 1 } };
  }
  return null;
}
