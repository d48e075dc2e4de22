import type { Scalar } from "../../host/model/cell.js";
import { parseAddress } from "../../host/model/address.js";
import { contains, type Rect } from "../../host/model/rect.js";
import type { DataValidation } from "../../host/model/sheet-parts.js";
import { typedValue } from "../../host/model/typed-value.js";
import type { WorkbookModel } from "../../host/model/workbook-model.js";
import type { Worksheet } from "../../host/model/worksheet.js";
import type { Language } from "../../words/language.js";
import { readEntry } from "./cell-entry.js";
import { compare } from "./conditional-looks.js";
import { copiedFormula } from "../../host/calculation/follow-formula.js";
import { resolveReference } from "./resolve-reference.js";
import { shownText } from "./shown-text.js";

/** Why an entry was refused, in the words of the validation; "" where it has none. */
export interface Refusal {
  style: "Stop" | "Warning" | "Information";
  title: string;
  message: string;
}

/** The validation of a cell, if it has one. */
export function validationAt(sheet: Worksheet, row: number, column: number): DataValidation | null {
  return sheet.validations.find(({ rects }) => rects.some((rect) => contains(rect, row, column))) ?? null;
}

/** Whether a cell has a drop-down. */
export function hasChoices(sheet: Worksheet, row: number, column: number): boolean {
  const rule = validationAt(sheet, row, column)?.rule;
  return rule?.kind === "list" && rule.dropDown;
}

/**
 * The choices of a cell's drop-down, as they are shown.
 * @returns null for a cell without a drop-down.
 */
export function listChoices(model: WorkbookModel, sheet: Worksheet, row: number, column: number, language: Language): string[] | null {
  const validation = validationAt(sheet, row, column);
  if (validation === null || validation.rule.kind !== "list") return null;
  return sourceValues(model, sheet, validation, row, column).map(({ value, format }) => shownText(value, format, language).text);
}

/**
 * Says whether a validation refuses an entry.
 * For the cell editor; like Excel it looks at what the person types, not at what formulas give.
 * @returns null for an accepted entry.
 */
export function refusedEntry(model: WorkbookModel, sheet: Worksheet, row: number, column: number, text: string, language: Language): Refusal | null {
  const validation = validationAt(sheet, row, column);
  if (validation === null || !validation.errorAlert.show) return null;
  const { style, title, message } = validation.errorAlert;
  const refusal: Refusal = { style, title, message };
  if (text === "") return validation.ignoreBlanks ? null : refusal;
  const format = sheet.cellAt(row, column)?.numberFormat ?? "General";
  const entry = readEntry(text, language, format);
  if (entry.startsWith("=")) return null;
  const typed = typedValue(entry, language, format);
  const value = "formula" in typed ? null : typed.value;
  return accepts(model, sheet, validation, row, column, value) ? null : refusal;
}

function accepts(model: WorkbookModel, sheet: Worksheet, validation: DataValidation, row: number, column: number, value: Scalar): boolean {
  const { rule } = validation;
  const first: Rect = validation.rects[0] ?? { row, column, rows: 1, columns: 1 };
  const evaluate = (formula: string): Scalar => {
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    return model.evaluate(copiedFormula(text, row - first.row, column - first.column), sheet, row, column);
  };
  if (rule.kind === "list") return sourceValues(model, sheet, validation, row, column).some((choice) => sameChoice(choice.value, value));
  if (rule.kind === "custom") {
    // Its formula reads the cell, which still holds the old content: Excel's own order is left to the check cells of the workbook.
    return true;
  }
  if (rule.kind === "textLength") return compare(rule.operator, typeof value === "object" ? 0 : String(value).length, evaluate(rule.formula1), rule.formula2 === "" ? null : evaluate(rule.formula2));
  if (typeof value !== "number") return false;
  if (rule.kind === "wholeNumber" && !Number.isInteger(value)) return false;
  return compare(rule.operator, value, evaluate(rule.formula1), rule.formula2 === "" ? null : evaluate(rule.formula2));
}

function sameChoice(choice: Scalar, value: Scalar): boolean {
  if (typeof choice === "string" && typeof value === "string") return choice.toLowerCase() === value.toLowerCase();
  return choice === value || (choice !== null && value !== null && typeof choice !== "object" && typeof value !== "object" && String(choice) === String(value));
}

/** The cells of a list's source (a range or a name of one), or the items of its comma-separated text. */
function sourceValues(model: WorkbookModel, sheet: Worksheet, validation: DataValidation, row: number, column: number): { value: Scalar; format: string }[] {
  if (validation.rule.kind !== "list") return [];
  const { source } = validation.rule;
  if (!source.startsWith("=") && parseAddress(source) === null) {
    return source.split(",").map((item) => ({ value: item.trim(), format: "General" }));
  }
  const first: Rect = validation.rects[0] ?? { row, column, rows: 1, columns: 1 };
  const formula = source.startsWith("=") ? source : `=${source}`;
  const area = resolveReference(model, sheet, copiedFormula(formula, row - first.row, column - first.column));
  if (area === null) return [];
  const values: { value: Scalar; format: string }[] = [];
  area.sheet.forEachCell(area.rect, (cell) => {
    if (cell.value !== null && cell.value !== "") values.push({ value: cell.value, format: cell.numberFormat });
  });
  return values;
}
