import { copiedFormula } from "../calculation/follow-formula.js";
import { general, type Cell } from "./cell.js";
import type { ChangeSource } from "./changes.js";
import { intersection, subtractRect, type Rect } from "./rect.js";
import { renameHeaders } from "./rename-headers.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";
import { newCell } from "./put-cell.js";

/** `formulas` copies formulas and typed values, `values` what is shown, `formats` looks and number formats. */
export type CopyWhat = "all" | "formulas" | "values" | "formats";

/** Fills a block with another, repeated as often as it fits: a target smaller than the source takes all of it. */
export function copyCells(
  workbook: WorkbookData,
  target: Worksheet,
  targetRect: Rect,
  from: Worksheet,
  fromRect: Rect,
  what: CopyWhat,
  source: ChangeSource,
): void {
  const rows = targetRect.rows % fromRect.rows === 0 ? targetRect.rows : fromRect.rows;
  const columns = targetRect.columns % fromRect.columns === 0 ? targetRect.columns : fromRect.columns;
  const rect: Rect = { ...targetRect, rows, columns };
  if (what === "values") workbook.calculator.bringUpToDate();
  // Copies first: source and target may overlap.
  const sources = Array.from({ length: fromRect.rows }, (_, i) =>
    Array.from({ length: fromRect.columns }, (_, j) => {
      const cell = from.cellAt(fromRect.row + i, fromRect.column + j);
      return cell === undefined ? undefined : { ...cell };
    }),
  );
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const copied = sources[i % fromRect.rows]?.[j % fromRect.columns];
      const [row, column] = [rect.row + i, rect.column + j];
      const cell = target.cellAt(row, column) ?? (copied === undefined ? undefined : newCell(target, row, column));
      if (cell === undefined) continue;
      const down = row - fromRect.row - (i % fromRect.rows);
      const across = column - fromRect.column - (j % fromRect.columns);
      copyInto(cell, copied, what, down, across);
      if (what !== "formats") workbook.calculator.cellEdited(target, row, column);
    }
  }
  if (what === "all" || what === "formats") copyConditionalFormats(target, rect, from, fromRect);
  if (what === "all") copyValidations(target, rect, from, fromRect);
  if (what !== "formats") renameHeaders(workbook, target, rect, source);
  workbook.report(what === "formats" ? "format" : "edited", target, rect, source);
}

function copyInto(cell: Cell, copied: Cell | undefined, what: CopyWhat, down: number, across: number): void {
  if (what !== "formats") {
    cell.value = copied?.value ?? null;
    cell.quoted = copied?.quoted ?? false;
    cell.formula = what === "values" || copied === undefined || copied.formula === null ? null : copiedFormula(copied.formula, down, across);
  }
  if (what === "all" || what === "formats") {
    cell.style = copied?.style ?? null;
    cell.numberFormat = copied?.numberFormat ?? general;
  }
  if (what === "all") cell.hyperlink = copied?.hyperlink ?? null;
}

/** Where `part` of the source comes to lie in the target, once for each repetition. */
function repetitions(part: Rect, rect: Rect, fromRect: Rect): Rect[] {
  // A run over the whole source grows into one run over the whole target.
  if (part.rows === fromRect.rows && part.columns === fromRect.columns) return [rect];
  const blocks: Rect[] = [];
  for (let i = 0; i < rect.rows / fromRect.rows; i++) {
    for (let j = 0; j < rect.columns / fromRect.columns; j++) {
      blocks.push({
        ...part,
        row: rect.row + i * fromRect.rows + part.row - fromRect.row,
        column: rect.column + j * fromRect.columns + part.column - fromRect.column,
      });
    }
  }
  return blocks;
}

function copyConditionalFormats(target: Worksheet, rect: Rect, from: Worksheet, fromRect: Rect): void {
  if (target !== from) return;
  for (const format of target.conditionalFormats) {
    const parts = format.rects.flatMap((each) => intersection(each, fromRect) ?? []);
    const kept = format.rects.flatMap((each) => subtractRect(each, rect));
    format.rects = [...kept, ...parts.flatMap((part) => repetitions(part, rect, fromRect))];
  }
  target.conditionalFormats = target.conditionalFormats.filter(({ rects }) => rects.length > 0);
}

function copyValidations(target: Worksheet, rect: Rect, from: Worksheet, fromRect: Rect): void {
  const copies = from.validations.flatMap((validation) => {
    const parts = validation.rects.flatMap((each) => intersection(each, fromRect) ?? []);
    return parts.length === 0 ? [] : [{ validation, parts: parts.flatMap((part) => repetitions(part, rect, fromRect)) }];
  });
  for (const validation of target.validations) validation.rects = validation.rects.flatMap((each) => subtractRect(each, rect));
  for (const { validation, parts } of copies) {
    if (target === from) validation.rects.push(...parts);
    else target.validations.push({ ...validation, rects: parts });
  }
  target.validations = target.validations.filter(({ rects }) => rects.length > 0);
}
