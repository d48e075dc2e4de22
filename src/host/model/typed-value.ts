import { getFormatFromId, isPercentFormat } from "numfmt";
import { errorNamed, general, type Scalar } from "./cell.js";
import { numberFromText, parsedText } from "../calculation/number-from-text.js";
import { normalFormula } from "../calculation/normal-formula.js";
import type { Language } from "../calculation/workbook-view.js";

/** What Excel makes of a typed text. `numberFormat` is there when the text asks for one (a percentage, a date). */
export type Typed = { value: Scalar; quoted?: boolean; numberFormat?: string } | { formula: string };

/**
 * Reads a text as if typed into a cell: `=…`, `+…` and `-…` are formulas, an apostrophe makes a text, numbers, percentages, amounts, dates
 * and booleans are recognised in the language given; all else is text.
 * @throws SyntaxError for a formula that Excel would refuse.
 */
export function typedValue(text: string, language: Language, numberFormat = general): Typed {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("=") && text.length > 1) return { formula: normalFormula(text) };
  const boolean = typedBoolean(text, language);
  if (boolean !== undefined) return { value: boolean };
  const error = errorNamed(text.trim());
  if (error !== undefined) return { value: error };
  const number = typedNumber(text, language, numberFormat);
  if (number !== undefined) return number;
  if (/^[+-]\s*[^\s+-]/.test(text)) return { formula: normalFormula(`=${text.replace(/^\+/, "")}`) };
  return { value: text };
}

function typedBoolean(text: string, language: Language): boolean | undefined {
  const word = text.trim().toUpperCase();
  if (word === "TRUE" || (language === "fr" && word === "VRAI")) return true;
  if (word === "FALSE" || (language === "fr" && word === "FAUX")) return false;
  return undefined;
}

function typedNumber(text: string, language: Language, numberFormat: string): Typed | undefined {
  if (!/\d/.test(text)) return undefined;
  const parsed = parsedText(text.trim(), language);
  const value = numberFromText(text, language);
  if (value === undefined) return undefined;
  if (parsed?.formatId === undefined || /^[+-]?[\d.,]+$/.test(text.trim())) return { value };
  // Format 14 is the short date of the language.
  const asked = parsed.formatId === 14 && language === "fr" ? "dd/mm/yyyy" : getFormatFromId(parsed.formatId);
  // A cell that shows percentages goes on showing them in its own way.
  return isPercentFormat(asked) && isPercentFormat(numberFormat) ? { value } : { value, numberFormat: asked };
}
