import type { ProblemCode } from "../../core/project/problem.js";

/** 1 blocks the figures that it names, 2 may mislead, 3 is still to be filled in or done. */
export type Grade = 1 | 2 | 3;

/** One rule that a formula holds: over which cells, which of them fail, what the reader is told. */
export interface CheckRule {
  /** Stable: `Partners.motivation:number`. */
  key: string;
  grade: Grade;
  table: string;
  /** Id of the column, or of the first of several. */
  column: string;
  last?: string;
  /** 1 for each cell that fails and 0 elsewhere, never an error; for a rule about all cells together, an expression that is true where it fails. */
  fails: string;
  together?: boolean;
  /** What is wrong, and how to mend it. */
  sentence: string;
  /** Problems of the core that say the same of the same cells. */
  problems: readonly ProblemCode[];
}

/**
 * 1 for each cell where a condition is true, 0 where it is false or cannot be told.
 *
 * @param condition - an array expression, 1 or TRUE where it holds; it may give error values
 * @returns an array expression without error values
 * @example
 * where("{T.a}>1") // => "--ISNUMBER(1/({T.a}>1))"
 */
export function where(condition: string): string {
  return `--ISNUMBER(1/(${condition}))`;
}

/** 1 for each cell where a condition is false or cannot be told, 0 where it is true: the other way round than `where`. */
export function unless(condition: string): string {
  return `${UNLESS}1/(${condition}))`;
}

const UNLESS = "1-ISNUMBER(";

/** The cells of a rule, as a formula names them. */
export function cellsOf({ table, column, last }: CheckRule): string {
  return `{${table}.${column}${last === undefined || last === column ? "" : `..${last}`}}`;
}

/** How many cells fail; a question mark where that cannot be told any more. */
export function countFormula(rule: CheckRule): string {
  const count = rule.together === true ? `IF(${rule.fails},1,0)` : `SUMPRODUCT(${rule.fails})`;
  return `=IFERROR(${count}${whileThere(rule)},"?")`;
}

/** Adds nothing, or an error where its column is gone and, with `where`, any other that it looks at: a condition about nothing would be one that does not hold. */
function whileThere(rule: CheckRule): string {
  const references = new Set([...`${cellsOf(rule)}${rule.fails.startsWith(UNLESS) ? "" : rule.fails}`.matchAll(/\{[A-Za-z]\w*\.[^{}]+\}/g)].map(([reference]) => reference));
  return [...references].map((reference) => `+0*ROWS(${reference})`).join("");
}

/** Place of the first cell that fails: its row in the table and, in several columns, 10,000 times that and its column. */
export function positionFormula(rule: CheckRule): string {
  const cells = cellsOf(rule);
  const row = `ROW(${cells})-ROW({#${rule.table}.${rule.column}})`;
  if (rule.together === true) return '=IF(N({@count})=0,"",1)';
  const found = isBlock(rule) ? `1E10-SUMPRODUCT(MAX((${rule.fails})*(1E10-1E4*(${row})-COLUMN(${cells})+COLUMN({#${rule.table}.${rule.column}})-1)))` : `1E6-SUMPRODUCT(MAX((${rule.fails})*(1E6-(${row}))))`;
  return `=IF(N({@count})=0,"",${found})`;
}

/** Address of that cell with its sheet, whatever the sheet is called now. */
export function linkFormula(rule: CheckRule): string {
  const at = isBlock(rule) ? "INT({@position}/1E4),MOD({@position},1E4)" : "{@position}";
  return `=IF({@position}="","",IFERROR(CELL("address",INDEX(${cellsOf(rule)},${at})),""))`;
}

function isBlock({ column, last, together }: CheckRule): boolean {
  return together !== true && last !== undefined && last !== column;
}
