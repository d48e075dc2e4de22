import { guardText, type WireValue } from "../guard-values.js";
import type { SavedCells } from "./undo-step.js";

/** What is asked of a range that will be overwritten: writing leaves formats as they are. */
export const SAVED_CONTENT = "formulas,values";
/** What is asked of a range that will be deleted. */
export const SAVED_PROPERTIES = `${SAVED_CONTENT},numberFormat`;

/**
 * Cells as they were, from a loaded range.
 *
 * A cell that holds the text `=A1` and one that holds this formula read alike in `formulas`; `values` tells them apart.
 *
 * @param range loaded with `SAVED_CONTENT` or `SAVED_PROPERTIES`
 * @param overwritten which cells will be written; all of them where absent
 * @returns what to write back; `null` where Excel has not answered
 */
export function savedCells(range: Excel.Range, overwritten?: (row: number, column: number) => boolean): SavedCells | null {
  const { formulas, values, numberFormat } = range.toJSON();
  if (!Array.isArray(formulas) || !Array.isArray(values)) return null;
  return {
    formulas: formulas.map((row, r) => row.map((formula, c) => (overwritten?.(r, c) === false ? null : wireOf(formula, values[r]?.[c])))),
    formats: Array.isArray(numberFormat) ? savedFormats(numberFormat) : null,
  };
}

/** One format where all cells have the same, which they mostly do. */
export function savedFormats(formats: readonly (readonly unknown[])[]): string | string[][] {
  const texts = formats.map((row) => row.map(String));
  const first = texts[0]?.[0] ?? "General";
  return texts.every((row) => row.every((format) => format === first)) ? first : texts;
}

function wireOf(formula: unknown, value: unknown): WireValue {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  const text = typeof formula === "string" ? formula : "";
  if (text.startsWith("=")) return value === text ? `'${text}` : text;
  return guardText(text);
}
