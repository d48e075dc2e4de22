import type { Area, CellWrite, Command } from "../workbook/commands.js";
import { tableAreas, type KnownWorkbook } from "./known-workbook.js";

/** A table and the cells that it covers, header included. */
export interface PlacedTable {
  name: string;
  area: Area;
  headers: string[];
}

/** Values that a command wrote. */
export interface PlacedCells {
  area: Area;
  cells: CellWrite[][];
}

/**
 * Where tables, and the cells that commands wrote, stand once commands are done.
 *
 * For what must be known after a request without asking Excel again: names of chart series, and whether the person has changed since what
 * we wrote.
 */
export class FollowedPlaces {
  readonly tables: PlacedTable[];
  /** What was written and stands in one piece. */
  cells: PlacedCells[] = [];

  constructor(known?: KnownWorkbook) {
    this.tables = (known?.content.sheets ?? []).flatMap((sheet) =>
      known === undefined
        ? []
        : tableAreas(known, sheet.name).map(({ name, area }) => ({
            name,
            area,
            headers: [...(known.content.tables.find((table) => table.name === name)?.headers ?? [])],
          })),
    );
  }

  /** What one command changes. */
  follow(command: Command): void {
    switch (command.do) {
      case "rename-sheet":
        for (const { area } of [...this.tables, ...this.cells]) if (area.sheet === command.from) area.sheet = command.to;
        return;
      case "delete-sheet":
        this.#keep((area) => area.sheet !== command.sheet);
        return;
      case "insert-rows":
        this.#insertRows(command.sheet, command.row, command.count);
        return;
      case "delete-table-rows":
        this.#deleteTableRows(command.table, command.rows);
        return;
      case "insert-table-column":
        this.#insertColumn(command.table, command.index, command.header);
        return;
      case "delete-table-column":
        this.#deleteColumn(command.table, command.index);
        return;
      case "add-table":
        this.tables.push({ name: command.name, area: { ...command.area }, headers: [] });
        return;
      case "resize-table":
        for (const table of this.tables) if (table.name === command.table) table.area = { ...command.area };
        return;
      case "write":
        this.cells.push({ area: { ...command.area }, cells: command.cells });
        return;
      case "rename-table-columns":
        this.cells.push({ area: { ...command.area }, cells: [command.headers] });
        return;
      case "fill-down":
        this.#fillDown(command.area);
        return;
      default:
    }
  }

  /** The first row was written just before. */
  #fillDown({ sheet, row, column, rows, columns }: Area): void {
    const source = this.cells.findLast(({ area }) => area.sheet === sheet && row >= area.row && row < area.row + area.rows && column >= area.column && column + columns <= area.column + area.columns);
    const line = source?.cells[row - source.area.row]?.slice(column - source.area.column, column - source.area.column + columns);
    if (line !== undefined) this.cells.push({ area: { sheet, row: row + 1, column, rows: rows - 1, columns }, cells: Array.from({ length: rows - 1 }, () => line) });
  }

  #keep(isKept: (area: Area) => boolean): void {
    this.tables.splice(0, this.tables.length, ...this.tables.filter(({ area }) => isKept(area)));
    this.cells = this.cells.filter(({ area }) => isKept(area));
  }

  #insertRows(sheet: string, row: number, count: number): void {
    for (const { area } of this.tables) {
      if (area.sheet !== sheet) continue;
      if (area.row >= row) area.row += count;
      else if (row < area.row + area.rows) area.rows += count;
    }
    this.cells = this.cells.filter(({ area }) => area.sheet !== sheet || row <= area.row || row >= area.row + area.rows);
    for (const { area } of this.cells) if (area.sheet === sheet && area.row >= row) area.row += count;
  }

  #deleteTableRows(name: string, rows: readonly number[]): void {
    const table = this.tables.find((candidate) => candidate.name === name);
    if (!table) return;
    const { sheet } = table.area;
    const deleted = [...new Set(rows)].map((row) => table.area.row + 1 + row);
    const above = (row: number): number => deleted.filter((candidate) => candidate < row).length;
    this.cells = this.cells.filter(({ area }) => area.sheet !== sheet || !deleted.some((row) => row >= area.row && row < area.row + area.rows));
    for (const { area } of [...this.tables, ...this.cells]) {
      if (area.sheet === sheet && area !== table.area) area.row -= above(area.row);
    }
    table.area.rows -= deleted.length;
  }

  #insertColumn(name: string, index: number, header: string): void {
    const table = this.tables.find((candidate) => candidate.name === name);
    if (!table) return;
    const column = table.area.column + index;
    this.cells = this.cells.filter(({ area }) => !meets(area, table.area) || area.column >= column || area.column + area.columns <= column);
    for (const { area } of this.cells) if (meets(area, table.area) && area.column >= column) area.column += 1;
    table.area.columns += 1;
    table.headers.splice(index, 0, header);
  }

  #deleteColumn(name: string, index: number): void {
    const table = this.tables.find((candidate) => candidate.name === name);
    if (!table) return;
    const column = table.area.column + index;
    this.cells = this.cells.filter(({ area }) => !meets(area, table.area) || area.column > column || area.column + area.columns <= column);
    for (const { area } of this.cells) if (meets(area, table.area) && area.column > column) area.column -= 1;
    table.area.columns -= 1;
    table.headers.splice(index, 1);
  }
}

/** Whether two areas share rows of one sheet. */
function meets(a: Area, b: Area): boolean {
  return a.sheet === b.sheet && a.row < b.row + b.rows && b.row < a.row + a.rows;
}
