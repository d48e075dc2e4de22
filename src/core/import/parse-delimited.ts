import Papa from "papaparse";
import type { Problem, ProblemCode } from "../project/problem.js";
import { nameKey } from "./name-key.js";

/** A file read as lines of cells, every cell a text without spaces around it. */
export interface DelimitedTable {
  file: string;
  /** `null` for a file of one column. */
  delimiter: Delimiter | null;
  headers: string[];
  /** Line of the headers, from 1. */
  headerLine: number;
  /** As many cells as headers. */
  rows: DelimitedRow[];
}

export interface DelimitedRow {
  /** Line of the file where it begins, from 1, the header included. */
  line: number;
  cells: string[];
}

export type Delimiter = "," | ";" | "\t" | "|";

const DELIMITERS: readonly Delimiter[] = ["\t", ";", "|", ","];

/** Characters that the guess of the separator looks at. */
const SAMPLE = 200_000;

/**
 * The lines and cells of a delimited text (CSV and its relatives).
 *
 * For files as people have them: nobody has to say which separator they use.
 *
 * RFC 4180 with papaparse. The separator is the one that cuts most lines into as many cells as the header, at least two; a first line `sep=;` says it.
 * Empty lines and empty columns without header are skipped. A line with too few cells is completed with empty ones (spreadsheet programs drop
 * trailing separators); a line with too many is refused, since its cells may be in the wrong column.
 *
 * @param text The whole file.
 * @param file Its name, for the place of problems.
 * @returns The table, or `null` where it cannot be read; problems with line and column. A file of one column is a table without delimiter.
 * @example
 * parseDelimited("name;a\nX;1", "f.csv").table?.rows // => [{ line: 2, cells: ["X", "1"] }]
 */
export function parseDelimited(text: string, file: string): { table: DelimitedTable | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const say = (code: ProblemCode, severity: Problem["severity"], line?: number, fileColumn?: number, params: Problem["params"] = {}): void => {
    const place = { file, ...(line === undefined ? {} : { line }), ...(fileColumn === undefined ? {} : { fileColumn }) };
    problems.push({ code, severity, place, params });
  };
  const normalised = text.replaceAll(/\r\n?/g, "\n");
  const declared = /^sep=([,;|\t])\n/i.exec(normalised);
  const body = declared ? normalised.slice(declared[0].length) : normalised;
  const firstLine = declared ? 2 : 1;
  if (body.trim() === "") {
    say("file-empty", "error");
    return { table: null, problems };
  }

  const delimiter = asDelimiter(declared?.[1]) ?? guessDelimiter(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: delimiter ?? "\u001F", newline: "\n" });
  const lines = lineNumbers(data, firstLine);
  const broken = errors.find((error) => error.type === "Quotes");
  if (broken) {
    say("file-quotes", "error", lines[broken.row ?? 0] ?? firstLine);
    return { table: null, problems };
  }

  const records = data.map((cells, index) => ({ line: lines[index] ?? 0, cells: cells.map(tidy) })).filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [header, ...rows] = records;
  if (!header || rows.length === 0) {
    say("file-empty", "error");
    return { table: null, problems };
  }

  // Spreadsheet programs leave separators behind columns that were emptied.
  let width = header.cells.length;
  while (width > 1 && header.cells[width - 1] === "" && rows.every(({ cells }) => (cells[width - 1] ?? "") === "")) width--;
  const headers = header.cells.slice(0, width);
  checkHeaders(headers, rows, (code, column, params) => say(code, "error", header.line, column, params));
  for (const row of rows) {
    const found = row.cells.length;
    while (row.cells.length > width && row.cells[row.cells.length - 1] === "") row.cells.pop();
    if (row.cells.length > width) say("file-line-ragged", "error", row.line, width + 1, { found, expected: width });
    else if (row.cells.length < width) {
      say("file-line-ragged", "warning", row.line, row.cells.length, { found, expected: width });
      while (row.cells.length < width) row.cells.push("");
    }
  }
  if (problems.some(({ severity }) => severity === "error")) return { table: null, problems };
  return { table: { file, delimiter, headers, headerLine: header.line, rows }, problems };
}

function checkHeaders(headers: string[], rows: DelimitedRow[], say: (code: ProblemCode, column: number, params: Problem["params"]) => void): void {
  const seen = new Set<string>();
  for (const [index, header] of headers.entries()) {
    // The corner above the names is often left empty.
    if (header === "") {
      if (index > 0 && rows.some(({ cells }) => (cells[index] ?? "") !== "")) say("file-header-missing", index + 1, {});
      continue;
    }
    const key = nameKey(header);
    if (seen.has(key)) say("file-header-duplicate", index + 1, { header });
    seen.add(key);
  }
}

function guessDelimiter(body: string): Delimiter | null {
  // The parser splits all that it is given, whatever the preview.
  const start = body.length > SAMPLE ? body.slice(0, Math.max(body.lastIndexOf("\n", SAMPLE), body.indexOf("\n"))) : body;
  let best: { delimiter: Delimiter; share: number; width: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(start, { delimiter, newline: "\n", preview: 100 });
    const lines = data.filter((cells) => cells.length > 1 || tidy(cells[0] ?? "") !== "");
    const width = lines[0]?.length ?? 0;
    if (width < 2) continue;
    const share = lines.filter((cells) => cells.length === width).length / lines.length;
    if (!best || share > best.share || (share === best.share && width > best.width)) best = { delimiter, share, width };
  }
  return best?.delimiter ?? null;
}

/** A quoted cell may hold line breaks: the line of a record is counted, not its position. */
function lineNumbers(records: string[][], firstLine: number): number[] {
  let line = firstLine;
  return records.map((cells) => {
    const start = line;
    line++;
    for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
    return start;
  });
}

const tidy = (cell: string): string => (/^[\s\u00A0]|[\s\u00A0]$/.test(cell) ? cell.replaceAll(/^[\s\u00A0]+|[\s\u00A0]+$/g, "") : cell);

const asDelimiter = (sign: string | undefined): Delimiter | null => DELIMITERS.find((delimiter) => delimiter === sign) ?? null;
