import type { Area, CellWrite, Command } from "../../src/workbook/commands.js";

/** An area of a sheet by its corner and size. */
export function area(sheet: string, row: number, column: number, rows = 1, columns = 1): Area {
  return { sheet, row, column, rows, columns };
}

/** A write that takes its size from its cells. */
export function write(sheet: string, row: number, column: number, cells: CellWrite[][]): Command {
  return { do: "write", area: area(sheet, row, column, cells.length, cells[0]?.length ?? 0), cells };
}

/** A sheet with one table: caption in its first row, header below it. */
export function tableSheet(sheet: string, table: string, headers: string[], rows: CellWrite[][]): Command[] {
  return [
    { do: "add-sheet", name: sheet, color: "#0f6c7b", hidden: false, position: null },
    write(sheet, 0, 0, [[`About ${table}`]]),
    write(sheet, 1, 0, [headers, ...rows]),
    { do: "add-table", name: table, area: area(sheet, 1, 0, rows.length + 1, headers.length), filter: false },
  ];
}
