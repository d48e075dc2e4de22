import type { Area } from "../../workbook/commands.js";
import { suspendUntilNextSync } from "../apply-commands.js";
import { areaAddress } from "../area-address.js";
import { setNumberFormat } from "../commands/cells.js";
import { chartAppliers } from "../commands/charts.js";
import { Target } from "../commands/target.js";
import { measureCommand } from "../measure-command.js";
import { unkept } from "../unkept-range.js";
import { REQUEST_BYTES } from "../split-commands.js";
import type { SavedCells, UndoStep } from "./undo-step.js";

type StepOf<K extends UndoStep["undo"]> = Extract<UndoStep, { undo: K }>;

/**
 * Carries out the steps that take an action back.
 *
 * Every step is addressed as of the moment of its command, so that going back through them in order finds each thing where it was.
 *
 * @param context of a run
 * @param steps from a journal, the last command first
 * @param progress number of steps that are done for certain
 */
export async function takeBack(context: Excel.RequestContext, steps: readonly UndoStep[], progress = { done: 0 }): Promise<void> {
  let bytes = 0;
  suspendUntilNextSync(context);
  for (const [index, step] of steps.entries()) {
    const size = step.undo === "redraw-chart" ? measureCommand({ do: "add-chart", chart: step.chart }) : BYTES_OF_A_STEP + JSON.stringify(step).length;
    if (bytes > 0 && bytes + size > REQUEST_BYTES) {
      await context.sync();
      progress.done = index;
      suspendUntilNextSync(context);
      bytes = 0;
    }
    context.trace(String(index));
    takeBackStep(context, step);
    bytes += size;
  }
  await context.sync();
}

/** Bytes of a step beside its cells. */
const BYTES_OF_A_STEP = 1_500;

const reversers: { [K in UndoStep["undo"]]: (context: Excel.RequestContext, step: StepOf<K>) => void } = {
  "delete-sheet"(context, { sheet: name }) {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.visibility = "Visible";
    sheet.delete();
  },

  "add-sheet"(context, { sheet }) {
    context.workbook.worksheets.add(sheet);
  },

  "restore-sheet"(context, { sheet: name, hidden, row, column, cells, tables }) {
    const sheet = sheetOf(context, name);
    if (hidden) sheet.visibility = "Hidden";
    restoreCells(context, { sheet: name, row, column, rows: cells.formulas.length, columns: cells.formulas[0]?.length ?? 0 }, cells);
    for (const { name: tableName, address } of tables) sheet.tables.add(address, true).name = tableName;
  },

  "rename-sheet"(context, { from, to }) {
    context.workbook.worksheets.getItem(from).name = to;
  },

  "delete-rows"(context, { sheet, row, count }) {
    rowsOf(sheetOf(context, sheet), row, count).delete("Up");
  },

  "insert-rows"(context, { table, row, count }) {
    unkept(rowsOf(context.workbook.tables.getItem(table).worksheet, row, count).insert("Down"));
  },

  "restore-rows"(context, { table: name, address, row, count, column, cells }) {
    const table = context.workbook.tables.getItem(name);
    const sheet = table.worksheet;
    table.resize(address);
    likeNeighbour(sheet, address, row, count);
    if (cells) restoreInto(unkept(sheet.getRange(areaAddress(areaOf(row, column, cells)))), cells);
  },

  "delete-table-column"(context, { table, index }) {
    context.workbook.tables.getItem(table).columns.getItemAt(index).delete();
  },

  "add-table-column"(context, { table, index, atEnd, header }) {
    context.workbook.tables.getItem(table).columns.add(atEnd ? -1 : index, undefined, header);
  },

  "restore-table-column"(context, { table, index, cells }) {
    restoreInto(unkept(context.workbook.tables.getItem(table).columns.getItemAt(index).getRange()), cells);
  },

  "restore-cells"(context, { area, cells }) {
    restoreCells(context, area, cells);
  },

  "restore-formats"(context, { area, formats }) {
    restoreFormats(unkept(sheetOf(context, area.sheet).getRange(areaAddress(area))), formats);
  },

  "restore-width"(context, { sheet, column, points }) {
    unkept(sheetOf(context, sheet).getRange(areaAddress({ sheet, row: 0, column, rows: 1, columns: 1 }))).format.columnWidth = points;
  },

  "restore-validation"(context, { area, validation }) {
    const cells = unkept(sheetOf(context, area.sheet).getRange(areaAddress(area))).dataValidation;
    if (validation === null) cells.clear();
    else cells.set(validation);
  },

  "restore-link"(context, { area, link, color, underline }) {
    const range = unkept(sheetOf(context, area.sheet).getRange(areaAddress({ ...area, rows: 1, columns: 1 })));
    if (link === null) range.clear("Hyperlinks");
    else range.hyperlink = link;
    range.format.font.set({ color, underline });
  },

  "remove-table"(context, { table }) {
    unkept(context.workbook.tables.getItem(table).convertToRange());
  },

  "resize-table"(context, { table, address }) {
    context.workbook.tables.getItem(table).resize(address);
  },

  // Where there is a break, adding one gives that one.
  "remove-breaks"(context, { sheet, rows }) {
    const breaks = sheetOf(context, sheet).horizontalPageBreaks;
    for (const row of rows) breaks.add(areaAddress({ sheet, row, column: 0, rows: 1, columns: 1 })).delete();
  },

  "delete-name"(context, { name }) {
    context.workbook.names.getItem(name).delete();
  },

  "restore-name"(context, { name, formula }) {
    context.workbook.names.getItem(name).formula = formula;
  },

  "delete-chart"(context, { sheet, name }) {
    sheetOf(context, sheet).charts.getItem(name).delete();
  },

  "redraw-chart"(context, { chart, names }) {
    const cells = chart.series.map(({ name }) => name);
    const target = new Target(context, (cell) => names[cells.indexOf(cell)] ?? null);
    chartAppliers["add-chart"](target, { do: "add-chart", chart });
  },
};

/** Gives rows that come back the looks, rules and lists of the row beside them. */
function likeNeighbour(sheet: Excel.Worksheet, address: string, row: number, count: number): void {
  const [, left = "", top = "0", right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address.replaceAll("$", "")) ?? [];
  const first = Number(top);
  // Rows from 0: the header is row `first - 1`.
  const neighbour = row > first ? row - 1 : row + count;
  if (neighbour < first || neighbour >= Number(bottom)) return;
  const rows = unkept(sheet.getRange(`${left}${row + 1}:${right}${row + count}`));
  rows.copyFrom(unkept(sheet.getRange(`${left}${neighbour + 1}:${right}${neighbour + 1}`)), "All");
  rows.clear("Contents");
}

function takeBackStep<K extends UndoStep["undo"]>(context: Excel.RequestContext, step: StepOf<K>): void {
  const reverser = reversers[step.undo] as (context: Excel.RequestContext, step: StepOf<K>) => void;
  reverser(context, step);
}

function sheetOf(context: Excel.RequestContext, name: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name);
}

function rowsOf(sheet: Excel.Worksheet, row: number, count: number): Excel.Range {
  return unkept(sheet.getRange(`${row + 1}:${row + count}`));
}

function areaOf(row: number, column: number, cells: SavedCells): Area {
  return { sheet: "", row, column, rows: cells.formulas.length, columns: cells.formulas[0]?.length ?? 0 };
}

function restoreCells(context: Excel.RequestContext, area: Area, cells: SavedCells): void {
  if (area.rows > 0 && area.columns > 0) restoreInto(unkept(sheetOf(context, area.sheet).getRange(areaAddress(area))), cells);
}

/** Formats first: they decide how Excel reads what is written. */
function restoreInto(range: Excel.Range, { formulas, formats }: SavedCells): void {
  if (formats !== null) restoreFormats(range, formats);
  range.formulas = formulas;
}

function restoreFormats(range: Excel.Range, formats: string | string[][]): void {
  if (typeof formats === "string") setNumberFormat(range, formats);
  else range.numberFormat = formats;
}
