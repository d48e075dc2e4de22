import type { Problem } from "../../core/project/problem.js";
import { sheetWords } from "../../words/sheets.js";
import type { WorkbookContent } from "../content.js";
import type { Registry } from "./read-registry.js";

/**
 * Tables of ours whose header row is hidden, so that formulas that look at headers show an error and nothing can be written, or that show a
 * total row, below which no row can be added.
 *
 * @param content - what the workbook holds
 * @param registry - what was last written
 * @returns one problem for each such table
 */
export function tableRowsProblems(content: WorkbookContent, registry: Registry): Problem[] {
  const captions: Partial<Record<string, string>> = sheetWords(registry.language).captions;
  return [...registry.tables].flatMap(([id, { name }]): Problem[] => {
    const table = content.tables.find((candidate) => candidate.name === name);
    const params = { table: captions[id] ?? id };
    return [
      ...(table?.headersHidden === true ? [{ code: "header-row-hidden", severity: "error", place: { table: id }, params } as const] : []),
      ...(table?.totalsShown === true ? [{ code: "total-row-shown", severity: "warning", place: { table: id }, params } as const] : []),
    ];
  });
}
