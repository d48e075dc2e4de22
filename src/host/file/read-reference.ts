import { scanFormula } from "../calculation/scan-formula.js";
import type { Scalar } from "../model/cell.js";
import type { WorkbookModel } from "../model/workbook-model.js";

/** What the cells of a reference such as `='Scores'!$C$5:$C$12` hold, row by row; nothing where it names no cells. */
export function readReference(model: WorkbookModel, reference: string): { value: Scalar; text: string }[] {
  const [piece, ...others] = scanFormula(reference.replace(/^=/, ""));
  if (piece?.kind !== "cells" || others.length > 0) return [];
  const sheet = piece.sheet === null ? undefined : model.sheetNamed(piece.sheet);
  if (!sheet) return [];
  const rect = { row: piece.top.index, column: piece.left.index, rows: piece.bottom.index - piece.top.index + 1, columns: piece.right.index - piece.left.index + 1 };
  return model.cells(sheet, rect).flat();
}
