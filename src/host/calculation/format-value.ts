import { format } from "numfmt";
import { isError, type Scalar } from "../model/cell.js";
import type { Language } from "./workbook-view.js";

/** Booleans and errors as Excel shows them in French. */
const french: Record<string, string> = {
  TRUE: "VRAI",
  FALSE: "FAUX",
  "#NAME?": "#NOM?",
  "#NUM!": "#NOMBRE!",
  "#NULL!": "#NUL!",
  "#VALUE!": "#VALEUR!",
};

const inLanguage = (text: string, language: Language): string => (language === "fr" ? (french[text] ?? text) : text);

/** A value as its cell shows it. @param pattern a number format in en-US codes. */
export function formatValue(value: Scalar, pattern: string, language: Language): string {
  if (value === null) return "";
  if (isError(value)) return inLanguage(value.error, language);
  if (typeof value === "boolean") return inLanguage(value ? "TRUE" : "FALSE", language);
  if (typeof value === "string" && (pattern === "General" || pattern === "@")) return value;
  if (typeof value === "number" && pattern === "General") return generalText(value, language);
  return format(pattern, value, { locale: language, throws: false });
}

/** A number under `General`: at most 11 characters of digits, as in a wide column. */
function generalText(value: number, language: Language): string {
  const size = Math.abs(value);
  let text: string;
  if (value === 0) return "0";
  if (size >= 1e11 || size < 1e-9) {
    text = value.toExponential(5).replace(/\.?0+e/, "e").replace(/e([+-])(\d)$/, "e$10$2").toUpperCase();
  } else {
    const whole = size >= 1 ? Math.floor(Math.log10(size)) + 1 : 1;
    text = String(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole)))));
    if (text.includes("e")) text = value.toFixed(9).replace(/0+$/, "");
  }
  return language === "fr" ? text.replace(".", ",") : text;
}

/** A number as text in formulas (`&`, CONCAT): up to 15 significant digits, decimal mark of the language. */
export function numberText(value: number, language: Language): string {
  if (Object.is(value, -0)) return "0";
  let text = String(Number(value.toPrecision(15)));
  const exponent = /^(-?[\d.]+)e([+-])(\d+)$/.exec(text);
  if (exponent !== null) {
    const [, digits = "", sign = "+", power = ""] = exponent;
    text = `${digits}E${sign}${power.padStart(2, "0")}`;
  } else if (Math.abs(value) >= 1e20) {
    text = value.toExponential(14).replace(/\.?0+e/, "E").replace(/E([+-])(\d)$/, "E$10$2");
  }
  return language === "fr" ? text.replace(".", ",") : text;
}
