import Papa from "papaparse";
import type { Problem } from "../project/problem.js";
import type { Delimiter } from "./parse-delimited.js";

/** A line of a file as cells without spaces around them. */
export interface CutLine {
  /** Line of the file where it begins, from 1. */
  line: number;
  cells: string[];
}

/** A file cut into lines and cells; lines without anything are left out. */
export interface CutText {
  /** `null` for a file of one column. */
  delimiter: Delimiter | null;
  lines: CutLine[];
}

export const DELIMITERS: readonly Delimiter[] = ["\t", ";", "|", ","];

/** Characters that the guess of the separator looks at. */
const SAMPLE = 200_000;

/** Lines that one turn of the parser reads, between two steps. */
const LINES_OF_A_STEP = 5_000;

/**
 * Cuts a delimited text (CSV and its relatives) into lines and cells.
 *
 * The first step of reading a table; what the lines mean is for `shapeTable`.
 *
 * RFC 4180 with papaparse. The separator is the one that cuts most lines into as many cells as the first one, at least two; a first line `sep=;` says
 * it. Titles, alone on the lines above the table, do not count.
 *
 * @param text The whole text.
 * @param file Its name, for the place of problems.
 * @param said The separator where the person says it; left out: it is looked for.
 * @yields The share that is done, 0 to 1.
 * @returns The lines, or `null` with one problem where nothing can be cut.
 * @example
 * finish(cutLinesSteps("name;a\nX;1", "f.csv")).cut.lines[1] // => { line: 2, cells: ["X", "1"] }
 */
export function* cutLinesSteps(text: string, file: string, said?: Delimiter | null): Generator<number, { cut: CutText | null; problems: Problem[] }> {
  const fail = (code: Problem["code"], line?: number): { cut: null; problems: Problem[] } => ({
    cut: null,
    problems: [{ code, severity: "error", place: { file, ...(line === undefined ? {} : { line }) }, params: {} }],
  });
  const normalised = text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
  const declared = /^sep=([,;|\t])\n/i.exec(normalised);
  const body = declared ? normalised.slice(declared[0].length) : normalised;
  if (body.trim() === "") return fail("file-empty");
  const delimiter = said === undefined ? (asDelimiter(declared?.[1]) ?? guessDelimiter(body)) : said;

  const lines: CutLine[] = [];
  let line = declared ? 2 : 1;
  let at = 0;
  while (at < body.length) {
    const cut = cutPart(body, at, delimiter ?? "\u001F");
    const { data, broken, length } = cut;
    for (const [index, cells] of data.entries()) {
      if (broken === index) return fail("file-quotes", line);
      const tidied = cells.map(tidy);
      if (tidied.some((cell) => cell !== "")) lines.push({ line, cells: tidied });
      line++;
      // A quoted cell may hold line breaks: the line of a record is counted, not its position.
      for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
    }
    // The line break between two parts ended the last line of the first one.
    at += length + 1;
    yield Math.min(1, at / body.length);
  }
  return { cut: { delimiter, lines }, problems: [] };
}

/** The cells of the next lines; `broken` is the first of them whose quotation marks are wrong. */
function cutPart(body: string, from: number, delimiter: string): { data: string[][]; broken: number | null; length: number } {
  const parse = (part: string): { data: string[][]; broken: number | null; length: number } => {
    const { data, errors } = Papa.parse<string[]>(part, { delimiter, newline: "\n" });
    const quotes = errors.find((error) => error.type === "Quotes");
    return { data, broken: quotes ? Math.min(quotes.row ?? 0, data.length - 1) : null, length: part.length };
  };
  const part = partOf(body, from);
  const read = parse(part);
  // Quotation marks inside of unquoted cells may have misled the cut: all that is left is then read at once.
  return read.broken !== null && from + part.length < body.length ? parse(body.slice(from)) : read;
}

/** The next lines, none cut within quotation marks: what stands before holds an even number of them. */
function partOf(body: string, from: number): string {
  let end = from;
  let quote = body.indexOf('"', from);
  let quotes = 0;
  let lines = 0;
  for (;;) {
    const next = body.indexOf("\n", end);
    if (next < 0) return body.slice(from);
    while (quote >= 0 && quote < next) {
      quotes++;
      quote = body.indexOf('"', quote + 1);
    }
    lines++;
    if (lines >= LINES_OF_A_STEP && quotes % 2 === 0) return body.slice(from, next);
    end = next + 1;
  }
}

function guessDelimiter(body: string): Delimiter | null {
  // The parser splits all that it is given, whatever the preview.
  const start = body.length > SAMPLE ? body.slice(0, Math.max(body.lastIndexOf("\n", SAMPLE), body.indexOf("\n"))) : body;
  const samples = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, newline: "\n", preview: 100 });
    return { delimiter, lines: data.filter((cells) => cells.length > 1 || tidy(cells[0] ?? "") !== "") };
  });
  const first = bestDelimiter(samples);
  if (first !== null && first.share >= 0.5) return first.delimiter;
  return (bestDelimiter(samples.map(({ delimiter, lines }) => ({ delimiter, lines: withoutTitles(lines) }))) ?? first)?.delimiter ?? null;
}

function bestDelimiter(samples: readonly { delimiter: Delimiter; lines: string[][] }[]): { delimiter: Delimiter; share: number; width: number } | null {
  let best: { delimiter: Delimiter; share: number; width: number } | null = null;
  for (const { delimiter, lines } of samples) {
    const width = lines[0]?.length ?? 0;
    if (width < 2) continue;
    const share = lines.filter((cells) => cells.length === width).length / lines.length;
    if (!best || share > best.share || (share === best.share && width > best.width)) best = { delimiter, share, width };
  }
  return best;
}

/**
 * The lines from the first one of several cells on, where at most a few titles stand above it.
 *
 * @param lines Cells of each line.
 * @returns The lines of the table; all of them where most have one cell.
 */
export function withoutTitles(lines: string[][]): string[][] {
  const filled = (cells: readonly string[]): number => cells.filter((cell) => tidy(cell) !== "").length;
  const first = lines.findIndex((cells) => filled(cells) > 1);
  const isTable = first > 0 && first <= 5 && lines.slice(first).filter((cells) => filled(cells) > 1).length >= 2;
  return isTable ? lines.slice(first) : lines;
}

const tidy = (cell: string): string => (/^[\s\u00A0]|[\s\u00A0]$/.test(cell) ? cell.replaceAll(/^[\s\u00A0]+|[\s\u00A0]+$/g, "") : cell);

const asDelimiter = (sign: string | undefined): Delimiter | null => DELIMITERS.find((delimiter) => delimiter === sign) ?? null;
