import { scanFormula } from "../calculation/scan-formula.js";
import { writeStructuredPiece } from "../calculation/write-pieces.js";

const echoes = new Map<string, string>();

/**
 * A formula as Excel gives it back: `Contributions[[#This Row],[Amount]]` is read as `[@Amount]` in that table and as
 * `Contributions[@Amount]` elsewhere, however it was written.
 * @param table Name of the table in which the formula stands, or `null`.
 */
export function echoFormula(formula: string, table: string | null): string {
  if (!/\[#this row\]/i.test(formula)) return formula;
  const key = `${table ?? ""}|${formula}`;
  let echo = echoes.get(key);
  if (echo === undefined) {
    echo = scanFormula(formula.slice(1))
      .map((piece) => {
        if (piece.kind !== "structured" || piece.specials.length !== 1 || piece.specials[0] !== "#This Row") return piece.text;
        const own = table !== null && piece.table.toLowerCase() === table.toLowerCase();
        return writeStructuredPiece({ ...piece, at: true, table: own ? "" : piece.table });
      })
      .join("");
    if (echoes.size > 10_000) echoes.clear();
    echoes.set(key, (echo = `=${echo}`));
  }
  return echo;
}
