import { parseValue } from "numfmt";
import type { Language } from "./workbook-view.js";

/** The number that a text says in the language (`12`, `1 234,5`, `5 %`, `15/01/2026`), or `undefined`. */
export function numberFromText(text: string, language: Language): number | undefined {
  const trimmed = text.trim();
  const plain = language === "fr" ? trimmed.replace(",", ".") : trimmed;
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(plain)) {
    return language === "fr" && trimmed.includes(".") ? undefined : Number(plain);
  }
  const value = parsedText(trimmed, language)?.value;
  return typeof value === "number" ? value : undefined;
}

/** What the number library makes of a text: its value and, where it has one, the id of its number format. */
export function parsedText(text: string, language: Language): { value: number | boolean; formatId?: number } | undefined {
  if (!/\d/.test(text)) return undefined;
  const spaced = text.replace(/[\u00A0\u202F]/g, " ");
  return parseValue(language === "fr" ? spaced.replace(/(?<=\d) (?=\d{3}(?:\D|$))/g, "") : spaced, { locale: language });
}
