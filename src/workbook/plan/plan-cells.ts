import type { CellValue, CellWrite, Command } from "../commands.js";
import type { CellContent, ColumnDescription, RowDescription } from "../description.js";
import { BLANK_KEY } from "../describe/describe-table.js";
import { canonicalFormula, columnReferences, resolveFormula, type TableNames } from "../formula-references.js";
import { existingCell, type ExistingTable } from "./existing-tables.js";
import type { Language } from "../../words/language.js";
import { occurrenceKeys } from "../../core/project/occurrence-keys.js";
import type { Phases } from "./phases.js";
import { sameMeaning } from "./same-meaning.js";
import { columnIndex, tableArea, type PlacedTable } from "./placed-table.js";

/** From this number of rows, a formula is written once and copied down. */
const FILL_FROM = 3;

/**
 * Lists what to write in the cells of a table: headers, captions, values that differ, formulas that differ.
 *
 * A cell that the person fills in is written only where the project itself changed, or where formulas would not read it as we do; what was
 * typed meanwhile stays.
 *
 * @param fresh - `table.column` of the columns that are added: what named them before has lost them
 */
export function planCells(table: PlacedTable, names: ReadonlyMap<string, TableNames>, fresh: ReadonlySet<string>, language: Language, phases: Phases): void {
  planHeaders(table, phases);
  planValues(table, language, phases);
  planFormulas(table, names, phases);
  planRowFormulas(table, names, fresh, phases);
}

function planHeaders(table: PlacedTable, phases: Phases): void {
  const { described, before, existing } = table;
  const caption = { sheet: table.sheet, row: table.row - 1, column: table.column, rows: 1, columns: 1 };
  if (existing === null) {
    const captions: CellWrite[] = table.headers.map((_, c) => (c === 0 ? described.caption : null));
    phases.cells.push({ do: "write", area: { ...tableArea(table), row: table.row - 1, rows: 2 }, cells: [captions, table.headers] });
    phases.tables.push({ do: "add-table", name: table.name, area: tableArea(table), filter: described.filter === true });
    return;
  }
  const shown = existing.layout.caption;
  if (table.row > 0 && shown !== described.caption && (shown === "" || shown === before?.caption)) phases.cells.push({ do: "write", area: caption, cells: [[described.caption]] });
  phases.cells.push(...planRenames(table, existing));
}

/** Headers that change, in runs between columns of the person's: each run at once, since a spreadsheet program follows a header through every formula. */
function planRenames(table: PlacedTable, existing: ExistingTable): Command[] {
  const { columns, content } = existing.matched;
  const was = table.columns.map((id, c) => (id === null ? null : (content.headers[columns.indexOf(id)] ?? table.headers[c] ?? "")));
  const wanted = table.headers.map((header, c) => (was[c] === null || was[c] === header ? null : header));
  const rename = (first: number, headers: (string | null)[]): Command => ({ do: "rename-table-columns", area: { sheet: table.sheet, row: table.row, column: table.column + first, rows: 1, columns: headers.length }, headers });
  // From the right: a number behind a repeated header is given before its first occurrence gets the name, which Excel allows once.
  if (exchanged(was, wanted)) return wanted.flatMap((header, c) => (header === null ? [] : [rename(c, [header])])).reverse();
  const runs: Command[] = [];
  let start = 0;
  while (start < wanted.length) {
    let end = start;
    while (end < wanted.length && was[end] !== null) end += 1;
    const run = wanted.slice(start, end);
    const left = run.findIndex((header) => header !== null);
    if (left >= 0) runs.push(rename(start + left, run.slice(left, run.findLastIndex((header) => header !== null) + 1)));
    start = end + 1;
  }
  return runs;
}

/** Whether a column gets the header that another one has till then. */
function exchanged(was: readonly (string | null)[], wanted: readonly (string | null)[]): boolean {
  const owner = new Map(was.map((header, c) => [header?.toLowerCase() ?? null, c]));
  return wanted.some((header, c) => header !== null && (owner.get(header.toLowerCase()) ?? c) !== c);
}

/** What a row held as the workbook was read, by key. */
function cellsBefore(table: PlacedTable): Map<string, CellContent[]> {
  const { before } = table;
  if (before === null) return new Map();
  const keys = occurrenceKeys(before.rows.map((row) => row.key));
  const order = table.described.columns.map((column) => before.columns.findIndex((other) => other.id === column.id));
  return new Map(keys.map((key, r) => [key, order.map((c) => (c < 0 ? null : (before.rows[r]?.cells[c] ?? null)))]));
}

function planValues(table: PlacedTable, language: Language, phases: Phases): void {
  const { described } = table;
  const before = cellsBefore(table);
  const keys = occurrenceKeys(described.rows.map((row) => row.key));
  const writes = described.rows.map((row, r): CellWrite[] => {
    const old = before.get(keys[r] ?? "");
    const cells: CellWrite[] = table.columns.map(() => null);
    described.columns.forEach((column, c) => {
      if (column.formula !== undefined || column.role === "formula") return;
      const wanted = row.cells[c] ?? null;
      cells[columnIndex(table, column.id)] = valueToWrite(table, column, r, wanted, old?.[c], row.key === BLANK_KEY, language);
    });
    return cells;
  });
  const byPosition: (CellWrite[] | undefined)[] = Array.from({ length: table.rowCount });
  writes.forEach((cells, r) => (byPosition[table.positions[r] ?? 0] = cells));
  for (const { first, rows } of runs(byPosition)) {
    let left = table.columns.length;
    let right = 0;
    for (const cells of rows) {
      left = Math.min(left, cells.findIndex((cell) => cell !== null));
      right = Math.max(right, cells.findLastIndex((cell) => cell !== null));
    }
    phases.cells.push({
      do: "write",
      area: { sheet: table.sheet, row: table.row + 1 + first, column: table.column + left, rows: rows.length, columns: right - left + 1 },
      cells: rows.map((cells) => cells.slice(left, right + 1)),
    });
  }
}

/** Rows to write that follow each other. */
function runs(rows: readonly (CellWrite[] | undefined)[]): { first: number; rows: CellWrite[][] }[] {
  const found: { first: number; rows: CellWrite[][] }[] = [];
  rows.forEach((cells, position) => {
    if (cells === undefined || cells.every((cell) => cell === null)) return;
    const last = found[found.length - 1];
    if (last !== undefined && last.first + last.rows.length === position) last.rows.push(cells);
    else found.push({ first: position, rows: [cells] });
  });
  return found;
}

function valueToWrite(table: PlacedTable, column: ColumnDescription, row: number, wanted: CellContent, old: CellContent | undefined, blank: boolean, language: Language): CellWrite {
  if (typeof wanted === "object" && wanted !== null) throw new RangeError(`planCells requires values in column ${column.id} of ${table.described.id}`);
  const was = table.was[row] ?? null;
  const value: CellValue = wanted ?? "";
  const shown: CellValue = was === null || table.existing === null ? "" : existingCell(table.existing, was, column.id);
  if (value === shown) return null;
  if (column.role !== "input") return value;
  if (was === null) return value;
  // An input cell: the person's, unless the project changed there.
  if (blank && old === undefined && table.before !== null) return "";
  if (old === undefined) return shown === "" ? value : null;
  if (column.key === true && shown === "") return value;
  return sameContent(old, wanted) && !sameMeaning(column, shown, wanted, language) ? null : value;
}

function sameContent(a: CellContent, b: CellContent): boolean {
  return (a ?? "") === (b ?? "");
}

/** A formula to write from one row of the body to another. */
interface FormulaWrite {
  column: number;
  formula: string;
  first: number;
  last: number;
}

function planFormulas(table: PlacedTable, names: ReadonlyMap<string, TableNames>, phases: Phases): void {
  const writes = table.described.columns.flatMap((column) =>
    column.formula === undefined ? [] : formulaToWrite(table, column, resolveFormula(column.formula, table.described.id, names)),
  );
  // Columns that change in the same rows go together: fewer and shorter requests.
  const groups = new Map<string, FormulaWrite[]>();
  for (const write of writes) {
    const key = `${write.first}-${write.last}`;
    groups.set(key, [...(groups.get(key) ?? []), write]);
  }
  for (const group of groups.values()) writeFormulas(table, group, phases);
}

function formulaToWrite(table: PlacedTable, column: ColumnDescription, formula: string): FormulaWrite[] {
  const wanted = canonicalFormula(formula);
  const shown = formulaShown(table, column.id);
  const kept = shown !== null && canonicalFormula(shown) === wanted;
  const typedOver = table.existing?.typedOver.get(column.id);
  const found = table.existing?.formulas.get(column.id);
  const empty = new Set(found?.empty);
  // What was typed over a formula and is not to stay is among these.
  const typed = new Set(found?.typed);
  const stays = (position: number | null): boolean => position !== null && typedOver?.has(position) === true;
  const lacks = (position: number | null): boolean => {
    if (position === null || !kept || empty.has(position) || typed.has(position)) return true;
    const own = found?.formulas.get(position);
    return own !== undefined && canonicalFormula(own) !== wanted;
  };
  const written = new Set(table.was.flatMap((position, r) => (!stays(position) && lacks(position) ? [table.positions[r] ?? 0] : [])));
  const left = new Set(table.was.flatMap((position, r) => (stays(position) ? [table.positions[r] ?? 0] : [])));
  // Where the column is written anew, rows that the person has not filled in yet get the formula as well.
  if (!kept && left.size === 0) for (let position = 0; position < table.rowCount; position++) written.add(position);
  return stretches(written, left).map(([first, last]) => ({ column: columnIndex(table, column.id), formula, first, last }));
}

/** The formula of the column as it stands: that of a row over which nothing was typed. */
function formulaShown(table: PlacedTable, id: string): string | null {
  const { existing } = table;
  const index = existing === null ? -1 : existing.matched.columns.indexOf(id);
  if (existing === null || index < 0) return null;
  const typedOver = existing.typedOver.get(id);
  const typed = existing.formulas.get(id)?.typed ?? [];
  const first = existing.layout.firstRow[index];
  if (typedOver?.has(0) !== true && !typed.includes(0) && typeof first === "string" && first.startsWith("=")) return first;
  return [...(existing.formulas.get(id)?.formulas ?? [])].find(([position]) => typedOver?.has(position) !== true)?.[1] ?? null;
}

/** Rows from the first to the last to write, as long as none that is to be left stands between. */
function stretches(written: ReadonlySet<number>, left: ReadonlySet<number>): [first: number, last: number][] {
  const found: [number, number][] = [];
  let open: [number, number] | null = null;
  for (const position of [...written, ...left].sort((a, b) => a - b)) {
    if (left.has(position)) open = null;
    else if (open === null) found.push((open = [position, position]));
    else open[1] = position;
  }
  return found;
}

/**
 * Columns of formulas that differ from row to row, such as evidence gathered from many sheets. Written as a whole where one of them is not
 * as it was described before: a single cell would make the spreadsheet program fill the others with it.
 */
function planRowFormulas(table: PlacedTable, names: ReadonlyMap<string, TableNames>, fresh: ReadonlySet<string>, phases: Phases): void {
  const { described } = table;
  const before = cellsBefore(table);
  const keys = occurrenceKeys(described.rows.map((row) => row.key));
  described.columns.forEach((column, c) => {
    if (column.formula !== undefined || column.role !== "formula") return;
    const formulaOf = (content: CellContent | undefined): string => (typeof content === "object" && content !== null ? content.formula : "");
    const found = table.existing?.formulas.get(column.id);
    const stays = (r: number): boolean => table.existing?.typedOver.get(column.id)?.has(table.was[r] ?? -1) === true;
    const isLost = (row: RowDescription, r: number): boolean => {
      const position = table.was[r] ?? -1;
      const isEmpty = formulaOf(row.cells[c]) !== "" && found?.empty.includes(position) === true;
      // Where there are many formulas, nobody has read what they name now.
      const isBroken = fresh.size > 0 && columnReferences(formulaOf(row.cells[c]), described.id, () => []).some((named) => fresh.has(`${named.table}.${named.column}`));
      return isEmpty || isBroken || found?.typed.includes(position) === true || found?.formulas.get(position)?.includes("#REF!") === true;
    };
    const changed = table.newColumns.has(column.id) || described.rows.some((row, r) => !stays(r) && ((table.was[r] ?? null) === null || isLost(row, r) || formulaOf(row.cells[c]) !== formulaOf(before.get(keys[r] ?? "")?.[c])));
    if (!changed) return;
    const cells: CellWrite[][] = Array.from({ length: table.rowCount }, () => [null]);
    described.rows.forEach((row, r) => {
      if (stays(r)) return;
      const formula = formulaOf(row.cells[c]);
      cells[table.positions[r] ?? 0] = [formula === "" ? "" : { formula: resolveFormula(formula, described.id, names) }];
    });
    phases.formulas.push({ do: "write", area: { sheet: table.sheet, row: table.row + 1, column: table.column + columnIndex(table, column.id), rows: table.rowCount, columns: 1 }, cells });
  });
}

function writeFormulas(table: PlacedTable, group: readonly FormulaWrite[], phases: Phases): void {
  const sorted = [...group].sort((a, b) => a.column - b.column);
  const [left] = sorted;
  const right = sorted[sorted.length - 1];
  if (left === undefined || right === undefined) return;
  const rows = left.last - left.first + 1;
  const line: CellWrite[] = Array.from({ length: right.column - left.column + 1 }, () => null);
  for (const { column, formula } of sorted) line[column - left.column] = { formula };
  const area = { sheet: table.sheet, row: table.row + 1 + left.first, column: table.column + left.column, rows: 1, columns: line.length };
  if (rows < FILL_FROM) {
    phases.formulas.push({ do: "write", area: { ...area, rows }, cells: Array.from({ length: rows }, () => line) });
    return;
  }
  phases.formulas.push({ do: "write", area, cells: [line] });
  let start = 0;
  while (start < line.length) {
    if (line[start] === null) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < line.length && line[end] !== null) end += 1;
    phases.formulas.push({ do: "fill-down", area: { ...area, column: area.column + start, rows, columns: end - start } });
    start = end;
  }
}
