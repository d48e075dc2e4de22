import type { Place, Problem, ProblemCode } from "../project/problem.js";
import type { CutLine } from "./cut-lines.js";
import { withoutTitles } from "./cut-lines.js";
import { isHeader } from "./is-header.js";
import { nameKey } from "./name-key.js";
import type { Delimiter, DelimitedTable } from "./parse-delimited.js";

/** How the lines of a table are to be taken; what is left out is looked for. */
export interface TableShape {
  /** Whether the first line holds headers. */
  header?: boolean;
  /** Whether partners stand in columns instead of rows. */
  turned?: boolean;
  /** Number of the column of the file that names the partners, or of its line where the table is turned. */
  nameColumn?: number;
  /** What to call the columns of a table without headers: `Column 2`. */
  columnName?: (number: number) => string;
  /** Column of the file in which the first cell of a line stands. */
  firstColumn?: number;
}

/**
 * A table made of lines and cells: its headers, one row for each partner, names in the first column.
 *
 * What was cut from a text, or came from cells of a workbook, becomes what the other readers of this folder take.
 *
 * Titles above the table and empty columns without header are skipped. A line with too few cells is completed; a line with too many, a column
 * without header and the second of two equal headers are refused: said as errors with their place, and left out of the table.
 *
 * @param lines Lines with their numbers, none empty.
 * @param delimiter Separator of the file, for the table.
 * @param file Name of the file.
 * @param shape What is known of the table.
 * @returns The table, or `null` where there is no line of data; whether its first line holds headers; what was refused.
 * @example
 * shapeTable([{ line: 1, cells: ["name", "a"] }, { line: 2, cells: ["X", "1"] }], ";", "f", {}).table.headers // => ["name", "a"]
 */
export function shapeTable(lines: readonly CutLine[], delimiter: Delimiter | null, file: string, shape: TableShape): { table: DelimitedTable | null; hasHeader: boolean; problems: Problem[] } {
  const problems: Problem[] = [];
  const firstColumn = shape.firstColumn ?? 1;
  const refuse = (code: ProblemCode, severity: Problem["severity"], place: Place, params: Problem["params"] = {}): void =>
    void problems.push({ code, severity, place: { file, ...place }, params });

  const kept = lines.slice(lines.length - withoutTitles(lines.map(({ cells }) => cells)).length);
  for (const { line, cells } of lines.slice(0, lines.length - kept.length)) refuse("file-title-left-out", "note", { line }, { value: cells.find((cell) => cell !== "") ?? "" });
  const [first] = kept;
  if (!first) {
    refuse("file-empty", "error", {});
    return { table: null, hasHeader: true, problems };
  }
  const width = widthOf(kept, first.cells.length);
  const grid = kept.flatMap(({ line, cells }, index) => {
    const own = [...cells];
    while (own.length > width && own[own.length - 1] === "") own.pop();
    if (own.length > width) {
      refuse("file-line-ragged", "error", { line, fileColumn: width + firstColumn }, { found: cells.length, expected: width });
      return [];
    }
    if (own.length < width && index > 0) refuse("file-line-ragged", "warning", { line, fileColumn: own.length + firstColumn - 1 }, { found: own.length, expected: width });
    while (own.length < width) own.push("");
    return [{ line, cells: own }];
  });

  const turned = shape.turned === true;
  const upright = turned ? turn(grid, width, firstColumn) : grid;
  const numbers = turned ? grid.map(({ line }) => line) : Array.from({ length: width }, (_, column) => column + firstColumn);
  const ordered = nameFirst(upright, numbers, shape.nameColumn);
  const hasHeader = shape.header ?? isHeader(ordered.lines.map(({ cells }) => cells));
  const [head, ...below] = ordered.lines;
  const rows = hasHeader ? below : ordered.lines;
  if (!head || rows.length === 0) {
    refuse("file-empty", "error", {});
    return { table: null, hasHeader, problems };
  }
  const headerLine = hasHeader ? head.line : head.line - 1;
  const headers = hasHeader ? head.cells : ordered.numbers.map((number) => shape.columnName?.(number) ?? String(number));
  const isPlain = !turned && ordered.numbers.every((number, column) => number === column + 1);
  const table: DelimitedTable = { file, delimiter, headers, headerLine, rows, ...(isPlain ? {} : { frame: { columns: ordered.numbers, turned } }) };
  return { table: withoutRefusedColumns(table, (code, column, params) => refuse(code, "error", placeIn(table, headerLine, column), params)), hasHeader, problems };
}

/**
 * Where a cell of a table stands in its file.
 *
 * @param table The table.
 * @param line Line of the table as its rows say it; `null`: the whole column.
 * @param column Column of the table, from 0; `null`: the whole line.
 * @returns Its line and column in the file.
 */
export function placeIn(table: DelimitedTable, line: number | null, column: number | null): Place {
  const { columns, turned } = table.frame ?? { columns: [], turned: false };
  const across = column === null ? null : (columns[column] ?? column + 1);
  const [fileLine, fileColumn] = turned ? [across, line] : [line, across];
  return { ...(fileLine === null ? {} : { line: fileLine }), ...(fileColumn === null ? {} : { fileColumn }) };
}

/** Spreadsheet programs leave separators behind columns that were emptied. */
function widthOf(lines: readonly CutLine[], first: number): number {
  let width = first;
  while (width > 1 && lines.every(({ cells }) => (cells[width - 1] ?? "") === "")) width--;
  return width;
}

function turn(grid: readonly CutLine[], width: number, firstColumn: number): CutLine[] {
  return Array.from({ length: width }, (_, column) => ({ line: column + firstColumn, cells: grid.map(({ cells }) => cells[column] ?? "") })).filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function nameFirst(lines: CutLine[], numbers: number[], nameColumn: number | undefined): { lines: CutLine[]; numbers: number[] } {
  const at = nameColumn === undefined ? 0 : numbers.indexOf(nameColumn);
  if (at <= 0) return { lines, numbers };
  const order = [at, ...[...numbers.keys()].filter((column) => column !== at)];
  return { lines: lines.map(({ line, cells }) => ({ line, cells: order.map((column) => cells[column] ?? "") })), numbers: order.map((column) => numbers[column] ?? 0) };
}

/** Says the columns that cannot be told apart; their header becomes empty, which is that of a column that nobody reads. */
function withoutRefusedColumns(table: DelimitedTable, say: (code: ProblemCode, column: number, params: Problem["params"]) => void): DelimitedTable {
  const seen = new Set<string>();
  const headers = table.headers.map((header, index) => {
    // The corner above the names is often left empty.
    if (header === "") {
      if (index > 0 && table.rows.some(({ cells }) => (cells[index] ?? "") !== "")) say("file-header-missing", index, {});
      return header;
    }
    const key = nameKey(header);
    if (seen.has(key)) {
      say("file-header-duplicate", index, { header });
      return "";
    }
    seen.add(key);
    return header;
  });
  return { ...table, headers };
}
