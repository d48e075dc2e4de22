import { fillText } from "../../words/sheets.js";
import { formulaColumn, type ColumnSpec } from "./column-spec.js";
import type { TableContext } from "./table-context.js";
import { uniqueHeaders } from "./unique-headers.js";

/** Characters of one sum. Excel takes formulas of 8,192 and a reader a good deal less. */
const LONGEST_SUM = 1500;

/** What is added: an expression that holds the header of one column of the table, and that header. */
export interface Term {
  expression: string;
  header: string;
}

/** A sum as an expression, with the columns of subtotals that it takes. */
export interface LongSum<Row> {
  expression: string;
  columns: ColumnSpec<Row>[];
}

interface Options {
  /** Column id of the first subtotals, before their number. */
  id: string;
  /** Headers that the table has already. */
  taken: readonly string[];
  format: string;
  /** Condition under which there is nothing to add up. */
  unless: string;
}

/**
 * A sum over columns of the same row, however many there are: where the terms would make too long a formula, they are added up in columns of
 * subtotals first. Each term names its own column, so that the columns may be moved.
 *
 * @param terms - one for each column, at least one
 * @returns an expression for the total, and the columns of subtotals: none as long as one formula holds all
 */
export function longSum<Row>(context: TableContext, terms: readonly Term[], options: Options): LongSum<Row> {
  const columns: ColumnSpec<Row>[] = [];
  let left = terms.map(({ expression, header }) => ({ expression, length: expression.length + 2 * header.length + 40 }));
  let taken = [...options.taken];
  while (left.reduce((sum, term) => sum + term.length, 0) > LONGEST_SUM && left.length > 2) {
    const groups = inGroups(left);
    // One term each would not get shorter.
    if (groups.length === left.length) break;
    left = groups.map((group) => {
      const n = columns.length + 1;
      const [header = ""] = uniqueHeaders([fillText(context.words.formulas.subtotal, { n })], taken);
      taken = [...taken, header];
      const id = `${options.id}:${n}`;
      columns.push(formulaColumn<Row>(id, header, `=IF(${options.unless},"",${group.join("+")})`, { format: options.format, width: 12 }));
      return { expression: `{@${id}}`, length: header.length + 40 };
    });
  }
  return { expression: left.map(({ expression }) => expression).join("+"), columns };
}

function inGroups(terms: readonly { expression: string; length: number }[]): string[][] {
  const groups: string[][] = [];
  let room = 0;
  for (const { expression, length } of terms) {
    const last = groups[groups.length - 1];
    if (last === undefined || length > room) {
      groups.push([expression]);
      room = LONGEST_SUM - length;
    } else {
      last.push(expression);
      room -= length;
    }
  }
  return groups;
}
