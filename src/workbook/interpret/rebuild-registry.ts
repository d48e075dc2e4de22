import { DIMENSION_IDS, type DimensionId, type Matrix } from "../../core/project/project.js";
import { LANGUAGES, type Language } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import type { WorkbookContent } from "../content.js";
import { SCHEMA } from "../schema.js";
import { MATRIX_TABLES } from "../tables/matrix-table.js";
import type { Registry } from "./read-registry.js";

/** Tables that only a workbook of ours holds together. */
const TELLING: ReadonlySet<string> = new Set(["Project", "Contents", "Partners", "Domains", "Audiences", "Tools", "Pairs", "Criteria", "Ratings", "Needs", "Scopes", "Interest"]);

/**
 * What a workbook says of itself, guessed from its tables where the sheet that says it is gone.
 *
 * Tables are known by their stable English names, their columns by the headers of the language in which most headers are written; a matrix
 * with a figure above 3 holds counts.
 *
 * @param content - what the workbook holds
 * @returns the registry, or `null` where the tables are not ours
 */
export function rebuildRegistry(content: WorkbookContent): Registry | null {
  if (content.tables.filter((table) => TELLING.has(table.name)).length < 3) return null;
  const kinds: Registry["kinds"] = {};
  for (const dimension of DIMENSION_IDS) kinds[dimension] = kindOf(content, dimension);
  return { schema: SCHEMA, language: languageOf(content), kinds, tables: new Map(), rebuilt: true };
}

/** The language of most headers that are not the same in all of them. */
export function languageOf(content: WorkbookContent): Language {
  const shown = content.tables.flatMap((table) => table.headers);
  const counts = LANGUAGES.map((language) => {
    const known = new Set(texts(sheetWords(language).columns));
    return { language, count: shown.filter((header) => known.has(header)).length };
  });
  return counts.reduce((best, candidate) => (candidate.count > best.count ? candidate : best)).language;
}

function texts(words: unknown): string[] {
  if (typeof words === "string") return [words];
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(texts) : [];
}

function kindOf(content: WorkbookContent, dimension: DimensionId): Matrix["kind"] {
  const table = content.tables.find(({ name }) => name === MATRIX_TABLES[dimension]);
  const start = table?.headers.indexOf("→") ?? -1;
  const end = table?.headers.indexOf("←") ?? -1;
  const isCount = table?.rows.some((row) => row.slice(start + 1, end).some((value) => typeof value === "number" && value > 3)) === true;
  return isCount ? "count" : "intensity";
}
