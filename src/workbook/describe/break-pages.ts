import type { CellContent, ChartDescription, ColumnDescription, SheetDescription, TableDescription } from "../description.js";
import { lookFormat } from "../looks.js";
import { pageRoom, printScale } from "./page-room.js";
import { wrapText } from "./wrap-text.js";

const LINE_POINTS = 15;
/** Rows of a page that are held back: texts of formulas may take a line more than expected. */
const SPARE = 0.9;
/** What does not fit begins where it stands all the same where it can be told apart, or is longer than a page, and no more of this page is used. */
const WORTH_BEGINNING = 0.6;
/** Characters that an indent takes. */
const INDENT = 1.35;
/** Part of the width meant for it that another text given by a formula is taken to fill. */
const FORMULA_FILL = 0.65;

/** What stands between two possible breaks: a table with its caption and the chart drawn below or above it, or one of them alone. */
interface Block {
  id: string;
  /** Row of its caption, or the free one above the chart: its frame reaches a little over its cells. */
  row: number;
  /** The row after it. */
  end: number;
  /** A table and its chart are told apart where they do not fit together. */
  parts?: Block[];
}

/**
 * Says which tables and charts of a sheet begin a page, so that none is cut that fits on one: a table that goes over two pages has lost its
 * header there. The last table of a sheet may be longer than a page: its header is repeated.
 *
 * @param sheet - laid out
 * @param labels - what the formulas of labels will show, by code
 * @returns the sheet with its breaks
 */
export function breakPages(sheet: SheetDescription, labels: ReadonlyMap<string, string>): SheetDescription {
  const { tables, charts, print } = sheet;
  // One page, or one table with its header on each.
  if (sheet.hidden === true || print.fitHeight !== undefined || print.titleRows !== undefined) return sheet;
  const page = pageRoom(print).height / printScale(print, sheet.columnWidths.slice(0, print.columns));
  const points = measureRows(sheet, labels);
  const breaks = pageBreaks(blocksOf(tables, charts), points, page);
  const last = tables.at(-1);
  // Nothing stands below it that would bear a wrong header: a chart of its own bears its own.
  const repeats = last !== undefined && charts.every((chart) => chart.row < last.row || chart.table === last.id) && points(last.row - 1, last.row + 1 + last.rows.length) > page;
  return { ...sheet, print: { ...print, ...(breaks.length > 0 ? { breaks } : {}), ...(repeats ? { titleRows: { first: last.row, last: last.row } } : {}) } };
}

type Measure = (first: number, end: number) => number;

function pageBreaks(blocks: readonly Block[], points: Measure, page: number): string[] {
  const room = page * SPARE;
  const breaks: string[] = [];
  let top = 0;
  let afterLong = false;
  const place = ({ id, row, end, parts }: Block, index: number): void => {
    const used = points(top, row);
    const fits = points(top, end) <= room;
    const isLong = points(row, end) > page;
    const isWorthBeginning = used < room * WORTH_BEGINNING || index === 0;
    if (!fits && parts !== undefined && (isLong || isWorthBeginning)) {
      parts.forEach((part, p) => place(part, index + p));
      return;
    }
    // Never the title alone; and where a long table ends on its last page is not known to the row.
    if (index > 0 && used > 0 && ((!fits && !(isLong && isWorthBeginning)) || afterLong)) {
      breaks.push(id);
      top = row;
    }
    afterLong = isLong;
    while (points(top, end) > page) top = rowAfter(top, page, points);
  };
  blocks.forEach(place);
  return breaks;
}

function measureRows({ tables, rowHeights = {}, columnWidths }: SheetDescription, labels: ReadonlyMap<string, string>): Measure {
  const heights = new Map<number, number>(Object.entries(rowHeights).map(([row, points]) => [Number(row), points]));
  for (const table of tables) {
    table.rows.forEach((row, r) => {
      const lines = table.columns.map((column, c) => {
        const content = row.cells[c] ?? null;
        const isLabel = column.look === "label" && typeof content === "object" && content !== null;
        const shown = isLabel ? labelsIn(content.formula, table, row.cells, labels) : "";
        return linesOf(column, content, columnWidths[table.column + c] ?? column.width, shown);
      });
      heights.set(table.row + 1 + r, LINE_POINTS * Math.max(1, ...lines));
    });
  }
  // Down to the top of each row.
  const tops = [0];
  const top = (row: number): number => {
    for (let known = tops.length - 1; known < row; known++) tops.push((tops[known] ?? 0) + (heights.get(known) ?? LINE_POINTS));
    return tops[row] ?? 0;
  };
  return (first, end) => top(end) - top(first);
}

/** What a formula of a label shows: the labels of the codes of its row that it looks up. */
function labelsIn(formula: string, { columns }: TableDescription, cells: readonly CellContent[], labels: ReadonlyMap<string, string>): string {
  const ids = new Set([...formula.matchAll(/\{@([^{}]+)\}/g)].map(([, id = ""]) => id));
  return columns
    .flatMap(({ id }, c) => {
      const code = cells[c];
      return ids.has(id) && typeof code === "string" ? (labels.get(code) ?? []) : [];
    })
    .join(" / ");
}

/** The first row that does not fit on the page that begins with `first`. */
function rowAfter(first: number, room: number, points: Measure): number {
  let row = first + 1;
  while (points(first, row + 1) <= room) row++;
  return row;
}

function blocksOf(tables: readonly TableDescription[], charts: readonly ChartDescription[]): Block[] {
  return tables.map((table): Block => {
    const own: Block = { id: table.id, row: table.row - 1, end: table.row + 1 + table.rows.length };
    const chart = charts.find((candidate) => candidate.table === table.id && candidate.column === table.column);
    if (chart === undefined) return own;
    const drawn: Block = { id: `chart:${chart.id}`, row: chart.row - 1, end: chart.row + chart.rows };
    const [upper, lower] = drawn.row < own.row ? [drawn, own] : [own, drawn];
    return { id: upper.id, row: upper.row, end: lower.end, parts: [upper, lower] };
  });
}

function linesOf(column: ColumnDescription, content: CellContent, width: number, label: string): number {
  const { wrap: wraps, indent = 0 } = lookFormat(column.look);
  if (wraps !== true) return 1;
  const room = Math.max(3, width - 0.25 - indent * INDENT);
  const linesIn = (text: string): number => text.split("\n").reduce((sum, line) => sum + Math.max(1, wrapText(line, room).length), 0);
  if (typeof content === "string") return linesIn(content);
  if (typeof content !== "object" || content === null) return 1;
  if (column.look !== "label") return Math.ceil((column.width * FORMULA_FILL) / room);
  return linesIn(label);
}
