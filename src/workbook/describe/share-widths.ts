import type { ColumnDescription } from "../description.js";
import { headerLook } from "../header-look.js";
import { lookFormat } from "../looks.js";
import { BLANK_KEY, type UnplacedTable } from "./describe-table.js";
import { columnsPoints } from "./page-room.js";
import { BOLD, INDENT } from "./text-width.js";

/** Characters beside a header, and beside one that is indented. */
const BESIDE_HEADER = 1.5;
const BESIDE_INDENTED = 0.15;
/** No column is made wider than this for one long word. */
const WIDEST_WORD = 24;
/** The first column also holds the way back to the contents. */
const FIRST_COLUMN = 12;
/** A column of texts is not made narrower: shorter lines are read badly. */
const NARROWEST_TEXT = 14;
/** Millions with their sign and their unit. */
const FIGURES = 12;
/** A text is not broken into more lines where its column was meant to be wider. */
const MOST_LINES = 6;
/** Rows of a table that takes pages: there, each line of a row counts. */
const MANY_ROWS = 30;
/** In such a table. */
const MOST_LINES_OF_MANY = 3;
/** Texts that formulas give are not known here: their column keeps this part of its width. */
const KEPT_OF_FORMULA = 0.5;
/** In a table of many rows: the largest part that fits. */
const KEPT_OF_MANY = [0.8, 0.75, 0.7];
/** Where tables stand below each other, one of many rows may make the page this much smaller: its rows are lower, and its pages fewer. */
const TALL_SQUEEZE = 0.08;
/** Nor are their words: room for one such as *accompagnement*. */
const KNOWN_WORD = 16.5;

/**
 * Widths of the columns that the tables of a sheet share, so that the sheet prints legibly where its texts can be wrapped.
 *
 * Each column is as wide as the widest of its tables asks. Where all of them are wider than the page, the widest columns of texts give way
 * first, down to their longest word, then those of figures, down to twelve characters; lists keep their room. Tables of many rows keep
 * wider texts where that fits: their rows stay low.
 *
 * @param tables - from top to bottom
 * @param most - points that the columns should not exceed
 * @returns characters, column by column; more than `most` where no text can give way any more
 */
export function shareWidths(tables: readonly UnplacedTable[], most: number): number[] {
  const count = Math.max(0, ...tables.map((table) => table.columns.length));
  const asked = Array.from({ length: count }, (_, c) => Math.max(c === 0 ? FIRST_COLUMN : 0, ...tables.map((table) => widthAsked(table.columns[c], table))));
  if (columnsPoints(asked) <= most) return asked;
  const leastWith = (figures: number, kept: number | null): number[] =>
    asked.map((width, c) => Math.min(width, Math.max(c === 0 ? FIRST_COLUMN : 0, ...tables.map((table) => widthNeeded(table, c, figures, kept)))));
  const cut = (kept: number | null, room: number): number[] => {
    const texts = cutTo(asked, leastWith(Infinity, kept), room);
    return columnsPoints(texts) <= room ? texts : cutTo(texts, leastWith(FIGURES, kept), room);
  };
  if (tables.some(({ rows }) => rows.length > MANY_ROWS)) {
    for (const room of tables.length > 1 ? [most, most * (1 + TALL_SQUEEZE)] : [most]) {
      const tall = KEPT_OF_MANY.map((kept) => cut(kept, room)).find((widths) => columnsPoints(widths) <= room);
      if (tall !== undefined) return tall;
    }
  }
  return cut(null, most);
}

/** The widest columns give way first, each down to what it needs. */
function cutTo(asked: readonly number[], least: readonly number[], most: number): number[] {
  for (let level = Math.ceil(Math.max(...asked)); level > 0; level--) {
    const widths = asked.map((width, c) => Math.max(Math.min(width, least[c] ?? 0), Math.min(width, level)));
    if (columnsPoints(widths) <= most) return widths;
  }
  return [...least];
}

function widthAsked(column: ColumnDescription | undefined, table: UnplacedTable): number {
  return column === undefined ? 0 : Math.max(column.width, headerWidth(column, table));
}

function headerWidth(column: ColumnDescription, table: UnplacedTable): number {
  const indent = lookFormat(headerLook(column, table)).indent ?? 0;
  return Math.min(WIDEST_WORD, longestWord(column.header) * BOLD + (indent > 0 ? indent * INDENT + BESIDE_INDENTED : BESIDE_HEADER));
}

/** What the column of one table cannot do without, where figures are left so many characters; `kept`: of the width of texts in tables of many rows, if these are kept low. */
function widthNeeded(table: UnplacedTable, c: number, figures: number, kept: number | null): number {
  const column = table.columns[c];
  if (column === undefined) return 0;
  const header = headerWidth(column, table);
  // What says nothing yet does not crowd a table of many rows: names that are looked up can be broken there.
  if (column.role !== "input" && kept !== null && table.rows.length === 1 && table.rows[0]?.key === BLANK_KEY) return Math.max(header, Math.min(column.width, FIGURES));
  // Days, with or without their hour, have the length that they have.
  if (column.format?.includes("yy") === true) return Math.max(column.width, header);
  if (column.format !== undefined || column.validation?.kind === "number") return Math.max(Math.min(column.width, figures), header);
  if (lookFormat(column.look).wrap !== true) return Math.max(column.width, header);
  const floor = Math.min(column.width, NARROWEST_TEXT);
  const texts = table.rows.flatMap((row) => row.cells[c] ?? []).filter((cell) => typeof cell === "string");
  const words = texts.map((text) => Math.min(WIDEST_WORD, longestWord(text) + 2.5));
  const [most, part] = kept !== null && table.rows.length > MANY_ROWS ? [MOST_LINES_OF_MANY, kept] : [MOST_LINES, KEPT_OF_FORMULA];
  const lines = Math.min(column.width, Math.max(0, ...texts.map((text) => text.length)) / most);
  const unknown = table.rows.some((row) => typeof row.cells[c] === "object" && row.cells[c] !== null) ? Math.max(KNOWN_WORD, column.width * part) : 0;
  return Math.max(header, floor, Math.min(column.width, unknown), lines, ...words);
}

/** Characters that stay together when a text is broken into lines; a dash between figures breaks badly: it stays with the word before. */
function longestWord(text: string): number {
  return Math.max(0, ...text.replace(/ (?=\S*–)/g, "\u00a0").split(/ |\n/).map((word) => word.length));
}
