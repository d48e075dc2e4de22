import { LANGUAGES, type Language } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import { ITEM_TABLES } from "../tables/complement-tables.js";
import { MATRIX_TABLES } from "../tables/matrix-table.js";
import type { KnownColumn } from "./match-columns.js";

/** Texts of headers by where they stand among the words. */
type Paths = ReadonlyMap<string, string>;

const pathsOf = new Map<Language, Paths>(LANGUAGES.map((language) => [language, new Map(leaves(sheetWords(language).columns, ""))]));

function leaves(words: unknown, path: string): [path: string, text: string][] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([name, part]) => leaves(part, path === "" ? name : `${path}.${name}`));
}

/** Ids of all the tables that we write. */
export const TABLE_IDS: readonly string[] = Object.keys(sheetWords("en").captions);

/** Tables whose headers stand once for the three dimensions. */
const SHARED_HEADERS = new Map<string, string>([...Object.values(MATRIX_TABLES).map((id) => [id, "matrix"] as const), ...Object.values(ITEM_TABLES).map((id) => [id, "Items"] as const)]);

/**
 * The columns of a table that are the same in every project.
 *
 * @param id - stable id of the table
 * @param language - of the headers
 * @returns its columns; none for a table whose columns are all the project's
 */
export function columnsInWords(id: string, language: Language): KnownColumn[] {
  const columns: Readonly<Record<string, unknown>> = sheetWords(language).columns;
  const words = columns[SHARED_HEADERS.get(id) ?? id];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([column, header]: [string, unknown]): KnownColumn[] => (typeof header === "string" ? [[column, header]] : []));
}

/**
 * The columns of a table under their headers of each language.
 *
 * For a table of which the workbook does not say how it was last written: one that the project no longer had while the language changed
 * stands in the language of before.
 *
 * @param id - stable id of the table
 * @param known - its columns in one language
 * @returns the same columns once for each language; a header that has no other text, or several, stays as it is
 */
export function knownInLanguages(id: string, known: readonly KnownColumn[]): KnownColumn[][] {
  return LANGUAGES.map((language) => known.map(([column, header]): KnownColumn => [column, pathsOf.get(language)?.get(`${id}.${column}`) ?? translated(header, language)]));
}

function translated(header: string, language: Language): string {
  const paths = [...pathsOf.values()].flatMap((texts) => [...texts].flatMap(([path, text]) => (text === header ? [path] : [])));
  const texts = new Set(paths.map((path) => pathsOf.get(language)?.get(path) ?? header));
  const [only] = texts;
  return texts.size === 1 && only !== undefined ? only : header;
}
