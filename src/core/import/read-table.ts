import type { Problem } from "../project/problem.js";
import type { Encoding } from "./decode-text.js";
import { decodeText } from "./decode-text.js";
import type { ImportFile } from "./import-files.js";
import type { DelimitedTable } from "./parse-delimited.js";
import { parseDelimited } from "./parse-delimited.js";

/**
 * The lines and cells of a file, or why it cannot be read.
 *
 * The first step of an import, the same for every file.
 *
 * @param file Name and bytes.
 * @param onlyNames A file of one column is accepted when it reads as a list of names.
 * @returns The table and its encoding, or `null`; problems with their place.
 */
export function readTable(file: ImportFile, onlyNames: boolean): { table: DelimitedTable | null; encoding: Encoding | null; problems: Problem[] } {
  const fail = (code: Problem["code"], params: Problem["params"] = {}, place: Problem["place"] = {}): ReturnType<typeof readTable> => ({
    table: null,
    encoding: null,
    problems: [{ code, severity: "error", place: { file: file.name, ...place }, params }],
  });
  if (file.bytes.length === 0) return fail("file-empty");
  const decoded = decodeText(file.bytes);
  if (decoded.text === null) return decoded.kind === null ? fail("file-not-text") : fail("file-other-kind", { kind: decoded.kind });
  const { text, encoding } = decoded;
  const kind = textKind(text);
  if (kind !== null) return fail("file-other-kind", { kind });

  const doubtful = doubtfulAccents(text, encoding);
  if (doubtful) return fail("file-encoding-doubtful", { value: doubtful.value }, { line: doubtful.line });

  const { table, problems } = parseDelimited(text, file.name);
  if (table?.delimiter === null && !(onlyNames && readsAsNames(table))) return fail("file-one-column", {}, { line: table.rows[0]?.line ?? 1 });
  return { table, encoding, problems };
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
function readsAsNames(table: DelimitedTable): boolean {
  const separator = /[;|\t^~#]|:|,\s*\d|\d\s*,/;
  return [...table.headers, ...table.rows.flatMap(({ cells }) => cells)].every((cell) => !separator.test(cell) && /\p{L}/u.test(cell));
}
