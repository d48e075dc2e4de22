import { quoteText } from "../formula-references.js";

/** Where a code stands on several lines, the add-in reads the first of them: formulas leave the others out, or say that they cannot tell. */

/** The code of this row stands above already: an expression that is true or false, for tables with a column `code`. */
export function isRepeated(table: string): string {
  return `AND({@code}<>"",IFERROR(MATCH({@code},{${table}.code},0),0)<>ROW()-ROW({#@code}))`;
}

/** Some code of a table stands on several lines: an expression that is true or false, for formulas that cannot leave lines out. */
export function someRepeated(table: string): string {
  return `SUMPRODUCT(--(COUNTIF({${table}.code},{${table}.code})>1))>0`;
}

/** Some of these codes stand in a column not at all, or several times: an expression that is true or false. */
export function notEachOnce(column: string, codes: readonly string[]): string {
  return `SUMPRODUCT(--(COUNTIF(${column},{${codes.map(quoteText).join(",")}})<>1))>0`;
}
