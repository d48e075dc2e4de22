import type { DecimalSign } from "./parse-number.js";
import { parseNumber } from "./parse-number.js";

/** Which decimal signs some cells prove. */
export interface DecimalProof {
  comma: boolean;
  point: boolean;
}

/** The sign for the cells that do not tell by themselves; `certain` is false where it is only the usual one. */
export interface DecimalDecision {
  sign: DecimalSign;
  certain: boolean;
}

/**
 * Which decimal signs the cells of a column prove.
 *
 * One cell such as `12,5` settles the reading of all the `1,234` of its column.
 *
 * @param cells Texts; those that are no numbers prove nothing.
 * @returns Whether some cell proves the comma, and whether some cell proves the point.
 * @example
 * proveDecimal(["1,234", "12,5"]) // => { comma: true, point: false }
 */
export function proveDecimal(cells: Iterable<string>): DecimalProof {
  const proof = { comma: false, point: false };
  for (const cell of cells) {
    if (!/[.,]/.test(cell)) continue;
    const { proves } = parseNumber(cell, null);
    if (proves === ",") proof.comma = true;
    if (proves === ".") proof.point = true;
  }
  return proof;
}

/**
 * The decimal sign of a column.
 *
 * Proof of the column, else proof of the file, else the usual sign: a semicolon as separator goes with the decimal comma, a comma with the point,
 * and for the others the language decides. In that last case the decision is not certain, and the person is told.
 *
 * @param column Proof of the column.
 * @param file Proof of all columns together.
 * @param delimiter Separator of the file.
 * @param language Language of the person.
 * @returns The sign and whether the file proves it.
 * @example
 * decideDecimal({ comma: false, point: false }, { comma: true, point: false }, "\t", "en") // => { sign: ",", certain: true }
 */
export function decideDecimal(column: DecimalProof, file: DecimalProof, delimiter: string, language: "fr" | "en"): DecimalDecision {
  for (const proof of [column, file]) {
    if (proof.comma !== proof.point) return { sign: proof.comma ? "," : ".", certain: true };
    if (proof.comma) break;
  }
  const comma = delimiter === ";" || (delimiter !== "," && language === "fr");
  return { sign: comma ? "," : ".", certain: false };
}
