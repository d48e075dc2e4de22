import type { CellWrite, Command } from "../commands.js";
import type { WorkbookContent, WorkbookLayout } from "../content.js";
import type { SheetDescription, TableDescription, WorkbookDescription } from "../description.js";
import { uniqueHeaders } from "../tables/unique-headers.js";
import type { ExistingTable } from "./existing-tables.js";
import { matchRows } from "./match-rows.js";
import type { Phases } from "./phases.js";
import type { PlacedTable } from "./placed-table.js";

/** A sheet of the description and the one that it is in the workbook. */
export interface PlacedSheet {
  described: SheetDescription;
  before: SheetDescription | null;
  /** Excel's id; `null` for a sheet to add. */
  id: string | null;
  /** Text on the tab, as it will be. */
  name: string;
  /** Text on the tab now; `null` for a sheet to add. */
  was: string | null;
  tables: PlacedTable[];
}

/** Rows that one command deletes. */
const ROWS_AT_ONCE = 300;

/** Free rows kept under what stands on a sheet when a table is added below it. */
const GAP = 3;

/**
 * Gives every table of a sheet its final place, and lists what must be inserted and deleted to get there.
 *
 * Tables are treated from the lowest to the highest, so that what happens to one does not move those still to come; afterwards each is
 * moved by what was inserted above it.
 */
export function placeTables(
  sheet: PlacedSheet,
  before: WorkbookDescription | null,
  existing: ReadonlyMap<string, ExistingTable>,
  content: WorkbookContent,
  layout: WorkbookLayout,
  phases: Phases,
): PlacedTable[] {
  const used = layout.sheets.find((candidate) => candidate.id === sheet.id)?.used ?? null;
  const beforeTables = new Map(before?.sheets.flatMap((candidate) => candidate.tables.map((table) => [table.id, table] as const)) ?? []);
  const here: { described: TableDescription; existing: ExistingTable }[] = [];
  for (const described of sheet.described.tables) {
    const found = existing.get(described.id);
    if (found !== undefined && found.sheet.id === sheet.id) here.push({ described, existing: found });
  }
  here.sort((a, b) => b.existing.layout.row - a.existing.layout.row);
  const bottom = used === null ? 0 : used.row + used.rows;
  const right = here.reduce((most, { existing: found }) => Math.max(most, found.layout.column + found.matched.columns.length), 0);
  const beside = used !== null && used.column + used.columns > right;

  const placed: { table: PlacedTable; shift: number }[] = here.map(({ described, existing: found }) => {
    return changeTable(described, beforeTables.get(described.id) ?? null, found, sheet.name, beside, phases);
  });
  // From top to bottom: each is moved by what was inserted and deleted above it.
  let shift = 0;
  for (const { table, shift: own } of [...placed].reverse()) {
    table.row += shift;
    shift += own;
  }
  let next = bottom + shift + (bottom > 0 ? GAP : 0);
  const fresh = sheet.described.tables.filter((described) => !existing.has(described.id));
  const added = fresh.map((described): PlacedTable => {
    const row = sheet.id === null ? described.row : next;
    next = row + described.rows.length + GAP + 1;
    if (sheet.id !== null && row > 0) phases.structure.push({ do: "insert-rows", sheet: sheet.name, row: row - 1, count: described.rows.length + 2 });
    return newTable(described, beforeTables.get(described.id) ?? null, sheet.name, row, freeName(described.id, content));
  });
  return [...placed.map(({ table }) => table), ...added];
}

function newTable(described: TableDescription, before: TableDescription | null, sheet: string, row: number, name: string): PlacedTable {
  return {
    described,
    before,
    existing: null,
    name,
    sheet,
    row,
    column: described.column,
    columns: described.columns.map((column) => column.id),
    headers: described.columns.map((column) => column.header),
    rowCount: described.rows.length,
    positions: described.rows.map((_, r) => r),
    was: described.rows.map(() => null),
    newColumns: new Set(described.columns.map((column) => column.id)),
  };
}

/** The stable id, unless a table of the person's already bears it. */
function freeName(id: string, content: WorkbookContent): string {
  const taken = new Set(content.tables.map((table) => table.name.toLowerCase()));
  let name = id;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${id}_${n}`;
  return name;
}

/** Empties what is not a formula in rows that go. */
function emptyRows(described: TableDescription, { matched, layout }: ExistingTable, sheet: string, positions: readonly number[]): Command[] {
  const empty = matched.columns.map((id): CellWrite => (described.columns.find((column) => column.id === id)?.formula === undefined && id !== null ? "" : null));
  return positions.flatMap((position): Command[] => {
    if (empty.every((cell, c) => cell === null || matched.content.rows[position]?.[c] === "")) return [];
    return [{ do: "write", area: { sheet, row: layout.row + 1 + position, column: layout.column, rows: 1, columns: empty.length }, cells: [empty] }];
  });
}

function changeTable(
  described: TableDescription,
  before: TableDescription | null,
  existing: ExistingTable,
  sheet: string,
  beside: boolean,
  phases: Phases,
): { table: PlacedTable; shift: number } {
  const { content, columns: found } = existing.matched;
  const { row, column } = existing.layout;
  const { positions: was, gone: leaving } = matchRows(before, described, existing);
  // Whole rows of the sheet would take with them what the person wrote beside the tables: there, a row is emptied and stays.
  const gone = beside ? [] : leaving;
  if (beside) phases.structure.push(...emptyRows(described, existing, sheet, leaving));
  const fresh = was.filter((position) => position === null).length;
  const kept = content.rows.length - gone.length;
  // From the lowest up, so that positions stay true; in parts, because what goes is kept for undoing.
  for (let end = gone.length; end > 0; end -= ROWS_AT_ONCE) {
    phases.structure.push({ do: "delete-table-rows", table: content.name, rows: gone.slice(Math.max(0, end - ROWS_AT_ONCE), end) });
  }
  // Rows of the sheet also where nothing stands below: deleting them takes all of it back, looks included.
  if (fresh > 0) phases.structure.push({ do: "insert-rows", sheet, row: row + 1 + kept, count: fresh });
  if (fresh > 0) {
    phases.structure.push({ do: "resize-table", table: content.name, area: { sheet, row, column, rows: kept + fresh + 1, columns: found.length } });
  }

  const columns = [...found];
  const headers = [...content.headers];
  const dropped = before?.columns.map((candidate) => candidate.id).filter((id) => !described.columns.some((candidate) => candidate.id === id)) ?? [];
  for (const id of dropped) {
    const index = columns.indexOf(id);
    if (index < 0) continue;
    phases.structure.push({ do: "delete-table-column", table: content.name, index });
    columns.splice(index, 1);
    headers.splice(index, 1);
  }
  const newColumns = new Set<string>();
  described.columns.forEach((candidate, c) => {
    if (columns.includes(candidate.id)) return;
    const previous = described.columns[c - 1];
    const index = previous === undefined ? 0 : columns.indexOf(previous.id) + 1;
    const header = uniqueHeaders([candidate.header], headers)[0] ?? candidate.header;
    phases.structure.push({ do: "insert-table-column", table: content.name, index, header });
    columns.splice(index, 0, candidate.id);
    headers.splice(index, 0, header);
    newColumns.add(candidate.id);
  });
  for (const candidate of described.columns) {
    const index = columns.indexOf(candidate.id);
    // An item is what its header says, but for its spaces: formulas look for it under its label.
    const respelled = candidate.id.startsWith("item:") && headers[index] !== candidate.header && !newColumns.has(candidate.id);
    if (respelled) {
      const others = headers.filter((_, other) => columns[other]?.startsWith("item:") !== true);
      headers[index] = uniqueHeaders([candidate.header], others)[0] ?? candidate.header;
      continue;
    }
    const old = before?.columns.find((other) => other.id === candidate.id)?.header;
    // Formulas look for the headers of results and of columns that stand for rows by their text: these are put back.
    const ours = described.owner === "result" || (candidate.id.includes(":") && !candidate.id.startsWith("item:"));
    // So are those of a table that comes back into use.
    const reworded = before !== null && headers[index] !== old;
    if (newColumns.has(candidate.id) || (before !== null && old === undefined) || headers[index] === candidate.header || (reworded ? !ours : old === candidate.header)) continue;
    headers[index] = uniqueHeaders([candidate.header], headers.filter((_, other) => other !== index))[0] ?? candidate.header;
  }

  const goneBefore = (position: number): number => gone.filter((other) => other < position).length;
  let next = kept;
  const positions = was.map((position) => (position === null ? next++ : position - goneBefore(position)));
  return {
    table: { described, before, existing, name: content.name, sheet, row, column, columns, headers, rowCount: kept + fresh, positions, was, newColumns },
    shift: fresh - gone.length,
  };
}
