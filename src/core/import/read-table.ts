import type { Problem } from "../project/problem.js";
import { cutLinesSteps, type CutText } from "./cut-lines.js";
import { decodeText, type Encoding } from "./decode-text.js";
import { guessOrientation } from "./guess-orientation.js";
import type { ImportSource, Reading, ReadingChoices, WorkbookCells } from "./import-source.js";
import type { DelimitedTable } from "./parse-delimited.js";
import { shapeTable } from "./shape-table.js";

/** A source as a table, with how it was read. */
export interface TableRead {
  /** `null` where it cannot be read. */
  table: DelimitedTable | null;
  /** How far it was read; `null` where not even its text is known. */
  reading: Reading | null;
  problems: Problem[];
}

export interface TableContext {
  /** A table of one column is accepted when it reads as a list of names. */
  onlyNames: boolean;
  /** What the person says. */
  choices: ReadingChoices;
  /** Whether a text names a partner that is already known. */
  isPartner: (name: string) => boolean;
  /** For the names of columns without header. */
  language: "fr" | "en";
}

/**
 * The lines and cells of a source, or why it cannot be read.
 *
 * The first step of an import, the same for every source: files of the command line, files chosen in the pane, pasted text, cells of a workbook.
 *
 * Encoding by `decodeText`, separator by `cutLinesSteps`, headers by `isHeader`, orientation by `guessOrientation`; what the person says goes before.
 *
 * @param source Name and bytes, text or cells.
 * @param context What the person says, and what is known.
 * @yields The share that is done, 0 to 1.
 * @returns The table, or `null`; how it was read; problems with their place.
 */
export function* readTableSteps(source: ImportSource, context: TableContext): Generator<number, TableRead> {
  const { choices } = context;
  const fail = (code: Problem["code"], params: Problem["params"] = {}, place: Problem["place"] = {}, reading: Reading | null = null): TableRead => ({
    table: null,
    reading,
    problems: [{ code, severity: "error", place: { file: source.name, ...place }, params }],
  });
  if ("cells" in source) return shape(source.name, { lines: linesOf(source), delimiter: "\t" }, { encoding: null, delimiter: null }, context, source.column);

  let text: string;
  let encoding: Encoding | null = null;
  if ("text" in source) text = source.text;
  else {
    if (source.bytes.length === 0) return fail("file-empty");
    const decoded = decodeText(source.bytes, choices.encoding);
    if (decoded.text === null) {
      const known = choices.encoding === undefined ? null : { encoding: choices.encoding, delimiter: null, header: true, orientation: "rows" as const };
      return decoded.kind === null ? fail("file-not-text", {}, {}, known) : fail("file-other-kind", { kind: decoded.kind });
    }
    ({ text, encoding } = decoded);
    yield 0.1;
    const kind = textKind(text);
    if (kind !== null) return fail("file-other-kind", { kind });
  }

  const steps = cutLinesSteps(text, source.name, choices.delimiter);
  let step = steps.next();
  while (step.done !== true) {
    yield 0.1 + 0.9 * step.value;
    step = steps.next();
  }
  const { cut, problems } = step.value;
  const begun: Reading = { encoding, delimiter: cut?.delimiter ?? choices.delimiter ?? null, header: choices.header ?? true, orientation: choices.orientation ?? "rows" };
  const doubtful = encoding === null || choices.encoding !== undefined ? null : doubtfulAccents(text, encoding);
  if (doubtful) return fail("file-encoding-doubtful", { value: doubtful.value }, { line: doubtful.line }, begun);
  if (!cut) return { table: null, reading: begun, problems };
  if (cut.delimiter === null && !(context.onlyNames && readsAsNames(cut))) return fail("file-one-column", {}, { line: (cut.lines[1] ?? cut.lines[0])?.line ?? 1 }, begun);
  return shape(source.name, cut, { encoding, delimiter: cut.delimiter }, context, 1);
}

function shape(file: string, cut: CutText, begun: Pick<Reading, "encoding" | "delimiter">, { choices, isPartner, language }: TableContext, firstColumn: number): TableRead {
  const orientation = choices.orientation ?? guessOrientation(cut.lines.map(({ cells }) => cells), isPartner);
  const { table, hasHeader, problems } = shapeTable(cut.lines, cut.delimiter, file, {
    ...(choices.header === undefined ? {} : { header: choices.header }),
    ...(choices.nameColumn === undefined ? {} : { nameColumn: choices.nameColumn }),
    turned: orientation === "columns",
    columnName: (number) => (language === "fr" ? `Colonne ${number}` : `Column ${number}`),
    firstColumn,
  });
  return { table, reading: { ...begun, orientation, header: hasHeader }, problems };
}

function linesOf({ cells, row }: WorkbookCells): CutText["lines"] {
  return cells.map((line, index) => ({ line: row + index, cells: line.map((cell) => cell.trim()) })).filter((line) => line.cells.some((cell) => cell !== ""));
}

function textKind(text: string): "html" | "json" | null {
  if (/^\s*<(!doctype|html|head|body|table|\?xml)\b/i.test(text)) return "html";
  return /^\s*(\{\s*["}]|\[\s*["{[\]])/.test(text) ? "json" : null;
}

/**
 * `BibliothŠque`, `Ã©tude`: a text of another encoding (DOS, Mac), or one that was converted twice. In those, accented letters become signs that
 * French and English never put between two letters.
 */
function doubtfulAccents(text: string, encoding: Encoding): { value: string; line: number } | null {
  const old = encoding === "Windows-1252" ? text.search(/\p{L}[‚„†‡ˆ‰‹™ƒ•˜Š]\p{Ll}|[\u0081\u008d\u008f\u0090\u009d]/u) : -1;
  const at = old >= 0 ? old : text.search(/Ã[©¨ªàâ§´®»¯¼¹\u00A0]|â€[™œ“”]|â‚¬|Å“|\uFFFD/u);
  if (at < 0) return null;
  const before = /[^\s;,|"]*$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? "";
  const after = /^[^\s;,|"]*/.exec(text.slice(at, at + 20))?.[0] ?? "";
  return { value: before + after, line: text.slice(0, at).split(/\r\n?|\n/).length };
}

/** One name a line, and nothing that could be a separator. */
function readsAsNames({ lines }: CutText): boolean {
  const separator = /[;|\t^~#]|:|,\s*\d|\d\s*,/;
  return lines.every(({ cells: [cell = ""] }) => !separator.test(cell) && /\p{L}/u.test(cell));
}
