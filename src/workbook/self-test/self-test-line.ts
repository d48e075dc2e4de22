/** One figure of a published case, beside what the workbook makes of the same data. */
export interface SelfTestLine {
  /** Stable: `centroid:1`. */
  key: string;
  figure: string;
  published: number;
  /** How far the printed figure is rounded. */
  rounded: number;
  source: string;
  /** Expression of the figure in the tables of the case; `null` for a result of the add-in. */
  live: string | null;
  computed: number | null;
}

/** A figure in a borrowed table, by the code of its row: an expression. */
export function figureOf(table: string, column: string, key: string, code: string): string {
  return `INDEX({${table}.${column}},MATCH(${code},{${table}.${key}},0))`;
}
