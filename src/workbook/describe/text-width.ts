/** Widths of the letters of Calibri, in digits, as the widths of columns are counted; what is not named is as wide as a digit. */
const GLYPHS = new Map<string, number>(
  (
    [
      [" \u00a0\u202fijlîï'’I.,·:;|!", 0.5],
      ["ftrJ()[]-", 0.65],
      ["szcçxkvyL/\"", 0.85],
      ["aàâgEFSTYZÉÈÊ", 0.95],
      ["bdhnopquùûôABCÇKRVÀ", 1.08],
      ["DGHNUOÔQ&", 1.28],
      ["mwMWœ%—…→←", 1.7],
    ] as const
  ).flatMap(([letters, width]) => [...letters].map((letter): [string, number] => [letter, width])),
);

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
  let width = 0;
  for (const letter of text) width += GLYPHS.get(letter) ?? 1;
  return width;
}
