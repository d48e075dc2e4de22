import type { ChartDescription, Look, SheetDescription, TableDescription, TextCell } from "../description.js";
import { fillText, type SheetWords } from "../../words/sheets.js";
import { quoteText } from "../formula-references.js";
import type { UnplacedTable } from "./describe-table.js";

/** Free rows between two tables: one to type on, one for air, one for the caption. */
const GAP = 3;
/** Row of the caption of the first table. */
const FIRST_CAPTION = 4;
/** Characters across a page at a legible size. */
const PORTRAIT_WIDTH = 100;
const LANDSCAPE_WIDTH = 235;
/** A sheet that is hardly wider than its pages is made smaller rather than given another: all the more where several tables stand below each other. */
const SQUEEZE = { one: 0.05, several: 0.3 };
/** No column is made wider than this for one long word of its header. */
const WIDEST_WORD = 24;
/** Characters of the footer on its left, so that it does not meet what stands on its right. */
const FOOTER = 70;
/** The first column also holds the way back to the contents. */
const FIRST_COLUMN = 12;
const LINE_POINTS = 15;
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
  /** Expression that counts the cells still to fill in, without `=`. */
  todo?: string;
  hidden?: boolean;
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
  const widths: number[] = [];
  for (const block of parts.blocks) {
    if ("chart" in block) continue;
    block.columns.forEach((column, c) => (widths[c] = Math.max(widths[c] ?? 0, column.width, Math.min(WIDEST_WORD, longestWord(column.header) * 1.05 + 1.5))));
  }
  widths[0] = Math.max(widths[0] ?? 0, FIRST_COLUMN);
  const total = widths.reduce((sum, width) => sum + width, 0);
  // A chart is not cut by a page.
  const pages = parts.blocks.some((block) => "chart" in block) ? 1 : Math.max(1, Math.ceil(total / LANDSCAPE_WIDTH - (parts.blocks.length === 1 ? SQUEEZE.one : SQUEEZE.several)));
  let next = parts.firstCaption ?? FIRST_CAPTION;
  for (const block of parts.blocks) {
    if ("chart" in block) {
      charts.push({ ...block.chart, row: next, column: 0, rows: block.rows, columns: block.columns });
      next += block.rows + 2;
      continue;
    }
    const row = next + 1;
    tables.push({ ...block, row, column: 0 });
    rowHeights[next] = 20;
    rowHeights[row] = headerHeight(block, widths);
    next = row + block.rows.length + GAP;
  }
  const title = fillText(words.titles[parts.id], params);
  const single = tables.length === 1 && charts.length === 0 ? tables[0] : undefined;
  return {
    id: parts.id,
    tab: words.tabs[parts.id],
    tabColor: parts.color,
    ...(parts.hidden === true ? { hidden: true } : {}),
    columnWidths: widths,
    rowHeights,
    texts: [...headings(parts, words, title, params, total), ...(parts.texts ?? [])],
    tables,
    charts,
    freeze: { rows: single === undefined ? 0 : single.row + 1, columns: total > 130 && widths[0] + (widths[1] ?? 0) < 70 ? 2 : 0 },
    print: {
      // The contents are one column of lines: they stand on one page.
      orientation: total > PORTRAIT_WIDTH && parts.id !== "ReadMe" ? "landscape" : "portrait",
      fitWidth: pages,
      ...(single === undefined ? {} : { titleRows: { first: single.row, last: single.row } }),
      ...(pages > 1 ? { titleColumns: { first: 0, last: 1 } } : {}),
      footer: { left: project.slice(0, FOOTER).replace(/&/g, "&&"), center: "", right: `&D   ${words.footer.page}` },
    },
  };
}

function headings(parts: SheetParts, words: SheetWords, title: string, params: Record<string, string>, total: number): TextCell[] {
  const texts: TextCell[] = [{ row: 0, column: 0, content: title, look: "title" }];
  const lines = wrap(fillText(parts.purpose ?? words.purposes[parts.id], params), Math.max(total, 80));
  const hint = parts.hint === undefined ? [] : wrap(parts.hint, Math.max(total, 80));
  const put = (row: number, text: string | undefined, look: Look): void => {
    if (text !== undefined && text !== "") texts.push({ row, column: 0, content: text, look });
  };
  put(1, lines[0], "purpose");
  if (lines.length > 1) put(2, lines.slice(1).join(" "), "purpose");
  else put(2, hint.join(" "), "hint");
  if (parts.id === "ReadMe" || parts.hidden === true) return texts;
  texts.push({ row: 3, column: 0, content: words.legend.back, look: "link", linkTo: "ReadMe" });
  if (parts.todo !== undefined) {
    const [before = "", after = ""] = words.status.todo.split("{{n}}");
    const left = after === "" ? "" : `&${quoteText(after)}`;
    const formula = `=IF(${parts.todo}=0,${quoteText(words.status.done)},${quoteText(before)}&${parts.todo}${left})`;
    texts.push({ row: 3, column: 1, content: { formula }, look: "status" });
  }
  return texts;
}

/** Characters that stay together when a header is broken into lines; a dash between figures breaks badly: it stays with the word before. */
function longestWord(header: string): number {
  return Math.max(0, ...header.replace(/ (?=\S*–)/g, "\u00a0").split(/ |\n/).map((word) => word.length));
}

function headerHeight(table: UnplacedTable, widths: readonly number[]): number {
  const lines = table.columns.map((column, c) => wrap(column.header, Math.max(3, (widths[c] ?? 10) - 1.5)).length);
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE_POINTS + 6);
}

/** Lines of at most `width` characters, broken between words where possible. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= width || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
    while (line.length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}
