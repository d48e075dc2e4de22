import type { Area, Command } from "../workbook/commands.js";
import type { KnownWorkbook } from "./known-workbook.js";

/** Bytes that Excel answers for one command: what it overwrites, asked for so that it can be taken back. */
export type MeasureAnswer = (command: Command) => number;

/** Number formats are asked for where cells are deleted. */
const FORMAT_BYTES = 14;
/** A cell outside of tables, empty more often than not. */
const OTHER_CELL_BYTES = 12;

/**
 * How much Excel will answer to commands, before they are queued.
 *
 * For splitting what would make an answer of more than 5 MB, which Excel on the web refuses: the formulas of a long table are the bulk of
 * it. What stands on sheets that the commands add themselves is not asked for.
 *
 * @param known the workbook before the commands
 * @returns the measure, a little from above
 */
export function measureAnswers(known: KnownWorkbook | undefined): MeasureAnswer {
  const columns = columnBytes(known);
  const cellBytes = (sheet: string, column: number): number => columns.get(sheet)?.get(column) ?? OTHER_CELL_BYTES;
  const areaBytes = ({ sheet, column, columns: count, rows }: Area): number => {
    let row = 0;
    if (columns.has(sheet)) for (let c = column; c < column + count; c++) row += cellBytes(sheet, c);
    return row * rows;
  };
  const sheetOfTable = new Map(known?.content.tables.map((table) => [table.name, known.content.sheets.find(({ id }) => id === table.sheet)?.name ?? ""]));
  const rowBytes = (sheet: string): number => [...(columns.get(sheet)?.values() ?? [])].reduce((sum, bytes) => sum + bytes + FORMAT_BYTES, 0);
  return (command) => {
    switch (command.do) {
      case "write":
      case "fill-down":
        return areaBytes(command.area);
      case "delete-table-rows":
        return rowBytes(sheetOfTable.get(command.table) ?? "") * command.rows.length;
      case "delete-table-column": {
        const table = known?.content.tables.find(({ name }) => name === command.table);
        const place = known?.layout.tables.find(({ id }) => id === table?.id);
        const bytes = cellBytes(sheetOfTable.get(command.table) ?? "", (place?.column ?? 0) + command.index);
        return (bytes + FORMAT_BYTES) * (table?.rows.length ?? 0);
      }
      case "delete-sheet":
        return rowBytes(command.sheet) * Math.max(0, ...(known?.content.tables.flatMap((table) => (sheetOfTable.get(table.name) === command.sheet ? [table.rows.length + 10] : [])) ?? []));
      case "number-format":
        return command.areas.reduce((sum, area) => sum + (columns.has(area.sheet) ? area.rows * area.columns * FORMAT_BYTES : 0), 0);
      default:
        return 0;
    }
  };
}

/** For each sheet, and each column that a table of it covers: bytes of a cell as formula and as value. */
function columnBytes(known: KnownWorkbook | undefined): Map<string, Map<number, number>> {
  const sheets = new Map<string, Map<number, number>>();
  for (const sheet of known?.content.sheets ?? []) sheets.set(sheet.name, new Map());
  for (const table of known?.content.tables ?? []) {
    const place = known?.layout.tables.find(({ id }) => id === table.id);
    const sheet = sheets.get(known?.content.sheets.find(({ id }) => id === table.sheet)?.name ?? "");
    if (place === undefined || sheet === undefined) continue;
    table.headers.forEach((_, c) => {
      const values = table.rows.reduce((sum, row) => sum + String(row[c] ?? "").length, 0) / Math.max(1, table.rows.length);
      const first = place.firstRow[c];
      const formula = typeof first === "string" && first.startsWith("=") ? first.length * 1.1 : values;
      const column = place.column + c;
      sheet.set(column, Math.max(sheet.get(column) ?? 0, values + formula + 8));
    });
  }
  return sheets;
}
