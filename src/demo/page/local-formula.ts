import type { Language } from "../../words/language.js";
import { FRENCH_FUNCTIONS } from "./french-functions.js";

const ENGLISH_FUNCTIONS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(FRENCH_FUNCTIONS).map(([english, french]) => [french, english]));
const FRENCH_ERRORS: Readonly<Record<string, string>> = { "#VALUE!": "#VALEUR!", "#NAME?": "#NOM?", "#NUM!": "#NOMBRE!", "#NULL!": "#NUL!" };
const ENGLISH_ERRORS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(FRENCH_ERRORS).map(([english, french]) => [french, english]));
const FRENCH_PARTS: Readonly<Record<string, string>> = { "#This Row": "#Cette ligne", "#Headers": "#En-têtes", "#Data": "#Données", "#Totals": "#Totaux", "#All": "#Tout" };
const ENGLISH_PARTS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(FRENCH_PARTS).map(([english, french]) => [french, english]));

// Text, quoted sheet name, bracketed column (two levels), error value, number, name (with dots), the argument separators, any other sign.
const token = (decimal: string): RegExp =>
  new RegExp(
    String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|#[A-ZÉ/0]+[!?]?|(?:\d+(?:[${decimal}]\d*)?|[${decimal}]\d+)(?:E[+-]?\d+)?|[\p{L}_\\$][\p{L}\p{N}_.\\$]*|[\s\S]`,
    "giu",
  );

/** An error value as the person's language writes it: `#VALUE!` is `#VALEUR!` in French. */
export function localError(error: string, language: Language): string {
  return language === "fr" ? (FRENCH_ERRORS[error] ?? error) : error;
}

/**
 * Writes an en-US formula the way Excel shows it in a language: French function names, semicolons, decimal commas.
 * For the formula bar; the model and Office.js only know en-US.
 * @param formula Formula in en-US, with its `=`.
 * @returns The formula to show. In English, the formula itself.
 */
export function localFormula(formula: string, language: Language): string {
  if (language === "en") return formula;
  return translate(formula, ".", (piece, next) => {
    if (piece === ",") return ";";
    if (/^[\d.]/.test(piece) && piece !== ".") return piece.replace(".", ",");
    if (piece.startsWith("[")) return replaceParts(piece, FRENCH_PARTS);
    if (piece.startsWith("#")) return FRENCH_ERRORS[piece.toUpperCase()] ?? piece;
    const upper = piece.toUpperCase();
    if (next === "(" || upper === "TRUE" || upper === "FALSE") return FRENCH_FUNCTIONS[upper] ?? piece;
    return piece;
  });
}

/**
 * Reads a formula typed in a language back into en-US: the inverse of `localFormula`.
 * For the formula bar and the cell editor. In French both `;` and French names are expected; English names are understood too.
 * @param typed What the person typed, with its `=`.
 * @returns The formula in en-US.
 */
export function standardFormula(typed: string, language: Language): string {
  if (language === "en") return typed;
  return translate(typed, ",", (piece, next) => {
    if (piece === ";") return ",";
    if (/^[\d,]/.test(piece) && piece !== ",") return piece.replace(",", ".");
    if (piece.startsWith("[")) return replaceParts(piece, ENGLISH_PARTS);
    if (piece.startsWith("#")) return ENGLISH_ERRORS[piece.toUpperCase()] ?? piece;
    const upper = piece.toUpperCase();
    if (next === "(" || upper === "VRAI" || upper === "FAUX") return ENGLISH_FUNCTIONS[upper] ?? upper;
    return piece;
  });
}

function translate(formula: string, decimal: string, piece: (text: string, next: string) => string): string {
  const pieces = formula.match(token(decimal)) ?? [];
  return pieces.map((text, index) => (text.startsWith('"') || text.startsWith("'") ? text : piece(text, pieces[index + 1] ?? ""))).join("");
}

function replaceParts(bracketed: string, parts: Readonly<Record<string, string>>): string {
  return bracketed.replace(/#[\p{L} -]+/gu, (part) => Object.entries(parts).find(([name]) => name.toLowerCase() === part.trim().toLowerCase())?.[1] ?? part);
}
