import type { Area, CellWrite, Command } from "../commands.js";

type Write = Extract<Command, { do: "write" }>;

/** A write of its own costs a request about as much as so many cells that are left as they are. */
const CELLS_OF_A_WRITE = 70;

/**
 * Says what is written on new sheets in fewer commands: texts, captions and tables that stand close together become one block, with
 * nothing between them.
 *
 * @param commands - in order
 * @param isNew - whether a sheet, by the text on its tab, holds nothing yet; elsewhere every write stays as it is
 * @returns the same writes; those of a new sheet from top to bottom, where the first of them stood
 */
export function joinWrites(commands: readonly Command[], isNew: (sheet: string) => boolean): Command[] {
  const bySheet = new Map<string, Write[]>();
  const places: (Command | { sheet: string })[] = [];
  for (const command of commands) {
    if (command.do !== "write" || !isNew(command.area.sheet)) {
      places.push(command);
      continue;
    }
    const { sheet } = command.area;
    const writes = bySheet.get(sheet);
    if (writes !== undefined) writes.push(command);
    else {
      bySheet.set(sheet, [command]);
      places.push({ sheet });
    }
  }
  return places.flatMap((place) => ("do" in place ? [place] : joined(bySheet.get(place.sheet) ?? [])));
}

function joined(writes: readonly Write[]): Write[] {
  const sorted = [...writes].sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
  const groups: { area: Area; writes: Write[] }[] = [];
  for (const write of sorted) {
    const last = groups[groups.length - 1];
    const both = last === undefined ? null : around(last.area, write.area);
    if (last === undefined || both === null || size(both) - size(last.area) - size(write.area) > CELLS_OF_A_WRITE) groups.push({ area: write.area, writes: [write] });
    else {
      last.area = both;
      last.writes.push(write);
    }
  }
  return groups.map(({ area, writes: parts }) => (parts.length === 1 && parts[0] !== undefined ? parts[0] : { do: "write", area, cells: gathered(area, parts) }));
}

function size({ rows, columns }: Area): number {
  return rows * columns;
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { sheet: a.sheet, row, column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

function gathered(area: Area, writes: readonly Write[]): CellWrite[][] {
  const cells: CellWrite[][] = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null));
  for (const write of writes) {
    write.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        const line = cells[write.area.row - area.row + r];
        if (cell !== null && line !== undefined) line[write.area.column - area.column + c] = cell;
      }),
    );
  }
  return cells;
}
