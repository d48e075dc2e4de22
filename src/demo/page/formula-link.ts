import type { WorkbookModel } from "../../host/model/workbook-model.js";
import type { Worksheet } from "../../host/model/worksheet.js";

/**
 * Where a formula leads that calls HYPERLINK, as it stands now.
 *
 * For links whose place follows from the figures: the first cell that fails a check.
 *
 * @returns `#'Sheet'!A1` or an address; `null` where the formula leads nowhere
 */
export function formulaLink(model: WorkbookModel, sheet: Worksheet, row: number, column: number): string | null {
  const formula = sheet.cellAt(row, column)?.formula ?? "";
  const start = formula.toUpperCase().indexOf("HYPERLINK(");
  if (start < 0) return null;
  const argument = firstArgument(formula.slice(start + "HYPERLINK(".length));
  const target = model.evaluate(`=${argument}`, sheet, row, column);
  return typeof target === "string" && target !== "" && target !== "#" ? target : null;
}

/** What stands before the first comma or the closing parenthesis, outside texts, brackets and inner calls. */
function firstArgument(rest: string): string {
  let depth = 0;
  let quoted = false;
  for (const [i, character] of [...rest].entries()) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === "(" || character === "[") depth += 1;
    else if (depth > 0 && (character === ")" || character === "]")) depth -= 1;
    else if (depth === 0 && (character === "," || character === ")")) return [...rest].slice(0, i).join("");
  }
  return rest;
}
