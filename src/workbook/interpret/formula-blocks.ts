import type { WorkbookContent } from "../content.js";
import type { WorkbookDescription } from "../description.js";
import { ourTables } from "./our-tables.js";

/** Columns of formulas that stand side by side in a table. */
export interface FormulaBlock {
  /** Excel's id of the table. */
  table: string;
  /** First column in the table, from 0. */
  column: number;
  columns: number;
  /** Body rows. */
  rows: number;
  /** Characters of all its formulas, about. */
  length: number;
}

/**
 * Where a workbook should hold formulas: what is asked of it to see whether something was typed over one.
 *
 * @param description - what the workbook should hold
 * @param content - what it holds
 * @returns blocks of columns, in the order of the description
 */
export function formulaBlocks(description: WorkbookDescription, content: WorkbookContent): FormulaBlock[] {
  const tables = ourTables(description, content);
  return description.sheets.flatMap((sheet) => sheet.tables).flatMap((described) => {
    const matched = tables.get(described.id);
    if (matched === undefined) return [];
    const rows = matched.content.rows.length;
    const formulas = new Map(described.columns.filter((column) => column.role === "formula").map((column) => [column.id, column.formula?.length ?? 200]));
    const blocks: FormulaBlock[] = [];
    matched.columns.forEach((id, c) => {
      const length = formulas.get(id ?? "");
      if (length === undefined) return;
      const last = blocks[blocks.length - 1];
      if (last !== undefined && last.column + last.columns === c) {
        last.columns += 1;
        last.length += length * rows;
      } else blocks.push({ table: matched.content.id, column: c, columns: 1, rows, length: length * rows });
    });
    return blocks;
  });
}
