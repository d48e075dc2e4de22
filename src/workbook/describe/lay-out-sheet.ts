import type { ChartDescription, ColumnDescription, Highlight, Look, SheetDescription, TableDescription, TextCell } from "../description.js";
import { fillText, type SheetWords } from "../../words/sheets.js";
import { statusFormula } from "../checks/sheet-status.js";
import { headerLook } from "../header-look.js";
import { lookFormat, WARNING_FILL, WARNING_INK } from "../looks.js";
import type { UnplacedTable } from "./describe-table.js";
import { columnsPoints, MARGINS, pageRoom, printScale, SMALLEST_SCALE } from "./page-room.js";
import { shareWidths } from "./share-widths.js";
import { BOLD, INDENT, textWidth } from "./text-width.js";
import { wrapText } from "./wrap-text.js";

/** Free rows between two tables: one to type on, one for air, one for the caption. */
const GAP = 3;
/** Row of the caption of the first table. */
const FIRST_CAPTION = 4;
/** Characters across an upright page, and where a long list is made a little smaller for it. */
const PORTRAIT_WIDTH = 100;
const PORTRAIT_OF_LIST = 120;
/** A sheet that is hardly wider than its pages is made smaller rather than given another: all the more where several tables stand below each other. */
const SQUEEZE = { one: 0.03, several: 0.15 };
/** Characters of the footer on its left, so that it does not meet what stands on its right. */
const FOOTER = 70;
const LINE_POINTS = 15;
/** A sheet on which something is to be mended is seen to be so. */
export const STATUS_AMBER: Highlight = { kind: "when", formula: '=ISNUMBER(SEARCH("▲",{cell}))', fill: WARNING_FILL, color: WARNING_INK, bold: true };
/** Columns that stand on each page of a sheet that is several pages wide. */
const REPEATED = 2;
/** The title beside the usual size of a text, with some air. */
const TITLE_SIZE = 1.55;
/** No row is taller in Excel. */
const TALLEST = 409;

export interface SheetParts {
  id: Exclude<keyof SheetWords["tabs"], never>;
  color: string;
  /** Values for the places of the title and the purpose. */
  params?: Record<string, string>;
  /** Instead of the sheet's usual purpose. */
  purpose?: string;
  hint?: string;
  hidden?: boolean;
  removable?: boolean;
  /** The columns on the right that only formulas need stay on the screen: nobody adds columns here. */
  printsForPeople?: boolean;
  /** More cells above the first table. */
  texts?: TextCell[];
  /** Row of the first caption, where the cells above need more than four rows. */
  firstCaption?: number;
  /** From top to bottom. */
  blocks: (UnplacedTable | ChartBlock)[];
}

/** A chart below the table before it. */
export interface ChartBlock {
  chart: Omit<ChartDescription, "row" | "column" | "rows" | "columns">;
  rows: number;
  columns: number;
}

/**
 * Gives each table and chart of a sheet its place, and writes what stands above them: title, purpose, what to do, state, way back.
 *
 * @param parts - what the sheet holds
 * @param words - texts in the language
 * @param project - name of the project, for the footer
 * @returns the sheet
 */
export function layOutSheet(parts: SheetParts, words: SheetWords, project: string): SheetDescription {
  const params = parts.params ?? {};
  const tables: TableDescription[] = [];
  const charts: ChartDescription[] = [];
  const rowHeights: Record<number, number> = { 0: 26 };
  const most = pageRoom({ orientation: "landscape" }).width / SMALLEST_SCALE;
  const shared = parts.blocks.flatMap((block) => ("chart" in block ? [] : [block]));
  const printed = parts.printsForPeople === true ? columnsForPeople(shared) : Infinity;
  const seen = shared.map((table) => ({ ...table, columns: table.columns.slice(0, printed) }));
  const least = shareWidths(seen, most);
  const title = fillText(words.titles[parts.id], params);
  // A chart is not cut by a page.
  const pages = parts.blocks.some((block) => "chart" in block) ? 1 : pagesAcross(least, most, parts.blocks.length === 1 ? SQUEEZE.one : SQUEEZE.several);
  const shown = pages === 1 ? least : overPages(seen, pages, most, title);
  const widths = [...shown, ...shareWidths(shared, Infinity).slice(shown.length)];
  const total = shown.reduce((sum, width) => sum + width, 0);
  // Tables below each other get the longer page where it is wide enough for them.
  const isList = parts.blocks.length === 1 && shared.every(({ rows }) => rows.length > LONG_ROWS);
  const orientation = total <= (isList ? PORTRAIT_OF_LIST : PORTRAIT_WIDTH) || parts.id === "ReadMe" || (parts.blocks.length > 1 && printScale({ orientation: "portrait", fitWidth: 1 }, shown) >= SMALLEST_SCALE) ? "portrait" : "landscape";
  let next = parts.firstCaption ?? FIRST_CAPTION;
  for (const block of longLast(parts.blocks)) {
    if ("chart" in block) {
      const { chart, rows } = readable(block, shared, words);
      charts.push({ ...chart, row: next, column: 0, rows, columns: block.columns });
      next += rows + 2;
      continue;
    }
    const row = next + 1;
    tables.push({ ...block, row, column: 0 });
    rowHeights[next] = 20;
    rowHeights[row] = headerHeight(block, widths);
    next = row + block.rows.length + GAP;
  }
  const single = tables.length === 1 && charts.length === 0 ? tables[0] : undefined;
  return {
    id: parts.id,
    tab: words.tabs[parts.id],
    tabColor: parts.color,
    ...(parts.hidden === true ? { hidden: true } : {}),
    ...(parts.removable === true ? { removable: true } : {}),
    columnWidths: widths,
    rowHeights,
    texts: [...headings(parts, words, title, params, shown, pages), ...(parts.texts ?? [])],
    tables,
    charts,
    freeze: { rows: single === undefined ? 0 : single.row + 1, columns: total > 130 && (widths[0] ?? 0) + (widths[1] ?? 0) < 70 ? 2 : 0 },
    print: {
      orientation,
      fitWidth: pages,
      margins: MARGINS,
      ...(shown.length < widths.length ? { columns: shown.length } : {}),
      ...(single === undefined ? {} : { titleRows: { first: single.row, last: single.row } }),
      ...(pages > 1 ? { titleColumns: { first: 0, last: REPEATED - 1 } } : {}),
      footer: { left: project.slice(0, FOOTER).replace(/&/g, "&&"), center: "", right: `&D   ${words.footer.page}` },
    },
  };
}

/** Of so many bars nobody reads the names. */
const MOST_BARS = 25;
/** Then so many are drawn, on one page: the first of the table, as the reader has sorted it. */
const FIRST_BARS = 20;

/** A chart of a long table shows its first rows, and says so. */
function readable(block: ChartBlock, tables: readonly UnplacedTable[], words: SheetWords): ChartBlock {
  const count = tables.find(({ id }) => id === block.chart.table)?.rows.length ?? 0;
  if (count <= MOST_BARS) return block;
  const title = fillText(words.charts.firstOf, { title: block.chart.title, n: String(FIRST_BARS), all: String(count) });
  return { ...block, chart: { ...block.chart, title, first: FIRST_BARS }, rows: Math.ceil((block.rows * FIRST_BARS) / count) + AROUND_BARS };
}

/** Rows of a chart that its title and its axis take. */
const AROUND_BARS = 4;

/** A table of more rows takes pages. */
const LONG_ROWS = 40;

/** Tables that take pages stand last, each below its chart: only the header of the last table of a sheet can be printed on each page. */
function longLast(blocks: SheetParts["blocks"]): SheetParts["blocks"] {
  const groups: SheetParts["blocks"][] = [];
  for (const block of blocks) {
    if ("chart" in block && groups.length > 0) groups.at(-1)?.push(block);
    else groups.push([block]);
  }
  const isLong = (group: SheetParts["blocks"]): boolean => group.some((block) => !("chart" in block) && block.rows.length > LONG_ROWS);
  return [...groups.filter((group) => !isLong(group)), ...groups.filter(isLong).map((group) => [...group].reverse())].flat();
}

/** How many columns hold something for people: what stands on their right, grey, is for formulas alone. */
function columnsForPeople(tables: readonly UnplacedTable[]): number {
  return Math.max(1, ...tables.map(({ columns }) => columns.findLastIndex(({ look }) => look !== "code") + 1));
}

/** Pages that a sheet is wide, where its first columns stand on each. */
function pagesAcross(widths: readonly number[], most: number, squeeze: number): number {
  if (columnsPoints(widths) <= most * (1 + squeeze)) return 1;
  const repeated = columnsPoints(widths.slice(0, REPEATED));
  return Math.max(1, Math.ceil((columnsPoints(widths) - repeated) / Math.max(most - repeated, most / 4) - squeeze));
}

/** Where a sheet takes another page all the same, nothing need be narrow; the title, which the first columns bear on each page, is not cut there. */
function overPages(tables: readonly UnplacedTable[], pages: number, most: number, title: string): number[] {
  const repeated = columnsPoints(shareWidths(tables, Infinity).slice(0, REPEATED));
  const [first = 0, second = 0, ...others] = shareWidths(tables, pages * most - (pages - 1) * repeated);
  return [first, Math.max(second, textWidth(title) * BOLD * TITLE_SIZE - first), ...others];
}

function headings(parts: SheetParts, words: SheetWords, title: string, params: Record<string, string>, shown: readonly number[], pages: number): TextCell[] {
  const texts: TextCell[] = [{ row: 0, column: 0, content: title, look: "title" }];
  const across = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  const beside = across(shown.slice(0, REPEATED));
  // On several pages it stands right of the columns that are repeated: there, it would be cut on every other page.
  const column = pages > 1 ? REPEATED : 0;
  const room = Math.max(pages > 1 ? (across(shown) - beside) / pages : across(shown), 80);
  const lines = wrapText(fillText(parts.purpose ?? words.purposes[parts.id], params), room);
  const hint = parts.hint === undefined ? [] : wrapText(parts.hint, room);
  const put = (row: number, text: string | undefined, look: Look): void => {
    if (text !== undefined && text !== "") texts.push({ row, column, content: text, look });
  };
  put(1, lines[0], "purpose");
  if (lines.length > 1) put(2, lines.slice(1).join(" "), "purpose");
  if (lines.length === 1 || pages > 1) put(lines.length === 1 ? 2 : 3, hint.join(" "), "hint");
  if (parts.id === "ReadMe" || parts.hidden === true) return texts;
  texts.push({ row: 3, column: 0, content: words.legend.back, look: "link", linkTo: "ReadMe" });
  texts.push({ row: 3, column: 1, content: { formula: statusFormula(parts.id, words) }, look: "status", highlights: [STATUS_AMBER] });
  return texts;
}

function headerHeight(table: UnplacedTable, widths: readonly number[]): number {
  const room = (column: ColumnDescription, c: number): number => (widths[c] ?? 10) - 1 - (lookFormat(headerLook(column, table)).indent ?? 0) * INDENT;
  const lines = table.columns.map((column, c) => wrapText(column.header, Math.max(3, room(column, c)) / BOLD).length);
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE_POINTS + 6);
}
