import type { CellValue, CellWrite, Command } from "../../workbook/commands.js";
import type { WorkbookContent, WorkbookLayout } from "../../workbook/content.js";
import { FollowedPlaces, type PlacedCells, type PlacedTable } from "../followed-places.js";
import { tableAreas, type KnownWorkbook } from "../known-workbook.js";

/** What an action left in the workbook: the tables of the sheets that it touched, and the values that it wrote in them. */
export interface LeftBehind {
  tables: PlacedTable[];
  cells: PlacedCells[];
  /** What had been typed over formulas before: `table`, column and row. */
  typed: ReadonlySet<string>;
}

/** What the person has done since to what an action left. */
export interface ChangesSince {
  /** Tables that no longer stand where they stood, or have other rows or columns. */
  moved: string[];
  /** Tables in which values that the action wrote are others now. */
  changed: string[];
}

/**
 * What commands leave behind, from the commands alone.
 *
 * @param commands that were carried out
 * @param known the workbook before them
 * @returns tables and written values of the sheets that the commands touch
 */
export function leftBehind(commands: readonly Command[], known: KnownWorkbook): LeftBehind {
  const places = new FollowedPlaces(known);
  for (const command of commands) places.follow(command);
  const sheets = new Set(places.cells.map(({ area }) => area.sheet));
  for (const { name, area } of places.tables) if (commands.some((command) => "table" in command && command.table === name)) sheets.add(area.sheet);
  return { tables: places.tables.filter(({ area }) => sheets.has(area.sheet)), cells: places.cells, typed: new Set(typedCells(known.layout)) };
}

/**
 * What has been changed since an action, as far as taking it back is concerned.
 *
 * For never losing what the person typed after an action when the action is taken back.
 *
 * @param left what the action left
 * @param content the workbook now
 * @param layout where its tables stand now
 * @returns names of tables
 */
export function changesSince(left: LeftBehind, content: WorkbookContent, layout: WorkbookLayout): ChangesSince {
  const now = content.sheets.flatMap((sheet) => tableAreas({ content, layout }, sheet.name));
  const moved = left.tables.filter(({ name, area }) => {
    const found = now.find((table) => table.name === name);
    if (!found) return true;
    return (["sheet", "row", "column", "rows", "columns"] as const).some((part) => found.area[part] !== area[part]);
  });
  const names = moved.map(({ name }) => name);
  const changed: string[] = [];
  const writes = lastWrites(left.cells);
  for (const { name, area } of now) {
    const rows = content.tables.find((table) => table.name === name)?.rows ?? [];
    const others = writes.flatMap(({ sheet, row, column, value }) => {
      const current = sheet === area.sheet && row > area.row ? rows[row - area.row - 1]?.[column - area.column] : undefined;
      return current === undefined || !isOtherValue(value, current) ? [] : [{ column, value, current }];
    });
    if (others.length === 0) continue;
    (isSorted(others) ? names : changed).push(name);
  }
  const own = new Set(left.tables.map(({ name }) => name));
  for (const { id, name } of content.tables) {
    const typed = own.has(name) ? typedCells(layout).filter((cell) => cell.startsWith(`${id}:`) && !left.typed.has(cell)) : [];
    if (typed.length > 0 && !changed.includes(name)) changed.push(name);
  }
  return { moved: [...new Set(names)], changed };
}

/** Cells over whose formulas something was typed. */
function typedCells(layout: WorkbookLayout): string[] {
  return (layout.formulas ?? []).flatMap(({ table, column, typed }) => typed.map((row) => `${table}:${column}:${row}`));
}

/** Rows in another order: in some column the same values stand in other places. */
function isSorted(others: readonly { column: number; value: CellWrite; current: CellValue }[]): boolean {
  const columns = new Set(others.map(({ column }) => column));
  return [...columns].some((column) => {
    const cells = others.filter((other) => other.column === column);
    const sorted = (values: readonly unknown[]): string => JSON.stringify(values.map(String).sort());
    return cells.length > 1 && sorted(cells.map(({ value }) => value)) === sorted(cells.map(({ current }) => current));
  });
}

/** Single values, the later write over the earlier one; formulas and what was left alone are not values. */
function lastWrites(written: readonly PlacedCells[]): { sheet: string; row: number; column: number; value: CellWrite }[] {
  const byCell = new Map<string, { sheet: string; row: number; column: number; value: CellWrite }>();
  for (const { area, cells } of written) {
    cells.forEach((values, r) =>
      values.forEach((value, c) => {
        if (value === null) return;
        const cell = { sheet: area.sheet, row: area.row + r, column: area.column + c, value };
        byCell.set(`${cell.row}:${cell.column}:${cell.sheet}`, cell);
      }),
    );
  }
  return [...byCell.values()];
}

/** Whether a cell holds another value than the one written; formulas are not values. */
export function isOtherValue(written: CellWrite, current: CellValue): boolean {
  if (typeof written === "object") return false;
  if (typeof written === "number" && typeof current === "number") return Math.abs(written - current) > 1e-9 * Math.max(1, Math.abs(written));
  return written !== current;
}
