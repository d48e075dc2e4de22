import type { CellWrite, Command } from "../commands.js";
import type { WorkbookContent, WorkbookLayout } from "../content.js";
import type { TableDescription, WorkbookDescription } from "../description.js";
import type { ColumnsOfTables } from "./foreign-columns.js";
import { existingTables } from "./existing-tables.js";
import { matchRows } from "./match-rows.js";

/**
 * Empties the rows of tables that were described and no longer are, so that what was removed from the project does not come back when the
 * workbook is read again. The tables themselves stay, with what the person put beside them.
 *
 * @param before - the workbook as it was read, or `null`
 * @param after - the workbook as it should be
 * @param content - what it holds
 * @param layout - where things stand
 * @param foreign - columns of the person's that stand where ours stood
 * @returns what to do before any other change
 */
export function clearGoneTables(before: WorkbookDescription | null, after: WorkbookDescription, content: WorkbookContent, layout: WorkbookLayout, foreign: ColumnsOfTables): Command[] {
  if (before === null) return [];
  const kept = new Set(after.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id)));
  const existing = existingTables(before, content, layout, [], foreign);
  const leaving = before.sheets.filter((sheet) => sheet.removable === true && !after.sheets.some(({ id }) => id === sheet.id));
  const names = new Set(leaving.flatMap((sheet) => sheet.tables.flatMap((table) => existing.get(table.id)?.sheet.name ?? [])));
  const removals = [...names].map((sheet): Command => ({ do: "delete-sheet", sheet }));
  const clearings = before.sheets.filter((sheet) => !leaving.includes(sheet)).flatMap((sheet) => sheet.tables).flatMap((described): Command[] => {
    const found = kept.has(described.id) ? undefined : existing.get(described.id);
    if (found === undefined) return [];
    const { positions } = matchRows(described, described, found);
    const empty = found.matched.columns.map((id): CellWrite => (isFormula(described, id) ? null : ""));
    const first = empty.indexOf("");
    const last = empty.lastIndexOf("");
    if (first < 0) return [];
    const cells = empty.slice(first, last + 1);
    // Columns that stand for rows of another table would be taken for those of new rows.
    const columns = found.matched.columns.flatMap((id, index) => (id !== null && id.includes(":") ? [index] : [])).reverse();
    const drops = columns.slice(0, found.matched.columns.length - 1).map((index): Command => ({ do: "delete-table-column", table: found.matched.content.name, index }));
    const writes = positions.flatMap((position): Command[] => {
      const row = found.matched.content.rows[position ?? -1];
      if (position === null || row === undefined || row.every((value, c) => value === "" || empty[c] === null)) return [];
      const area = { sheet: found.sheet.name, row: found.layout.row + 1 + position, column: found.layout.column + first, rows: 1, columns: cells.length };
      return [{ do: "write", area, cells: [cells] }];
    });
    return [...writes, ...drops];
  });
  return [...removals, ...clearings];
}

/** Formulas stay, and so do columns of the person's. */
function isFormula(described: TableDescription, id: string | null): boolean {
  const column = described.columns.find((candidate) => candidate.id === id);
  return column === undefined || column.formula !== undefined;
}
