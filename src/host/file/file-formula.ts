import { scanFormula } from "../calculation/scan-formula.js";
import { writeStructuredPiece } from "../calculation/write-pieces.js";

/** Functions younger than the file format: files name them with a prefix, and without it Excel shows `#NAME?`. */
const prefixed = new Map<string, string>([
  ...[
    "ACOT", "ACOTH", "ARABIC", "BASE", "BETA.DIST", "BETA.INV", "BINOM.DIST", "BINOM.DIST.RANGE", "BINOM.INV", "BITAND", "BITLSHIFT",
    "BITOR", "BITRSHIFT", "BITXOR", "CEILING.MATH", "CHISQ.DIST", "CHISQ.DIST.RT", "CHISQ.INV", "CHISQ.INV.RT", "CHISQ.TEST", "COMBINA", "CONCAT",
    "CONFIDENCE.NORM", "CONFIDENCE.T", "COT", "COTH", "COVARIANCE.P", "COVARIANCE.S", "CSC", "CSCH", "DAYS", "DECIMAL", "EXPON.DIST", "F.DIST",
    "F.INV", "F.TEST", "FLOOR.MATH", "FORMULATEXT", "GAMMA", "GAMMA.DIST", "GAMMA.INV", "GAMMALN.PRECISE", "GAUSS", "HYPGEOM.DIST", "IFNA", "IFS",
    "ISFORMULA", "ISOWEEKNUM", "LAMBDA", "LET", "LOGNORM.DIST", "LOGNORM.INV", "MAXIFS", "MINIFS", "MODE.MULT", "MODE.SNGL", "MUNIT",
    "NEGBINOM.DIST", "NORM.DIST", "NORM.INV", "NORM.S.DIST", "NORM.S.INV", "NUMBERVALUE", "PDURATION", "PERCENTILE.EXC", "PERCENTILE.INC",
    "PERCENTRANK.EXC", "PERCENTRANK.INC", "PERMUTATIONA", "PHI", "POISSON.DIST", "QUARTILE.EXC", "QUARTILE.INC", "RANDARRAY", "RANK.AVG", "RANK.EQ",
    "RRI", "SEC", "SECH", "SEQUENCE", "SHEET", "SHEETS", "SKEW.P", "SORTBY", "STDEV.P", "STDEV.S", "SWITCH", "T.DIST", "T.DIST.2T", "T.DIST.RT", "T.INV",
    "T.INV.2T", "T.TEST", "TEXTJOIN", "UNICHAR", "UNICODE", "UNIQUE", "VAR.P", "VAR.S", "WEIBULL.DIST", "XLOOKUP", "XMATCH", "XOR", "Z.TEST",
  ].map((name): [string, string] => [name, `_xlfn.${name}`]),
  ["FILTER", "_xlfn._xlws.FILTER"],
  ["SORT", "_xlfn._xlws.SORT"],
]);

/**
 * A formula as files hold it: without `=`, young functions with their prefix, and `[@Amount]` written out as
 * `Contributions[[#This Row],[Amount]]`.
 * @param table Name of the table in which the formula stands, or `null`.
 */
export function formulaToFile(formula: string, table: string | null): string {
  const key = `${table ?? ""}|${formula}`;
  let text = written.get(key);
  if (text === undefined) {
    if (written.size > 20_000) written.clear();
    written.set(key, (text = writeOut(formula, table)));
  }
  return text;
}

/** Formulas with structured references are the same in thousands of rows. */
const written = new Map<string, string>();

function writeOut(formula: string, table: string | null): string {
  return scanFormula(formula.slice(1))
    .map((piece) => {
      if (piece.kind === "function") return prefixed.get(piece.text) ?? piece.text;
      if (piece.kind !== "structured" || (!piece.at && piece.table !== "")) return piece.text;
      return writeStructuredPiece({ ...piece, at: false, table: piece.table === "" ? (table ?? "") : piece.table });
    })
    .join("");
}

/** The formula of a file with its `=` and without prefixes. */
export function formulaFromFile(formula: string): string {
  return `=${formula.replace(/_xlfn\.(?:_xlws\.)?/g, "")}`;
}
