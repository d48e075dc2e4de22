import type { CellValue, CellWrite } from "../workbook/commands.js";
import type { FormulaColumn, TableContent, WorkbookContent } from "../workbook/content.js";
import { canonicalFormula } from "../workbook/formula-references.js";
import type { OtherCell } from "../workbook/interpret/not-as-written.js";
import type { PlacedTable } from "./followed-places.js";
import { isOtherValue, type LeftBehind } from "./undo/changes-since.js";

/**
 * Cells in which Excel holds something else than what an action gave it.
 *
 * For never believing that a write was kept as it was sent: Excel reads texts as numbers or dates, fills whole columns with one formula (#2093,
 * #6745), puts numbers behind repeated headers. Compared with the next reading, so that it costs no request; tables that have other rows
 * or columns by then are left out, since nobody could tell who changed them.
 *
 * @param left what the action left, see `leftBehind`
 * @param content the workbook now
 * @param formulas what stands in its columns of formulas
 * @returns the cells, table after table
 */
export function writtenOtherwise(left: LeftBehind, content: WorkbookContent, formulas: readonly FormulaColumn[]): OtherCell[] {
  const columns = new Map(formulas.map((column) => [`${column.table}:${column.column}`, held(column)]));
  return left.tables.flatMap((placed): OtherCell[] => {
    const table = content.tables.find(({ name }) => name === placed.name);
    if (table === undefined || !standsAsLeft(placed, table, content)) return [];
    const shown = (row: number, column: number, written: CellWrite): CellValue | null => {
      if (row < 0) return differing(written, table.headers[column]);
      const value = table.rows[row]?.[column];
      if (typeof written !== "object" || written === null) return differing(written, value);
      const formula = columns.get(`${table.id}:${column}`)?.(row);
      if (formula === undefined) return null;
      if (formula === null) return value ?? "";
      return canonicalFormula(formula) === canonicalFormula(written.formula) ? null : formula;
    };
    return [...lastWritten(placed, left)].flatMap(([row, column, written]): OtherCell[] => {
      const other = shown(row, column, written);
      return other === null ? [] : [{ table: table.id, row, column, written, shown: other }];
    });
  });
}

/**
 * Tables that Excel has given another name than the one asked for (#551).
 *
 * @param left what the action left
 * @param content the workbook now
 * @returns both names of each
 */
export function namedOtherwise(left: LeftBehind, content: WorkbookContent): { written: string; shown: string }[] {
  const names = new Set(content.tables.map(({ name }) => name));
  const free = content.tables.filter(({ name }) => !left.tables.some((placed) => placed.name === name));
  return left.tables.flatMap((placed) => {
    const table = names.has(placed.name) ? undefined : free.find((each) => each.name.startsWith(placed.name) && standsAsLeft(placed, each, content));
    return table === undefined ? [] : [{ written: placed.name, shown: table.name }];
  });
}

/** Lines end in one way in Excel, in another in files. */
function differing(written: CellWrite, shown: CellValue | undefined): CellValue | null {
  const sent = typeof written === "string" ? written.replaceAll("\r\n", "\n") : written;
  const kept = typeof shown === "string" ? shown.replaceAll("\r\n", "\n") : shown;
  return kept === undefined || !isOtherValue(sent, kept) ? null : kept;
}

function standsAsLeft({ area }: PlacedTable, table: TableContent, { sheets }: WorkbookContent): boolean {
  return sheets.find(({ id }) => id === table.sheet)?.name === area.sheet && table.rows.length === area.rows - 1 && table.headers.length === area.columns;
}

/** By body row: the formula, `null` for a value or nothing, `undefined` where Excel was not asked. */
function held({ typed, empty, formulas }: FormulaColumn): (row: number) => string | null | undefined {
  const others = new Set([...typed, ...empty]);
  return (row) => (others.has(row) ? null : formulas.get(row));
}

/** What was written last in each cell of a table: body row (-1 for the header), column, value or formula. */
function* lastWritten({ area }: PlacedTable, { cells }: LeftBehind): Generator<[row: number, column: number, written: CellWrite]> {
  const seen = new Uint8Array(area.rows * area.columns);
  for (let k = cells.length - 1; k >= 0; k--) {
    const written = cells[k];
    if (written?.area.sheet !== area.sheet) continue;
    for (const [r, row] of written.cells.entries()) {
      const at = written.area.row + r - area.row;
      if (at < 0 || at >= area.rows) continue;
      for (const [c, cell] of row.entries()) {
        const column = written.area.column + c - area.column;
        if (cell === null || column < 0 || column >= area.columns || seen[at * area.columns + column] === 1) continue;
        seen[at * area.columns + column] = 1;
        yield [at - 1, column, cell];
      }
    }
  }
}
