import type { Say } from "./import-files.js";
import { nameKey } from "./name-key.js";
import type { DecimalProof } from "./decide-decimal.js";
import { decideDecimal, proveDecimal } from "./decide-decimal.js";
import type { DelimitedTable } from "./parse-delimited.js";
import type { DecimalSign } from "./parse-number.js";
import { parseNumber } from "./parse-number.js";

const ERROR_VALUE = /^#(REF!|N\/A|N\/D|DIV\/0!|VALUE!|VALEUR!|NAME\?|NOM\s*\?|NUM!|NOMBRE!|NULL!|NUL!|CALC!|SPILL!)/i;
const TOTAL_KEYS = new Set(["total", "totaux", "totals", "totalgeneral", "grandtotal", "soustotal", "somme", "sum", "ensemble"]);

/** Figures of a table, read with one decimal sign a column. */
export interface ColumnReader {
  /** The cells of a column as numbers, `null` where there is none; cells that are no numbers are said. From `min` (0) to `max` (no limit). */
  numbers(column: number, range?: { min?: number; max?: number }): (number | null)[];
  /** What `numbers` gave for a column; `undefined` where nobody has asked for it. */
  lastRead(column: number): readonly (number | null)[] | undefined;
  /** Whether some cell of the column is a number. */
  hasNumber(column: number): boolean;
  /** The sign that the file proves, `null` where it proves none or both. */
  readonly decimal: DecimalSign | null;
}

/**
 * Reads the figures of a table, the decimal sign being decided for each column from the cells that prove it.
 *
 * @param table Lines and cells.
 * @param language For the usual decimal sign where nothing proves it.
 * @param say Where to say what is wrong.
 * @param said The decimal sign, where the person says it.
 * @returns The reader; nothing is read before it is asked for.
 */
export function createColumnReader(table: DelimitedTable, language: "fr" | "en", say: Say, said?: DecimalSign): ColumnReader {
  const cellsOf = (column: number): string[] => table.rows.map(({ cells }) => cells[column] ?? "");
  const proofs = table.headers.map((_, column) => proveDecimal(cellsOf(column)));
  const fileProof: DecimalProof = { comma: proofs.some(({ comma }) => comma), point: proofs.some(({ point }) => point) };

  const given = new Map<number, (number | null)[]>();

  return {
    lastRead: (column) => given.get(column),
    decimal: said ?? (fileProof.comma === fileProof.point ? null : fileProof.comma ? "," : "."),
    hasNumber: (column) => table.rows.some(({ cells }) => isNumber(cells[column] ?? "")),
    numbers(column, { min = 0, max = Infinity } = {}) {
      const { sign, certain } = said !== undefined ? { sign: said, certain: true } : decideDecimal(proofs[column] ?? fileProof, fileProof, table.delimiter ?? "", language);
      let unproved: { line: number; value: string; read: number; count: number } | null = null;
      const read = table.rows.map(({ line, cells }) => {
        const text = cells[column] ?? "";
        if (text === "") return null;
        const { value, ambiguous } = parseNumber(text, sign);
        if (value === null) {
          say(ERROR_VALUE.test(text) ? "cell-error" : "not-a-number", "warning", line, column, { value: shorten(text) });
          return null;
        }
        if (ambiguous && !certain) unproved = { line, value: text, read: value, ...unproved, count: (unproved?.count ?? 0) + 1 };
        if (value < min || value > max) {
          if (max === Infinity) say("negative", "warning", line, column, { value });
          else say("out-of-range", "warning", line, column, { value, min, max });
          return null;
        }
        return value;
      });
      const first = unproved as { line: number; value: string; read: number; count: number } | null;
      if (first) say("file-decimal-ambiguous", "warning", first.line, column, { value: first.value, read: first.read, count: first.count, header: table.headers[column] ?? "" });
      given.set(column, read);
      return read;
    },
  };
}

/**
 * Whether a line or a column is a total: a sum that stands among the data would be counted twice.
 *
 * @param name What the line or the column is called.
 * @returns `true` for “Total”, “Somme” and the like, whatever the case and accents.
 */
export function isTotal(name: string): boolean {
  return TOTAL_KEYS.has(nameKey(name).replaceAll("-", ""));
}

/**
 * Whether a cell is a number in any dialect.
 *
 * @param text The cell.
 * @returns `false` for an empty cell.
 */
export function isNumber(text: string): boolean {
  return text !== "" && parseNumber(text, ".").value !== null;
}

/**
 * A cell as a sentence can quote it.
 *
 * @param text The cell.
 * @returns At most 40 characters: the end is cut where there are more.
 */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
