import type { Rect } from "../../host/model/rect.js";
import type { WorkbookModel } from "../../host/model/workbook-model.js";
import type { Worksheet } from "../../host/model/worksheet.js";
import type { Language } from "../../words/language.js";
import { readEntry } from "./cell-entry.js";

/**
 * Puts typed texts into cells as the person's, and recalculates.
 * For the cell editor, the drop-down and the clipboard.
 * @param texts One for each cell of `rect`; null leaves the cell as it is.
 * @returns false where a formula cannot be read: nothing was written then.
 */
export function enterTexts(model: WorkbookModel, sheet: Worksheet, rect: Rect, texts: (string | null)[][], language: Language): boolean {
  const inputs = texts.map((row, down) => row.map((text, right) => (text === null ? null : readEntry(text, language, sheet.cellAt(rect.row + down, rect.column + right)?.numberFormat))));
  try {
    model.write(sheet, rect, inputs, "person");
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
  model.recalculate();
  return true;
}
