import type { Reading } from "../core/import/import-source.js";
import type { DecimalSign } from "../core/import/parse-number.js";
import type { Words } from "./words.js";

const DELIMITER_NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/**
 * How a file or a pasted text was read, in a few words: `Windows-1252, semicolons, decimal comma, 81 lines`.
 *
 * The command line prints what the pane shows.
 *
 * @param words Words in the person's language.
 * @param reading How it was read; what goes without saying (headers, partners in rows) is not said.
 * @param decimal The decimal sign, `null` where no cell has decimals.
 * @param lines Lines of data.
 * @returns Phrases joined by commas.
 */
export function readingSentence(words: Words, reading: Reading, decimal: DecimalSign | null, lines: number): string {
  const { encoding, delimiter, header, orientation } = reading;
  return [
    ...(encoding === null ? [] : [encoding]),
    ...(encoding === null && delimiter === null ? [] : [words.t(`imports.delimiters.${delimiterName(delimiter)}`)]),
    ...(decimal === null ? [] : [words.t(`imports.decimals.${decimal === "," ? "comma" : "point"}`)]),
    ...(header ? [] : [words.t("imports.noHeader")]),
    ...(orientation === "rows" ? [] : [words.t(`imports.orientations.${orientation}`)]),
    words.t("imports.lines", { count: lines }),
  ].join(", ");
}

/** How sentences call a separator. */
export const delimiterName = (delimiter: Reading["delimiter"]): "comma" | "semicolon" | "tab" | "bar" | "none" => (delimiter === null ? "none" : DELIMITER_NAMES[delimiter]);
