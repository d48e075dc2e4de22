import { LANGUAGES } from "../../words/language.js";
import { sheetWords, type SheetWords } from "../../words/sheets.js";
import { quoteText } from "../formula-references.js";

/** Lists whose choices a formula tells apart. */
type List = { [K in keyof SheetWords["choices"]]: SheetWords["choices"][K] extends string ? never : K }[keyof SheetWords["choices"]];

/**
 * Whether a cell holds one choice of a list, in whichever language, as the add-in reads it.
 *
 * @param cell - reference of the cell, or of a whole column inside SUMPRODUCT
 * @param list - id of the list
 * @param id - id of the choice
 * @param join - `or` for one cell, `plus` for a column: 1 where it does
 * @returns an expression, true or 1 where it does
 */
export function isChoice<L extends List>(cell: string, list: L, id: keyof SheetWords["choices"][L] & string, join: "or" | "plus" = "or"): string {
  const labels = LANGUAGES.map((language) => String((sheetWords(language).choices[list] as Record<string, string>)[id]));
  const written = [...new Map([...labels, id].map((label) => [label.toLowerCase(), label])).values()];
  const tests = written.map((label) => `TRIM(${cell})=${quoteText(label)}`);
  if (join === "or") return tests.length === 1 ? (tests[0] ?? "") : `OR(${tests.join(",")})`;
  return `((${tests.join(")+(")})>0)`;
}
