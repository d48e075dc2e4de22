import { defaultColumnName, renameColumnReferences, uniqueName } from "./rename-headers.js";
import type { Table } from "./table.js";
import type { WorkbookData } from "./workbook-data.js";
import { newCell } from "./put-cell.js";

/** Takes columns out of a table's list; structured references to them become `#REF!`. The cells are somebody else's affair. */
export function columnsGone(workbook: WorkbookData, table: Table, index: number, count: number): void {
  const order = table.columns.map((column) => column.name);
  const gone = table.columns.splice(index, count);
  for (const column of gone) table.filters.delete(column.id);
  renameColumnReferences(workbook, table, new Map(gone.map((column) => [column.name.toLowerCase(), null])), order);
}

/** Names the columns that have none yet, from their header cell or `Column1`, and writes that name into the header cell. */
export function columnsInserted(workbook: WorkbookData, table: Table): void {
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  table.columns.forEach((column, index) => {
    if (column.name !== "") return;
    const cell = table.sheet.cellAt(table.ref.row, table.ref.column + index);
    const typed = table.showHeaders && cell !== undefined && cell.value !== null && typeof cell.value !== "object" ? String(cell.value) : "";
    column.name = uniqueName(typed === "" ? defaultColumnName(workbook) : typed, taken, typed === "");
    taken.add(column.name.toLowerCase());
    if (!table.showHeaders) return;
    const header = cell ?? newCell(table.sheet, table.ref.row, table.ref.column + index);
    header.value = column.name;
    header.formula = null;
  });
}
