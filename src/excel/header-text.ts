import type { Area, Command } from "../workbook/commands.js";
import type { KnownWorkbook } from "./known-workbook.js";

/** A row of headers: where it stands and what it says, followed through commands. */
interface HeaderRow {
  table: string;
  sheet: string;
  row: number;
  column: number;
  headers: string[];
}

/**
 * The texts that header cells will hold once commands are done.
 *
 * For the names of chart series, which Excel takes as texts: whether it would take a reference is not documented.
 *
 * @param commands in their order
 * @param known the workbook before them; absent for one that holds no table
 * @returns the text of a cell, `null` where it is not known
 */
export function headerTexts(commands: readonly Command[], known?: KnownWorkbook): (cell: Area) => string | null {
  const rows = known ? headerRows(known) : [];
  const written = new Map<string, string>();
  for (const command of commands) follow(command, rows, written);
  return (cell) => {
    const text = written.get(cellKey(cell.sheet, cell.row, cell.column));
    if (text !== undefined) return text;
    const row = rows.find((candidate) => candidate.sheet === cell.sheet && candidate.row === cell.row && cell.column >= candidate.column);
    return row?.headers[cell.column - row.column] ?? null;
  };
}

function headerRows({ content, layout }: KnownWorkbook): HeaderRow[] {
  const sheetName = new Map(content.sheets.map((sheet) => [sheet.id, sheet.name]));
  return layout.tables.flatMap((place) => {
    const table = content.tables.find((candidate) => candidate.id === place.id);
    if (!table) return [];
    return [{ table: table.name, sheet: sheetName.get(table.sheet) ?? "", row: place.row, column: place.column, headers: [...table.headers] }];
  });
}

function cellKey(sheet: string, row: number, column: number): string {
  return `${row}:${column}:${sheet}`;
}

function follow(command: Command, rows: HeaderRow[], written: Map<string, string>): void {
  switch (command.do) {
    case "rename-sheet":
      for (const row of rows) if (row.sheet === command.from) row.sheet = command.to;
      return;
    case "insert-rows":
      for (const row of rows) if (row.sheet === command.sheet && row.row >= command.row) row.row += command.count;
      return;
    case "insert-table-column":
      rows.find((row) => row.table === command.table)?.headers.splice(command.index, 0, command.header);
      return;
    case "delete-table-column":
      rows.find((row) => row.table === command.table)?.headers.splice(command.index, 1);
      return;
    case "rename-table-column":
      written.set(cellKey(command.area.sheet, command.area.row, command.area.column), command.header);
      return;
    case "write":
      noteTexts(command, written);
      return;
    default:
  }
}

function noteTexts({ area, cells }: Extract<Command, { do: "write" }>, written: Map<string, string>): void {
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const key = cellKey(area.sheet, area.row + r, area.column + c);
      if (typeof cell === "string") written.set(key, cell);
      else if (cell !== null) written.delete(key);
    }),
  );
}
