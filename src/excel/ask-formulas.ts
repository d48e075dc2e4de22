import type { FormulaColumn, TableContent, WorkbookContent } from "../workbook/content.js";
import type { FormulaBlock } from "../workbook/interpret/formula-blocks.js";
import { columnNumber } from "./area-address.js";
import { cellValue } from "./read-workbook.js";
import { unkept } from "./unkept-range.js";

/** Characters of formulas that are asked for: the answer says each formula of each row in full. */
const LENGTH = 300_000;

/** Columns of an address: `Scores!C4:D9`, in a list. */
const ADDRESS = /!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?(?=\s*(?:,|$))/g;

/**
 * Asks what stands in columns that should hold formulas.
 *
 * For seeing what was typed over a formula. Where the formulas are few they are asked for themselves; where they are many (the pairs of a
 * hundred partners have 30 MB of them), Excel is asked which cells hold values and which hold nothing.
 *
 * @param context of a run; the caller syncs
 * @param content the workbook as read
 * @param blocks where formulas should stand
 * @returns what Excel has answered, to be called after the sync with what the workbook then holds
 */
export function askFormulas(context: Excel.RequestContext, content: WorkbookContent, blocks: readonly FormulaBlock[]): (now: WorkbookContent) => FormulaColumn[] {
  const known = new Set(content.tables.map((table) => table.id));
  let left = LENGTH;
  const answers: ((tables: ReadonlyMap<string, TableContent>) => FormulaColumn[])[] = [];
  for (const block of [...blocks].sort((a, b) => a.length - b.length)) {
    if (!known.has(block.table) || block.rows === 0) continue;
    const body = unkept(context.workbook.tables.getItem(block.table).getDataBodyRange());
    const range = unkept(unkept(body.getColumn(block.column)).getResizedRange(0, block.columns - 1));
    left -= block.length;
    // Special cells of a single cell may be those of the whole sheet.
    if (left >= 0 || block.rows * block.columns === 1) {
      range.load("formulas");
      answers.push((tables) => fromFormulas(block, range.formulas, tables.get(block.table)));
      continue;
    }
    range.load("rowIndex,columnIndex");
    const typed = unkept(range.getSpecialCellsOrNullObject("Constants")).load("address");
    const empty = unkept(range.getSpecialCellsOrNullObject("Blanks")).load("address");
    answers.push(() => {
      const typedRows = rowsByColumn(typed, range, block);
      const emptyRows = rowsByColumn(empty, range, block);
      return Array.from({ length: block.columns }, (_, c) => ({ table: block.table, column: block.column + c, typed: typedRows[c] ?? [], empty: emptyRows[c] ?? [], formulas: new Map<number, string>() }));
    });
  }
  return (now) => {
    const tables = new Map(now.tables.map((table) => [table.id, table]));
    return answers.flatMap((answer) => answer(tables));
  };
}

function fromFormulas(block: FormulaBlock, formulas: unknown[][], table: TableContent | undefined): FormulaColumn[] {
  return Array.from({ length: block.columns }, (_, c): FormulaColumn => {
    const column: FormulaColumn = { table: block.table, column: block.column + c, typed: [], empty: [], formulas: new Map() };
    const found = column.formulas as Map<number, string>;
    formulas.forEach((row, position) => {
      const formula = cellValue(row[c], table?.name ?? block.table);
      const value = table?.rows[position]?.[column.column];
      // A text that looks like a formula reads alike in both.
      if (typeof formula === "string" && formula.startsWith("=") && formula !== value) found.set(position, formula);
      else (formula === "" ? column.empty : column.typed).push(position);
    });
    return column;
  });
}

/** Body rows of each column of the block that are among the areas found. */
function rowsByColumn(areas: Excel.RangeAreas, range: Excel.Range, block: FormulaBlock): number[][] {
  const rows: number[][] = Array.from({ length: block.columns }, () => []);
  if (areas.isNullObject) return rows;
  for (const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] of areas.address.matchAll(ADDRESS)) {
    for (let c = columnNumber(firstColumn); c <= columnNumber(lastColumn); c++) {
      for (let r = Number(firstRow) - 1; r < Number(lastRow); r++) rows[c - range.columnIndex]?.push(r - range.rowIndex);
    }
  }
  return rows;
}
