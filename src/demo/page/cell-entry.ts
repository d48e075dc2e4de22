import { getFormatDateInfo, isDateFormat, isPercentFormat } from "numfmt";
import type { Cell } from "../../host/model/cell.js";
import type { Language } from "../../words/language.js";
import { localError, localFormula, standardFormula } from "./local-formula.js";
import { shownText } from "./shown-text.js";

/**
 * The text with which a cell is edited: all its digits, its formula, its date in figures.
 * For the formula bar and for F2.
 */
export function entryText(cell: Cell | undefined, language: Language): string {
  if (cell === undefined) return "";
  if (cell.formula !== null) return localFormula(cell.formula, language);
  const { value, numberFormat } = cell;
  if (value === null) return "";
  if (typeof value === "string") return cell.quoted ? `'${value}` : value;
  if (typeof value === "boolean") return shownText(value, "General", language).text;
  if (typeof value === "object") return localError(value.error, language);
  if (isPercentFormat(numberFormat)) return `${digits(value * 100, language)}%`;
  if (isDateFormat(numberFormat)) {
    const parts = getFormatDateInfo(numberFormat);
    const day = parts.year || parts.month || parts.day;
    const hour = parts.hours || parts.minutes || value % 1 !== 0;
    return shownText(value, [day ? "dd/mm/yyyy" : "", hour ? "hh:mm:ss" : ""].join(" ").trim(), language).text;
  }
  return digits(value, language);
}

/**
 * What the model is given for a typed text: function names and separators in en-US, and a percentage where the cell shows percentages.
 * @param numberFormat The cell's own.
 */
export function readEntry(text: string, language: Language, numberFormat = "General"): string {
  if (text.startsWith("=") && text.length > 1) return standardFormula(text, language);
  if (isPercentFormat(numberFormat) && /^\s*[+-]?[\d\s\u00a0\u202f.,]+$/.test(text) && /\d/.test(text)) return `${text.trim()}%`;
  return text;
}

function digits(value: number, language: Language): string {
  // Fifteen significant digits, as Excel keeps them.
  const text = String(Number(value.toPrecision(15)));
  return language === "fr" ? text.replace(".", ",") : text;
}
