import type { Matrix } from "../project/project.js";
import type { ColumnReport, Say } from "./import-files.js";
import { nameKey } from "./name-key.js";
import type { PartnerIndex } from "./partner-index.js";
import type { DelimitedTable } from "./parse-delimited.js";
import type { ColumnReader } from "./read-columns.js";
import { isNumber, isTotal } from "./read-columns.js";

/** Columns of a list, from 0; `amount` is `null` where lines are counted. */
export interface ListColumns {
  item: number;
  amount: number | null;
}

/**
 * Which columns of a list hold the items and the amounts.
 *
 * @param table The list: partners in its first column.
 * @param reader Its figures.
 * @returns The column of texts that repeat most, and the first column of figures whose header is no year and no identifier; `null` without any item.
 */
export function guessListColumns(table: DelimitedTable, reader: ColumnReader): ListColumns | null {
  const sample = table.rows.slice(0, 2_000);
  let best: { column: number; distinct: number } | null = null;
  let amount: number | null = null;
  for (const [column, header] of table.headers.entries()) {
    if (column === 0 || header === "") continue;
    const texts = sample.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
    const distinct = new Set(texts).size;
    const figures = texts.filter(isNumber).length > texts.length / 2;
    if (figures) {
      if (amount === null && reader.hasNumber(column) && !/^(year|annee|date|period|periode|id|no|n°|numero|number)$/.test(nameKey(header))) amount = column;
    } else if (distinct > 1 && distinct <= texts.length / 2 && (best === null || distinct > best.distinct)) best = { column, distinct };
  }
  return best === null ? null : { item: best.column, amount };
}

/**
 * A matrix of partners and items from a list: one line for each partner and item, or for each thing that is counted.
 *
 * For exports of other software: payments, loans, subscriptions. Amounts of the same partner and item are added up; without a column of amounts, lines are
 * counted. The result holds counts.
 *
 * @param table The list.
 * @param reader Its figures.
 * @param index The partners.
 * @param found Which columns hold what.
 * @param say Where to say what is wrong.
 * @returns The matrix, items in descending order of their totals, and what became of each column.
 */
export function readList(table: DelimitedTable, reader: ColumnReader, index: PartnerIndex, found: ListColumns, say: Say): { matrix: Matrix; columns: ColumnReport[] } {
  const amounts = found.amount === null ? null : reader.numbers(found.amount);
  const items = new Map<string, { label: string; total: number; sums: Map<number, number> }>();
  const unknown = new Set<string>();
  let used = 0;
  for (const [row, { line, cells }] of table.rows.entries()) {
    const name = cells[0] ?? "";
    const label = cells[found.item] ?? "";
    const partner = name === "" ? undefined : index.find(name);
    const amount = amounts === null ? 1 : (amounts[row] ?? null);
    if (name === "") say("file-name-missing", "warning", line, 0);
    else if (partner === undefined) {
      if (!unknown.has(nameKey(name))) say(isTotal(name) ? "file-total-left-out" : "partner-unknown", isTotal(name) ? "note" : "warning", line, 0, isTotal(name) ? { header: name } : { code: name });
      unknown.add(nameKey(name));
    } else if (label !== "" && amount !== null) {
      const key = nameKey(label);
      const item = items.get(key) ?? { label, total: 0, sums: new Map<number, number>() };
      items.set(key, item);
      item.total += amount;
      item.sums.set(partner, (item.sums.get(partner) ?? 0) + amount);
      used++;
    }
  }
  if (used === 0) say("file-no-number", "error", null, null);
  const ordered = [...items.values()].sort((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1));
  const values = index.partners.map((_, partner) => ordered.map(({ sums }) => rounded(sums.get(partner))));
  const columns = table.headers.flatMap((header, column): ColumnReport[] =>
    header === "" ? [] : [{ header, column: column + 1, use: column === 0 ? "name" : column === found.item ? "items" : column === found.amount ? "amount" : "ignored" }],
  );
  return { matrix: { kind: "count", items: ordered.map(({ label }) => ({ label })), values }, columns };
}

/** Sums of decimals without their last, meaningless digits. */
const rounded = (sum: number | undefined): number | null => (sum === undefined ? null : Number(sum.toPrecision(12)));
