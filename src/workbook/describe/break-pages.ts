import type { ChartDescription, ColumnDescription, SheetDescription, TableDescription } from "../description.js";
import { lookFormat } from "../looks.js";
import type { TextsOf } from "./looked-up-texts.js";
import { pageRoom, printScale } from "./page-room.js";
import { INDENT } from "./text-width.js";
import { wrapText } from "./wrap-text.js";

const LINE_POINTS = 15;
/** Points of a page that are held back. */
const SPARE = 0.98;
/** What broken texts may take above what is expected: spreadsheet programs break them a little earlier. */
const BROKEN = 1.1;
/** What does not fit begins where it stands all the same where it can be told apart, or is longer than a page, and no more of this page is used. */
const WORTH_BEGINNING = 0.6;
/** Part of a page that is not worth a page. */
const ALMOST_NOTHING = 0.3;
/** Part of the width meant for it that another text given by a formula is taken to fill. */
const FORMULA_FILL = 0.5;

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
 * @param textsOf - what formulas look up in the other sheets
 * @returns the sheet with its breaks
 */
export function breakPages(sheet: SheetDescription, textsOf: TextsOf): SheetDescription {
  const { tables, charts, print } = sheet;
  // One page, or one table with its header on each.
  if (sheet.hidden === true || print.fitHeight !== undefined || print.titleRows !== undefined) return sheet;
  const page = pageRoom(print).height / printScale(print, sheet.columnWidths.slice(0, print.columns));
  const points = measureRows(sheet, textsOf);
  const breaks = pageBreaks(blocksOf(tables, charts), points, page);
  const last = tables.at(-1);
  // Nothing stands below it that would bear a wrong header: a chart of its own bears its own.
  const repeats = last !== undefined && charts.every((chart) => chart.row < last.row || chart.table === last.id) && points(last.row - 1, last.row + 1 + last.rows.length) > page;
  return { ...sheet, print: { ...print, ...(breaks.length > 0 ? { breaks } : {}), ...(repeats ? { titleRows: { first: last.row, last: last.row } } : {}) } };
}

type Measure = (first: number, end: number) => number;

function pageBreaks(blocks: readonly Block[], points: Measure, page: number): string[] {
  const room = page * SPARE;
  const placed: Placed[] = [];
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
    const begins = index > 0 && used > 0 && ((!fits && !(isLong && isWorthBeginning)) || afterLong);
    if (begins) top = row;
    placed.push({ id, row, end, isLong, begins });
    afterLong = isLong;
    while (points(top, end) > page) top = rowAfter(top, page, points);
  };
  blocks.forEach(place);
  return fillPages(placed, points, room).flatMap(({ id, begins }) => (begins ? [id] : []));
}

/** A table or chart in its place, and whether a page begins with it. */
interface Placed extends Omit<Block, "parts"> {
  isLong: boolean;
  begins: boolean;
}

/** A page that would hold almost nothing takes the last table of the page before, where that one holds others; from the last page on. */
function fillPages(placed: readonly Placed[], points: Measure, room: number): Placed[] {
  const filled = [...placed];
  let end = filled.length;
  for (let at = end - 1; at > 1; at--) {
    const [before, first, last] = [filled[at - 1], filled[at], filled[end - 1]];
    if (before === undefined || first?.begins !== true || last === undefined) continue;
    if (!before.begins && !before.isLong && points(first.row, last.end) <= room * ALMOST_NOTHING && points(before.row, last.end) <= room) {
      filled[at] = { ...first, begins: false };
      filled[at - 1] = { ...before, begins: true };
    } else end = at;
  }
  return filled;
}

function measureRows({ tables, rowHeights = {}, columnWidths }: SheetDescription, textsOf: TextsOf): Measure {
  const heights = new Map<number, number>(Object.entries(rowHeights).map(([row, points]) => [Number(row), points]));
  for (const table of tables) {
    table.rows.forEach((row, r) => {
      const lines = table.columns.map((column, c) => {
        const content = row.cells[c] ?? null;
        const shown = typeof content === "object" && content !== null ? textsOf(content.formula, table, row.cells) : String(content ?? "");
        return linesOf(column, shown, columnWidths[table.column + c] ?? column.width);
      });
      const most = Math.max(1, ...lines);
      heights.set(table.row + 1 + r, LINE_POINTS * most * (most > 1 ? BROKEN : 1));
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

/** @param shown - its text, or `null` where nobody knows beforehand what its formula gives */
function linesOf(column: ColumnDescription, shown: string | null, width: number): number {
  const { wrap: wraps, indent = 0 } = lookFormat(column.look);
  if (wraps !== true) return 1;
  const room = Math.max(3, width - 0.25 - indent * INDENT);
  if (shown === null) return Math.ceil((column.width * FORMULA_FILL) / room);
  return shown.split("\n").reduce((sum, line) => sum + Math.max(1, wrapText(line, room).length), 0);
}
