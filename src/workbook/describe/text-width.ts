/** Widths of the letters of Calibri, in hundredths of a digit, as the widths of columns are counted. */
const LETTERS = [
  [" \u00a0\u202fijlîï'’I.,·:;|!", 50],
  ["ftrJ()[]-", 65],
  ["szcçxkvyL/\"", 85],
  ["aàâgEFSTYZÉÈÊ", 95],
  ["bdhnopquùûôABCÇKRVÀ", 108],
  ["DGHNUOÔQ&", 128],
  ["mwMWœ%—…→←", 170],
] as const;

/** What is not named is as wide as a digit. */
const DIGIT = 100;

/** By the code of the letter: texts are measured thousands of times for a workbook. */
const WIDTHS = new Uint8Array(0x2200).fill(DIGIT);
for (const [letters, width] of LETTERS) for (const letter of letters) WIDTHS[letter.charCodeAt(0)] = width;

/** Characters that an indent takes. */
export const INDENT = 1.35;

/** Bold letters are a little wider. */
export const BOLD = 1.05;

/**
 * How wide a text is in a column, for knowing beforehand how many lines it takes there.
 *
 * @param text - of one line
 * @returns digits of the usual font
 * @example
 * textWidth("2026") // => 4
 */
export function textWidth(text: string): number {
  return hundredths(text) / DIGIT;
}

/**
 * The same in hundredths of a digit: whole numbers, so that parts add up to the whole.
 *
 * @param text - of one line
 * @returns hundredths of a digit
 */
export function hundredths(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // The second half of a letter beyond the first 65,536 takes no room of its own.
    width += WIDTHS[code] ?? (code >= 0xdc00 && code < 0xe000 ? 0 : DIGIT);
  }
  return width;
}
