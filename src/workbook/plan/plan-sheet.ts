import type { Area, ResolvedChart } from "../commands.js";
import type { WorkbookLayout } from "../content.js";
import type { CellContent, ChartDescription, TextCell } from "../description.js";
import { canonicalFormula, resolveFormula, type TableNames } from "../formula-references.js";
import type { PlacedSheet } from "./place-tables.js";
import type { Phases } from "./phases.js";
import { bodyArea, type PlacedTable } from "./placed-table.js";

/** Rows above the first table: what stands lower moves with the tables. */
const HEADINGS = 4;

/** Lists what a sheet needs besides its tables: its texts, and for a new sheet its sizes, panes and print set-up. */
export function planSheet(sheet: PlacedSheet, names: ReadonlyMap<string, TableNames>, tabs: ReadonlyMap<string, string>, layout: WorkbookLayout, phases: Phases): void {
  const { described, before, name } = sheet;
  const top = sheet.id === null ? null : (layout.sheets.find((candidate) => candidate.id === sheet.id)?.top ?? []);
  const beforeTexts = new Map(before?.texts.map((text) => [`${text.row},${text.column}`, text.content]) ?? []);
  for (const text of described.texts) {
    const area: Area = { sheet: name, row: text.row, column: text.column, rows: 1, columns: 1 };
    const wanted = resolved(text.content, names);
    const shown = top?.[text.row]?.[text.column] ?? "";
    if (top !== null) {
      const old = beforeTexts.get(`${text.row},${text.column}`);
      // A formula of ours that has lost what it names is made anew.
      const isLost = typeof old === "object" && typeof shown === "string" && shown.startsWith("=") && shown.includes("#REF!");
      const ours = shown === "" || isLost || (old !== undefined && same(shown, resolvedBefore(old, names)));
      if (same(shown, wanted) || !ours) continue;
    }
    planText(text, wanted, area, tabs, phases, top === null);
  }
  // A heading of before that stands elsewhere now.
  const wanted = new Set(described.texts.map(({ row, column }) => `${row},${column}`));
  for (const { row, column, content } of before?.texts ?? []) {
    const shown = top?.[row]?.[column] ?? "";
    if (row < HEADINGS && shown !== "" && !wanted.has(`${row},${column}`) && same(shown, resolvedBefore(content, names))) phases.cells.push({ do: "write", area: { sheet: name, row, column, rows: 1, columns: 1 }, cells: [[""]] });
  }
  planBreaks(sheet, phases);
  if (sheet.id !== null) return;
  phases.looks.push({ do: "gridlines", sheet: name, show: false }, { do: "column-widths", sheet: name, first: 0, widths: described.columnWidths });
  for (const [row, points] of Object.entries(described.rowHeights ?? {})) {
    phases.looks.push({ do: "row-height", area: { sheet: name, row: Number(row), column: 0, rows: 1, columns: 1 }, points });
  }
  phases.looks.push({ do: "freeze", sheet: name, ...described.freeze }, { do: "print", sheet: name, print: described.print });
}

/** New breaks only: one that the person has taken away stays away, and one too many harms nothing. */
function planBreaks(sheet: PlacedSheet, phases: Phases): void {
  const { described, before, tables, name } = sheet;
  const known = new Set(before?.print.breaks);
  const rows = (described.print.breaks ?? []).flatMap((id): number[] => {
    const table = tables.find((candidate) => candidate.described.id === id);
    const chart = described.charts.find((candidate) => `chart:${candidate.id}` === id);
    const below = chart === undefined ? undefined : tables.find((candidate) => candidate.described.id === chart.table);
    const isNew = sheet.id === null || (before !== null && !known.has(id)) || table?.existing === null;
    if (!isNew) return [];
    if (table !== undefined) return [table.row - 1];
    return chart === undefined || below === undefined ? [] : [chartRow(chart, below) - 1];
  });
  if (rows.length > 0) phases.looks.push({ do: "page-breaks", sheet: name, rows });
}

function planText(text: TextCell, wanted: string | number | boolean | { formula: string }, area: Area, tabs: ReadonlyMap<string, string>, phases: Phases, isNew: boolean): void {
  const link = text.linkTo === undefined ? undefined : tabs.get(text.linkTo);
  if (link !== undefined && typeof wanted === "string") phases.looks.push({ do: "link", area, sheet: link, text: wanted });
  else if (typeof wanted === "object") phases.formulas.push({ do: "write", area, cells: [[wanted]] });
  else phases.cells.push({ do: "write", area, cells: [[wanted]] });
  if (isNew) phases.looks.push({ do: "look", areas: [area], look: text.look });
  if (isNew) for (const highlight of text.highlights ?? []) phases.looks.push({ do: "highlight", area, highlight });
  if (isNew && text.format !== undefined) phases.looks.push({ do: "number-format", areas: [area], format: text.format });
}

function resolved(content: CellContent, names: ReadonlyMap<string, TableNames>): string | number | boolean | { formula: string } {
  if (content === null) return "";
  return typeof content === "object" ? { formula: resolveFormula(content.formula, null, names) } : content;
}

/** A formula of before may name what is gone: then it is not what the cell shows. */
function resolvedBefore(content: CellContent, names: ReadonlyMap<string, TableNames>): string | number | boolean | { formula: string } {
  if (content === null || typeof content !== "object") return content ?? "";
  const known = [...content.formula.matchAll(/\{#?([A-Za-z]\w*)\.([^{}]+?)\}/g)].every(([, table = "", columns = ""]) => columns.split("..").every((column) => names.get(table)?.headers.has(column)));
  return known ? resolved(content, names) : "";
}

function same(shown: string | number | boolean, wanted: string | number | boolean | { formula: string }): boolean {
  if (typeof wanted !== "object") return shown === wanted;
  return typeof shown === "string" && shown.startsWith("=") && canonicalFormula(shown) === canonicalFormula(wanted.formula);
}

/** Lists the charts of a sheet that are not there, whose table has grown, or whose title is in another language now. */
export function planCharts(sheet: PlacedSheet, tables: ReadonlyMap<string, PlacedTable>, layout: WorkbookLayout, phases: Phases): void {
  for (const chart of sheet.described.charts) {
    const table = tables.get(chart.table);
    if (table === undefined) continue;
    // Still under the tab that the sheet has now.
    const drawn = layout.charts.some((candidate) => candidate.name === chart.id && (candidate.sheet === sheet.name || candidate.sheet === sheet.was));
    const grown = table.newColumns.size > 0 || table.was.includes(null) || table.rowCount !== table.existing?.matched.content.rows.length;
    const old = sheet.before?.charts.find((candidate) => candidate.id === chart.id);
    // In another language, or with other series, it is drawn anew.
    const reworded = old !== undefined && (old.title !== chart.title || JSON.stringify(old.series) !== JSON.stringify(chart.series) || renamed(table));
    if (drawn && !grown && !reworded) continue;
    if (drawn) phases.charts.push({ do: "delete-chart", sheet: sheet.name, name: chart.id, ...asDrawn(old ?? chart, sheet, table) });
    phases.charts.push({ do: "add-chart", chart: resolveChart(chart, sheet, table) });
  }
}

/** Whether a header that a series is named after changes. */
function renamed(table: PlacedTable): boolean {
  const { existing } = table;
  return existing !== null && existing.matched.columns.some((id, c) => id !== null && (table.headers[table.columns.indexOf(id)] ?? "") !== existing.matched.content.headers[c]);
}

/** The chart over its table as that one stands now. */
function asDrawn(chart: ChartDescription, sheet: PlacedSheet, table: PlacedTable): { drawn?: ResolvedChart } {
  const { existing, before } = table;
  if (existing === null || before === null) return {};
  const { columns, content } = existing.matched;
  if (![chart.categories, ...chart.series.map(({ column }) => column)].every((id) => columns.includes(id))) return {};
  const name = sheet.was ?? sheet.name;
  const standing: PlacedTable = { ...table, described: before, sheet: name, row: existing.layout.row, column: existing.layout.column, columns, rowCount: content.rows.length };
  return { drawn: resolveChart(chart, { ...sheet, name }, standing) };
}

function resolveChart(chart: ChartDescription, sheet: PlacedSheet, table: PlacedTable): ResolvedChart {
  const { table: _table, first, categories, series, ...rest } = chart;
  const drawn = (column: string): Area => bodyArea(table, column, 0, Math.min(first ?? Infinity, table.rowCount));
  return {
    ...rest,
    sheet: sheet.name,
    row: chartRow(chart, table),
    categories: drawn(categories),
    series: series.map(({ column, color }) => ({ name: { ...bodyArea(table, column), row: table.row, rows: 1 }, values: drawn(column), color })),
  };
}

/** Beside its table, or below it, also where that one has grown: by as much as the description left free. */
function chartRow(chart: ChartDescription, table: PlacedTable): number {
  const gap = chart.row - (table.described.row + table.described.rows.length);
  return gap < 0 ? chart.row + table.row - table.described.row : table.row + table.rowCount + gap;
}
