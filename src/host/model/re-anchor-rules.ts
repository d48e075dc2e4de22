import { copiedFormula, shiftedRect, type Shift } from "../calculation/follow-formula.js";
import { rewriteRule } from "./rewrite-formulas.js";
import type { Worksheet } from "./worksheet.js";

/**
 * Says the formulas of conditional formats for the first of their cells that will still be there, before the present first one is deleted:
 * the rule goes on for the others, as in Excel.
 */
export function reAnchorRules(sheet: Worksheet, shift: Shift): void {
  if (shift.count >= 0) return;
  const stays = (row: number, column: number): boolean => shiftedRect({ row, column, rows: 1, columns: 1 }, shift) !== null;
  for (const format of sheet.conditionalFormats) {
    const [first] = format.rects;
    if (first === undefined || stays(first.row, first.column)) continue;
    for (const { row, column, rows, columns } of format.rects) {
      const cells = Array.from({ length: rows * columns }, (_, i) => ({ row: row + Math.floor(i / columns), column: column + (i % columns) }));
      const next = cells.find((cell) => stays(cell.row, cell.column));
      if (next === undefined) continue;
      format.rule = rewriteRule(format.rule, (formula) => (formula.startsWith("=") ? copiedFormula(formula, next.row - first.row, next.column - first.column) : formula));
      break;
    }
  }
}
