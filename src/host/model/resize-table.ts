import { columnsGone, columnsInserted } from "./change-columns.js";
import type { ChangeSource } from "./changes.js";
import { intersection, type Rect } from "./rect.js";
import { renameHeaders } from "./rename-headers.js";
import type { Table } from "./table.js";
import type { WorkbookData } from "./workbook-data.js";

/** @throws RangeError where the new block leaves the header row, has no body, or overlaps another table. */
export function resizeTable(workbook: WorkbookData, table: Table, ref: Rect, source: ChangeSource): void {
  const least = (table.showHeaders ? 2 : 1) + (table.showTotals ? 1 : 0);
  if (ref.row !== table.ref.row || ref.rows < least || intersection(ref, table.ref) === null) {
    throw new RangeError(`resizeTable requires the same header row and at least one row of body for table ${table.name}`);
  }
  if (workbook.tablesTouching(table.sheet, ref).some((each) => each !== table)) {
    throw new RangeError(`resizeTable requires cells outside other tables for table ${table.name}`);
  }
  const before = table.ref;
  const lost = before.columns - Math.max(0, Math.min(before.columns, ref.column + ref.columns - before.column));
  if (lost > 0) columnsGone(workbook, table, before.columns - lost, lost);
  const lostLeft = Math.max(0, ref.column - before.column);
  if (lostLeft > 0) columnsGone(workbook, table, 0, lostLeft);
  const newLeft = Math.max(0, before.column - ref.column);
  table.columns.unshift(...Array.from({ length: newLeft }, () => table.newColumn("")));
  table.columns.push(...Array.from({ length: ref.columns - table.columns.length }, () => table.newColumn("")));
  table.ref = ref;
  columnsInserted(workbook, table);
  if (table.showHeaders) renameHeaders(workbook, table.sheet, { ...ref, rows: 1 }, source);
  workbook.calculator.structureChanged();
  workbook.report("table-changed", table.sheet, ref, source, { table: table.id });
}
