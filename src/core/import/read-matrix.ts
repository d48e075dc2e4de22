import type { Matrix } from "../project/project.js";
import type { ColumnReport, Say } from "./import-files.js";
import { matchPartners } from "./match-partners.js";
import type { PartnerIndex } from "./partner-index.js";
import type { DelimitedTable } from "./parse-delimited.js";
import type { ColumnReader } from "./read-columns.js";
import { isTotal } from "./read-columns.js";

/** Largest intensity: a figure above it makes the table a table of counts. */
const MAX_INTENSITY = 3;

/**
 * A matrix of partners and items: domains, audiences or tools.
 *
 * Counts stay counts: a table with a value above 3 holds counts, any other holds intensities from 0 to 3. Where nearly all values are intensities the
 * person is told, since a slip of the keyboard looks the same. Columns without any number are no items.
 *
 * @param table The file.
 * @param reader Its figures.
 * @param index The partners.
 * @param say Where to say what is wrong.
 * @returns The matrix and what became of each column.
 */
export function readMatrix(table: DelimitedTable, reader: ColumnReader, index: PartnerIndex, say: Say): { matrix: Matrix; columns: ColumnReport[] } {
  const position = matchPartners(table, index, say);
  const columns: ColumnReport[] = [{ header: table.headers[0] ?? "", column: 1, use: "name" }];
  const items: Matrix["items"] = [];
  const read: { column: number; numbers: (number | null)[] }[] = [];
  for (const [column, header] of table.headers.entries()) {
    if (column === 0 || header === "") continue;
    const empty = table.rows.every(({ cells }) => (cells[column] ?? "") === "");
    const isItem = !isTotal(header) && (empty || reader.hasNumber(column));
    columns.push({ header, column: column + 1, use: isItem ? "item" : "not-understood" });
    if (isItem) {
      items.push({ label: header });
      read.push({ column, numbers: reader.numbers(column) });
    } else if (isTotal(header)) say("file-total-left-out", "note", table.headerLine, column, { header });
    else say("file-texts-among-figures", "note", table.headerLine, column, { header });
  }
  if (!read.some(({ numbers }) => numbers.some((value) => value !== null))) say("file-no-number", "error", null, null);

  const values = index.partners.map(() => items.map((): number | null => null));
  const large: { row: number; column: number; value: number }[] = [];
  let filled = 0;
  for (const [item, { column, numbers }] of read.entries()) {
    for (const [row, value] of numbers.entries()) {
      const line = values[position[row] ?? -1];
      if (!line || value === null) continue;
      line[item] = value;
      filled++;
      if (value > MAX_INTENSITY) large.push({ row, column, value });
    }
  }
  const first = large[0];
  if (first && filled >= 20 && large.length <= filled * 0.02) {
    say("file-counts-doubtful", "warning", table.rows[first.row]?.line ?? null, first.column, { value: first.value, count: large.length, total: filled });
  }
  return { matrix: { kind: first ? "count" : "intensity", items, values }, columns };
}
