import type { Problem } from "../../core/project/problem.js";
import { sheetWords } from "../../words/sheets.js";
import type { WorkbookContent } from "../content.js";
import { matchTable } from "./match-tables.js";
import type { Registry } from "./read-registry.js";

/**
 * Tables of figures that were written and are no longer there: nothing of the project is lost with them, so that reading it does not tell.
 *
 * For a workbook that is opened again after somebody worked in it without the add-in.
 *
 * @param content - what the workbook holds
 * @param registry - what was last written
 * @param said - problems found already
 * @returns one problem for each such table that none of them is about
 */
export function missingResults(content: WorkbookContent, registry: Registry, said: readonly Problem[]): Problem[] {
  const captions: Partial<Record<string, string>> = sheetWords(registry.language).captions;
  const known = new Set(said.flatMap(({ code, place }) => (code === "table-missing" && place.table !== undefined ? [place.table] : [])));
  return [...registry.tables].flatMap(([id, { columns }]): Problem[] => {
    if (known.has(id) || matchTable(id, content, registry, columns) !== null) return [];
    return [{ code: "result-missing", severity: "warning", place: { table: id }, params: { table: captions[id] ?? id } }];
  });
}
