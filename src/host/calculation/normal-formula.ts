import { parseSkeleton } from "./parse-formula.js";
import { scanFormula } from "./scan-formula.js";
import { joinPieces } from "./write-pieces.js";

/**
 * A typed formula as the cell keeps it: function names and cell addresses in capitals, the rest as typed.
 * @param formula with its `=`, in en-US.
 * @throws SyntaxError for a formula that Excel would refuse.
 */
export function normalFormula(formula: string): string {
  const kept = known.get(formula);
  if (kept !== undefined) return kept;
  const normal = read(formula);
  if (known.size > 20_000) known.clear();
  known.set(formula, normal);
  return normal;
}

/** Formulas of one column are alike: each text is read once. */
const known = new Map<string, string>();

function read(formula: string): string {
  const pieces = scanFormula(formula.slice(1));
  parseSkeleton(pieces);
  return `=${joinPieces(pieces)}`;
}
