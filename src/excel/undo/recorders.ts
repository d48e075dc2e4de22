import type { Area, Command, ResolvedChart } from "../../workbook/commands.js";
import { areaAddress } from "../area-address.js";
import { blocksFromBelow } from "../commands/tables.js";
import { unkept } from "../unkept-range.js";
import { headerTexts } from "../header-text.js";
import type { CommandOf, Target } from "../commands/target.js";
import { tableAreas } from "../known-workbook.js";
import { SAVED_CONTENT, SAVED_PROPERTIES, savedCells, savedFormats } from "./saved-cells.js";
import type { UndoStep } from "./undo-step.js";

/** What takes the command back, once Excel has answered; empty where it has not. */
export type Recall = () => UndoStep[];

/** Commands that change what was there. Looks and rules are only ever given to cells that are new, and go with them. */
type Recorded = Exclude<
  Command["do"],
  "look" | "highlight" | "copy-looks" | "row-height" | "freeze" | "gridlines" | "print" | "activate"
>;

/** One function for each kind: asks for what the command will overwrite. */
export const recorders: { [D in Recorded]: (target: Target, command: CommandOf<D>) => Recall } & { [D in Command["do"]]?: unknown } = {
  "add-sheet": (_target, { name }) => () => [{ undo: "delete-sheet", sheet: name }],

  "rename-sheet": (_target, { from, to }) => () => [{ undo: "rename-sheet", from: to, to: from }],

  "delete-sheet"(target, { sheet: name }) {
    const sheet = target.sheet(name).load("visibility");
    const used = unkept(sheet.getUsedRangeOrNullObject()).load(`rowIndex,columnIndex,${SAVED_PROPERTIES}`);
    const tables = target.known ? tableAreas(target.known, name).map(({ name: table, area }) => ({ name: table, address: areaAddress(area) })) : [];
    return () => {
      const { visibility } = sheet.toJSON();
      if (visibility === undefined) return [];
      const cells = used.isNullObject ? { formulas: [], formats: null } : savedCells(used);
      if (cells === null) return [];
      const { rowIndex = 0, columnIndex = 0 } = used.isNullObject ? {} : used.toJSON();
      return [
        { undo: "add-sheet", sheet: name },
        { undo: "restore-sheet", sheet: name, hidden: visibility !== "Visible", row: rowIndex, column: columnIndex, cells, tables },
      ];
    };
  },

  "insert-rows": (_target, { sheet, row, count }) => () => [{ undo: "delete-rows", sheet, row, count }],

  "delete-table-rows"(target, { table: name, rows }) {
    const table = target.table(name);
    const whole = unkept(table.getRange()).load("address");
    const blocks = blocksFromBelow(rows).map(({ first, count }) => {
      const block = unkept(unkept(unkept(table.getDataBodyRange()).getRow(first)).getResizedRange(count - 1, 0)).load("rowIndex");
      const used = unkept(unkept(block.getEntireRow()).getUsedRangeOrNullObject()).load(`columnIndex,${SAVED_PROPERTIES}`);
      return { count, block, used };
    });
    return () => {
      const address = addressInSheet(whole.toJSON().address);
      if (address === null) return [];
      // Blocks were deleted from below: they come back from above.
      return [...blocks].reverse().flatMap(({ count, block, used }): UndoStep[] => {
        const { rowIndex: row } = block.toJSON();
        if (row === undefined) return [];
        const cells = used.isNullObject ? null : savedCells(used);
        return [
          { undo: "insert-rows", table: name, row, count },
          { undo: "restore-rows", table: name, address, row, count, column: used.isNullObject ? 0 : used.columnIndex, cells },
        ];
      });
    };
  },

  "insert-table-column": (_target, { table, index }) => () => [{ undo: "delete-table-column", table, index }],

  "delete-table-column"(target, { table, index }) {
    const atEnd = target.columnCount(table) === index + 1;
    const column = target.table(table).columns.getItemAt(index).load("name");
    const range = unkept(column.getRange()).load(SAVED_PROPERTIES);
    return () => {
      const cells = savedCells(range);
      if (cells === null) return [];
      return [
        { undo: "add-table-column", table, index, atEnd, header: column.name },
        { undo: "restore-table-column", table, index, cells },
      ];
    };
  },

  "rename-table-columns": (target, { area, headers }) => saveArea(target, area, (_row, column) => headers[column] !== null),

  write: (target, { area, cells }) => saveArea(target, area, (row, column) => cells[row]?.[column] !== null),

  "fill-down": (target, { area }) => (area.rows < 2 ? () => [] : saveArea(target, { ...area, row: area.row + 1, rows: area.rows - 1 })),

  link(target, { area }) {
    const content = saveArea(target, area);
    const range = target.range({ ...area, rows: 1, columns: 1 }).load("hyperlink");
    const font = target.range({ ...area, rows: 1, columns: 1 }).format.font.load("color,underline");
    return () => {
      const { hyperlink } = range.toJSON();
      const { color = "#000000", underline = "None" } = font.toJSON();
      // The link first: it brings its own text.
      const link: UndoStep[] = hyperlink === undefined ? [] : [{ undo: "restore-link", area, link: hyperlink, color, underline }];
      return [...link, ...content()];
    };
  },

  "column-widths"(target, { sheet, first, widths }) {
    const formats = widths.map((_, index) => target.range({ sheet, row: 0, column: first + index, rows: 1, columns: 1 }).format.load("columnWidth"));
    return () =>
      formats.flatMap((format, index): UndoStep[] => {
        const { columnWidth } = format.toJSON();
        return typeof columnWidth === "number" ? [{ undo: "restore-width", sheet, column: first + index, points: columnWidth }] : [];
      });
  },

  validate(target, { area }) {
    const validation = target.range(area).dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
    return () => {
      const { type, rule, errorAlert, prompt, ignoreBlanks } = validation.toJSON();
      if (type === "None") return [{ undo: "restore-validation", area, validation: null }];
      // Cells that had different rules cannot be told apart here: they keep the new one, which allows what the old one of ours allowed.
      if (type === undefined || type === "MixedCriteria" || type === "Inconsistent" || rule === undefined) return [];
      return [{ undo: "restore-validation", area, validation: { rule, ...(errorAlert ? { errorAlert } : {}), ...(prompt ? { prompt } : {}), ignoreBlanks: ignoreBlanks ?? true } }];
    };
  },

  "number-format"(target, { areas }) {
    const ranges = areas.map((area) => ({ area, range: target.range(area).load("numberFormat") }));
    return () =>
      ranges.flatMap(({ area, range }): UndoStep[] => {
        const { numberFormat } = range.toJSON();
        return Array.isArray(numberFormat) ? [{ undo: "restore-formats", area, formats: savedFormats(numberFormat) }] : [];
      });
  },

  "add-table": (_target, { name }) => () => [{ undo: "remove-table", table: name }],

  "resize-table"(target, { table }) {
    const range = unkept(target.table(table).getRange()).load("address");
    return () => {
      const address = addressInSheet(range.toJSON().address);
      return address === null ? [] : [{ undo: "resize-table", table, address }];
    };
  },

  "page-breaks": (_target, { sheet, rows }) => () => [{ undo: "remove-breaks", sheet, rows }],

  "add-name": (_target, { name }) => () => [{ undo: "delete-name", name }],

  "point-name"(target, { name }) {
    const item = target.context.workbook.names.getItem(name).load("formula");
    return () => {
      const formula: unknown = item.toJSON().formula;
      return typeof formula === "string" ? [{ undo: "restore-name", name, formula }] : [];
    };
  },

  "add-chart": (_target, { chart }) => () => [{ undo: "delete-chart", sheet: chart.sheet, name: chart.id }],

  "delete-chart"(target, { sheet, name, drawn }) {
    const series = drawn === undefined ? null : target.sheet(sheet).charts.getItem(name).series.load("items/name");
    return () => {
      if (drawn === undefined || series === null) return [];
      const textOf = headerTexts([], target.known);
      const chart = inOrder(drawn, (series.toJSON().items ?? []).map((each) => each.name ?? ""), textOf);
      return [{ undo: "redraw-chart", chart, names: chart.series.map(({ name: cell }) => textOf(cell)) }];
    };
  },
};

/** The series in the order in which they were drawn: the list behind them may have been sorted since. Each place keeps its colour. */
function inOrder(chart: ResolvedChart, names: readonly string[], textOf: (cell: Area) => string | null): ResolvedChart {
  const places = chart.series.map(({ name }) => names.indexOf(textOf(name) ?? ""));
  if (places.includes(-1)) return chart;
  const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  return { ...chart, series: chart.series.map(({ color }, k) => ({ ...(chart.series[order[k] ?? k] as ResolvedChart["series"][number]), color })) };
}

function saveArea(target: Target, area: Area, overwritten?: (row: number, column: number) => boolean): Recall {
  const range = target.range(area).load(SAVED_CONTENT);
  return () => {
    const cells = savedCells(range, overwritten);
    return cells === null ? [] : [{ undo: "restore-cells", area, cells }];
  };
}

/** `Sheet!A1:B2` as `A1:B2`. */
function addressInSheet(address: string | undefined): string | null {
  return address === undefined ? null : address.slice(address.lastIndexOf("!") + 1);
}
