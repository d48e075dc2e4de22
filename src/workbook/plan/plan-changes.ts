import { finish } from "../../core/import/finish.js";
import type { Place, Problem } from "../../core/project/problem.js";
import { LANGUAGES, type Language } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import type { Command } from "../commands.js";
import type { WorkbookContent, WorkbookLayout } from "../content.js";
import type { SheetDescription, TableDescription, WorkbookDescription } from "../description.js";
import { quoteText, resolveFormula, type TableNames } from "../formula-references.js";
import { formatColumns } from "../interpret/read-registry.js";
import { isPlaceOf, replacedFormulas } from "../interpret/replaced-formulas.js";
import { clearGoneTables } from "./clear-gone-tables.js";
import { existingTables, type ExistingTable } from "./existing-tables.js";
import { foreignColumns } from "./foreign-columns.js";
import { joinWrites } from "./join-writes.js";
import { emptyPhases, inOrder, type Phases } from "./phases.js";
import { placeTables, type PlacedSheet } from "./place-tables.js";
import type { PlacedTable } from "./placed-table.js";
import { bodyArea } from "./placed-table.js";
import { planCells } from "./plan-cells.js";
import { gatherLooks } from "./gather-looks.js";
import { planLooks } from "./plan-looks.js";
import { planCharts, planSheet } from "./plan-sheet.js";

export interface Plan {
  commands: Command[];
  /** What stands in the way. */
  problems: Problem[];
}

/**
 * What to do to a workbook so that it holds what a description says, and nothing more.
 *
 * A three-way comparison: cells that the person fills in are written only where `before` and `after` differ; formulas, labels and results are
 * compared with what stands there. Sheets, tables and columns that do not exist are added; whatever is not ours is left alone. Planning again
 * after the commands have run gives an empty list.
 *
 * @param before - description of the project as it was read from this workbook, in the workbook's language; `null` for a first write
 * @param after - what the workbook should hold
 * @param content - what it holds
 * @param layout - where things stand
 * @param restore - cells in which a formula of ours is put back over what the person typed there; elsewhere that stays
 * @returns commands in the order in which to run them
 */
export function planChanges(before: WorkbookDescription | null, after: WorkbookDescription, content: WorkbookContent, layout: WorkbookLayout, restore: readonly Place[] = []): Plan {
  return finish(planChangesSteps(before, after, content, layout, restore));
}

/** The same in steps of a sheet, between which a page can answer. */
export function* planChangesSteps(before: WorkbookDescription | null, after: WorkbookDescription, content: WorkbookContent, layout: WorkbookLayout, restore: readonly Place[] = []): Generator<undefined, Plan> {
  const phases = emptyPhases();
  const foreign = foreignColumns(before, content, layout);
  phases.sheets.push(...clearGoneTables(before, after, content, layout, foreign));
  const typedOver = replacedFormulas(before ?? after, content, layout.formulas ?? []).filter((cell) => !restore.some((place) => isPlaceOf(place, cell)));
  const existing = existingTables(after, content, layout, typedOver, foreign);
  const sheets = placeSheets(before, after, existing, content, layout, phases);
  const tables = new Map<string, PlacedTable>();
  for (const sheet of sheets) {
    if (sheet.described.id === "Registry") sheet.described = { ...sheet.described, tables: sheet.described.tables.map((table) => (table.id === "Registry" ? withColumns(table, tables, after) : table)) };
    sheet.tables = placeTables(sheet, before, existing, content, layout, phases);
    for (const table of sheet.tables) tables.set(table.described.id, table);
  }
  const names = namesOf(tables);
  const fresh = new Set([...tables].flatMap(([id, { newColumns }]) => [...newColumns].map((column) => `${id}.${column}`)));
  const tabs = new Map(sheets.map((sheet) => [sheet.described.id, sheet.name]));
  const words = sheetWords(after.language);
  // What stands in the cells was typed in the language of before.
  const language = before?.language ?? after.language;
  for (const sheet of sheets) {
    planSheet(sheet, names, tabs, layout, phases);
    for (const table of sheet.tables) {
      planCells(table, names, fresh, language, phases);
      planLooks(table, tables, words, phases);
      planLinks(table, tabs, phases);
    }
    planCharts(sheet, tables, layout, phases);
    yield;
  }
  planNames(after, tables, names, layout, phases);
  const first = sheets[0];
  if (first !== undefined && first.id === null) phases.charts.push({ do: "activate", sheet: first.name });
  const added = new Set(sheets.flatMap((sheet) => (sheet.id === null ? [sheet.name] : [])));
  const [cells, formulas] = [phases.cells, phases.formulas].map((commands) => joinWrites(commands, (sheet) => added.has(sheet))) as [Command[], Command[]];
  return { commands: inOrder({ ...phases, cells, formulas, looks: gatherLooks(phases.looks) }), problems: [] };
}

/** Which sheet is which, and which must be added or renamed. */
function placeSheets(
  before: WorkbookDescription | null,
  after: WorkbookDescription,
  existing: ReadonlyMap<string, ExistingTable>,
  content: WorkbookContent,
  layout: WorkbookLayout,
  phases: Phases,
): PlacedSheet[] {
  const order = content.sheets.map((sheet) => sheet.name);
  const taken = new Set(order.map((name) => name.toLowerCase()));
  const empty = emptySheet(content, layout);
  return after.sheets.map((described, index): PlacedSheet => {
    const old = before?.sheets.find((sheet) => sheet.id === described.id) ?? null;
    const found = described.tables.map((table) => existing.get(table.id)).find((table) => table !== undefined);
    if (found !== undefined) {
      // A tab that still reads as we wrote it speaks the language; one that comes back into use may speak another.
      const written = old === null ? found.sheet.name !== described.tab && LANGUAGES.some((language) => tabIn(language, described.id) === found.sheet.name) : old.tab !== described.tab && found.sheet.name === old.tab;
      const name = written ? freeTab(described.tab, taken) : found.sheet.name;
      if (name !== found.sheet.name) phases.sheets.push({ do: "rename-sheet", from: found.sheet.name, to: name });
      order[order.indexOf(found.sheet.name)] = name;
      return { described, before: old, id: found.sheet.id, name, was: found.sheet.name, tables: [] };
    }
    const previous = after.sheets[index - 1];
    const name = freeTab(described.tab, taken);
    if (index === 0 && empty !== null) {
      // The empty sheet of a new workbook becomes the first of ours.
      phases.sheets.push({ do: "rename-sheet", from: empty, to: name });
      order[order.indexOf(empty)] = name;
      return { described, before: old, id: null, name, was: null, tables: [] };
    }
    const position = previous === undefined ? 0 : positionAfter(order, after, index, existing, taken) ?? order.length;
    order.splice(position, 0, name);
    phases.sheets.push({ do: "add-sheet", name, color: described.tabColor, hidden: described.hidden === true, position });
    return { described, before: old, id: null, name, was: null, tables: [] };
  });
}

function tabIn(language: Language, id: string): string | undefined {
  const tabs: Partial<Record<string, string>> = sheetWords(language).tabs;
  return tabs[id];
}

/** The place behind the nearest sheet before it that is there already. */
function positionAfter(order: readonly string[], after: WorkbookDescription, index: number, existing: ReadonlyMap<string, ExistingTable>, taken: ReadonlySet<string>): number | null {
  for (let i = index - 1; i >= 0; i--) {
    const sheet = after.sheets[i];
    if (sheet === undefined) continue;
    const found = sheet.tables.map((table) => existing.get(table.id)?.sheet.name).find((name) => name !== undefined);
    const position = order.findIndex((name) => name === found || (taken.has(name.toLowerCase()) && name === sheet.tab));
    if (position >= 0) return position + 1;
  }
  return null;
}

function emptySheet(content: WorkbookContent, layout: WorkbookLayout): string | null {
  const [only] = content.sheets;
  if (only === undefined || content.sheets.length !== 1 || content.tables.length > 0 || only.protected) return null;
  return layout.sheets.find((sheet) => sheet.id === only.id)?.used === null ? only.name : null;
}

function freeTab(tab: string, taken: Set<string>): string {
  let name = tab.slice(0, 31);
  for (let n = 2; taken.has(name.toLowerCase()); n++) {
    const suffix = ` (${n})`;
    name = tab.slice(0, 31 - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}

/** The registry also says how the columns of every table are called, so that they are found again under other headers. */
function withColumns(registry: TableDescription, tables: ReadonlyMap<string, PlacedTable>, after: WorkbookDescription): TableDescription {
  const own = after.sheets.flatMap((sheet: SheetDescription) => (sheet.id === "Registry" ? sheet.tables : []));
  const facts = [...tables.values()].map((table) => ({
    key: `table:${table.described.id}=${table.name}`,
    columns: table.columns.flatMap((id, c): (readonly [string, string])[] => (id === null ? [] : [[id, table.headers[c] ?? ""]])),
  }));
  for (const table of own) facts.push({ key: `table:${table.id}=${table.id}`, columns: table.columns.map((column) => [column.id, column.header] as const) });
  return {
    ...registry,
    rows: [...registry.rows, ...facts.flatMap(({ key, columns }) => formatColumns(columns).map((text, part) => registryRow(part === 0 ? key : `${key}#${part + 1}`, text)))],
  };
}

function registryRow(key: string, text: string): TableDescription["rows"][number] {
  return { key, cells: [key, text] };
}

function namesOf(tables: ReadonlyMap<string, PlacedTable>): Map<string, TableNames> {
  return new Map(
    [...tables.values()].map((table) => [
      table.described.id,
      { name: table.name, headers: new Map(table.columns.flatMap((id, c) => (id === null ? [] : [[id, table.headers[c] ?? ""] as const]))), described: table.described.columns.map((column) => column.id) },
    ]),
  );
}

/** Cells that lead to a sheet. */
function planLinks(table: PlacedTable, tabs: ReadonlyMap<string, string>, phases: Phases): void {
  table.described.rows.forEach((row, r) => {
    const { link } = row;
    const sheet = link === undefined ? undefined : tabs.get(link.sheet);
    if (link === undefined || sheet === undefined) return;
    const text = row.cells[table.described.columns.findIndex((column) => column.id === link.column)];
    const renamed = table.existing !== null && table.was[r] !== null && table.before?.rows.find((other) => other.key === row.key)?.cells[0] === row.cells[0];
    if (renamed || typeof text !== "string") return;
    phases.looks.push({ do: "link", area: bodyArea(table, link.column, table.positions[r] ?? 0, 1), sheet, text });
  });
}

function planNames(after: WorkbookDescription, tables: ReadonlyMap<string, PlacedTable>, names: ReadonlyMap<string, TableNames>, layout: WorkbookLayout, phases: Phases): void {
  for (const { name, table: id, column, rows } of after.names) {
    const table = tables.get(id);
    if (table === undefined) continue;
    const isThere = layout.names.some((other) => other.toLowerCase() === name.toLowerCase());
    const isLost = layout.lostNames?.some((other) => other.toLowerCase() === name.toLowerCase()) === true;
    if (isThere && !isLost && table.existing !== null) continue;
    const keys = table.described.columns.find((candidate) => candidate.key === true)?.id;
    // The rows of a list may be sorted: its cells are named by what stands beside them.
    const to =
      "first" in rows || keys === undefined
        ? bodyArea(table, column, 0, "first" in rows ? rows.first : 1)
        : { formula: resolveFormula(`=INDEX({${id}.${column}},MATCH(${quoteText(rows.key)},{${id}.${keys}},0))`, null, names) };
    phases.names.push({ do: isThere ? "point-name" : "add-name", name, to });
  }
}
