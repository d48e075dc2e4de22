import { parseNumber } from "./parse-number.js";

/**
 * A figure in the header of a column.
 *
 * For bounds, weights and values of a unit: they are short, `50000`, `2,5`, `1 000`. A comma or a point before three digits is taken as a
 * thousands separator there.
 *
 * @param text What stands in the header; `undefined`: nothing.
 * @returns The number, `null` where there is none.
 * @example
 * headerNumber("1,200") // => 1200
 * headerNumber("2,5") // => 2.5
 */
export function headerNumber(text: string | undefined): number | null {
  return text === undefined ? null : parseNumber(text.trim(), text.includes(",") ? "." : ",").value;
}
