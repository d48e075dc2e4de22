import { sheetsEn, sheetsFr } from "../../words/sheets.js";
import type { Highlight } from "../description.js";

/** A cell, or a name of one, compared with a text. */
const COMPARED = /(\{cell\}|[A-Za-z]\w*)(=|<>)"((?:[^"]|"")+)"/g;

/**
 * A conditional look that holds in either language of the workbook: a rule stays as it is when the language changes, since those of the
 * person's stand among ours, and what it looks for must be found all the same.
 *
 * @param highlight of a column
 * @returns the same, where a text that formulas show is compared with what they show in the other language too
 * @example
 * inEitherLanguage({ kind: "when", formula: '={cell}="Changed"', fill: "", color: "" }).formula // => '=OR({cell}="Changed",{cell}="Changé")'
 */
export function inEitherLanguage(highlight: Highlight): Highlight {
  if (highlight.kind !== "when") return highlight;
  const formula = highlight.formula.replaceAll(COMPARED, (whole, cell: string, sign: string, quoted: string) => {
    const texts = sayings().get(quoted.replaceAll('""', '"')) ?? [];
    if (texts.length < 2) return whole;
    return `${sign === "=" ? "OR" : "AND"}(${texts.map((text) => `${cell}${sign}"${text.replaceAll('"', '""')}"`).join(",")})`;
  });
  return { ...highlight, formula };
}

let known: Map<string, string[]> | null = null;

/** What formulas show, by what they show in either language, in an order that is the same for both. */
function sayings(): Map<string, string[]> {
  if (known !== null) return known;
  known = new Map();
  const french: Readonly<Record<string, string>> = sheetsFr.formulas;
  for (const [key, english] of Object.entries(sheetsEn.formulas)) {
    // Two that are said alike in one language are looked for together: which of them stands there cannot be told.
    const alike = [...new Set([english, french[key] ?? english].flatMap((text) => [text, ...(known?.get(text) ?? [])]))].sort();
    for (const text of alike) known.set(text, alike);
  }
  return known;
}
