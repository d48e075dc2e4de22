import { areaAddress } from "../area-address.js";
import { guardValues } from "../guard-values.js";
import { unkept } from "../unkept-range.js";
import type { Appliers } from "./target.js";

/** Visible also in programs that know no table styles, since cells carry their own looks. */
const STYLE = "TableStyleLight1";

/** Row positions as blocks of rows that follow each other, the lowest first: deleting one does not move the next. */
export function blocksFromBelow(rows: readonly number[]): { first: number; count: number }[] {
  const blocks: { first: number; count: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => b - a)) {
    const last = blocks[blocks.length - 1];
    if (last && last.first === row + 1) {
      last.first = row;
      last.count += 1;
    } else blocks.push({ first: row, count: 1 });
  }
  return blocks;
}

/** Tables. */
export const tableAppliers: Appliers<
  "add-table" | "resize-table" | "delete-table-rows" | "insert-table-column" | "delete-table-column" | "rename-table-columns"
> = {
  "add-table"(target, { name, area, filter }) {
    const table = target.sheet(area.sheet).tables.add(areaAddress(area), true);
    table.name = name;
    table.style = STYLE;
    table.showBandedRows = false;
    table.showFilterButton = filter;
    target.nameTable(name, table);
    target.setColumnCount(name, area.columns);
  },

  "resize-table"(target, { table, area }) {
    target.table(table).resize(areaAddress(area));
    target.setColumnCount(table, area.columns);
  },

  // Whole rows of the sheet, as they were inserted: Excel refuses to shift cells of one table only where another stands below it.
  "delete-table-rows"(target, { table, rows }) {
    for (const { first, count } of blocksFromBelow(rows)) {
      const row = unkept(unkept(target.table(table).getDataBodyRange()).getRow(first));
      unkept(unkept(row.getResizedRange(count - 1, 0)).getEntireRow()).delete("Up");
    }
  },

  "insert-table-column"(target, { table, index, header }) {
    const atEnd = index === target.columnCount(table);
    // Values are left out: the new cells are empty. The library takes undefined for "not given".
    target.table(table).columns.add(atEnd ? -1 : index, undefined, header);
    target.changeColumnCount(table, 1);
  },

  "delete-table-column"(target, { table, index }) {
    target.table(table).columns.getItemAt(index).delete();
    target.changeColumnCount(table, -1);
  },

  "rename-table-columns"(target, { area, headers }) {
    target.range(area).values = guardValues([headers], 1, area.columns);
  },
};
