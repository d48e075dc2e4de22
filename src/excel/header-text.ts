import type { Area, Command } from "../workbook/commands.js";
import { FollowedPlaces } from "./followed-places.js";
import type { KnownWorkbook } from "./known-workbook.js";

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
  const places = new FollowedPlaces(known);
  const renamed = new Map<string, string>();
  for (const command of commands) {
    places.follow(command);
    if (command.do !== "rename-table-columns") continue;
    const { area, headers } = command;
    headers.forEach((header, c) => header !== null && renamed.set(cellKey({ ...area, column: area.column + c }), header));
  }
  return (cell) => {
    const text = renamed.get(cellKey(cell)) ?? writtenText(places, cell);
    if (text !== null) return text;
    const table = places.tables.find(({ area }) => area.sheet === cell.sheet && area.row === cell.row && cell.column >= area.column);
    return table?.headers[cell.column - table.area.column] ?? null;
  };
}

function cellKey({ sheet, row, column }: Area): string {
  return `${row}:${column}:${sheet}`;
}

/** The text that the latest write left in a cell. */
function writtenText({ cells }: FollowedPlaces, cell: Area): string | null {
  for (let i = cells.length - 1; i >= 0; i -= 1) {
    const written = cells[i];
    if (written?.area.sheet !== cell.sheet) continue;
    const value = written.cells[cell.row - written.area.row]?.[cell.column - written.area.column];
    if (typeof value === "string") return value;
  }
  return null;
}
