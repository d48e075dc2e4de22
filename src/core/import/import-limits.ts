import type { Problem } from "../project/problem.js";
import type { Project } from "../project/project.js";
import { nameKey } from "./name-key.js";
import type { DelimitedTable } from "./parse-delimited.js";
import { shorten } from "./read-columns.js";
import type { ImportDraft } from "./read-draft.js";
import { placeIn } from "./shape-table.js";

/** The workbook compares every two partners: 500 of them make 250,000 formulas a map, which Excel still calculates while one waits. */
export const MOST_PARTNERS = 500;
/** Items are columns of a sheet and rows of what each partner adds. */
export const MOST_ITEMS = 1_000;
/** Characters of a cell: Excel's own limit. */
export const MOST_CHARACTERS = 32_767;

/**
 * What a workbook could not hold of a project with what a source says.
 *
 * Excel refuses some of it late and in its own words; here it is said before anything is merged or written, with a way out.
 *
 * @param project What is there; `null`: nothing.
 * @param draft What the source says.
 * @param file What the import comes from.
 * @returns One error for each limit that is passed.
 */
export function sizeProblems(project: Project | null, draft: ImportDraft, file: string): Problem[] {
  const problems: Problem[] = [];
  const over = (code: Problem["code"], found: number, max: number): void => void problems.push({ code, severity: "error", place: { file }, params: { found, max } });
  if (draft.partners.length > MOST_PARTNERS && draft.partners.some(({ code }) => code === null)) over("too-many-partners", draft.partners.length, MOST_PARTNERS);
  if (draft.matrix) {
    const labels = new Set([...(project?.[draft.matrix.dimension].items ?? []), ...draft.matrix.items].map(({ label }) => nameKey(label)));
    if (labels.size > MOST_ITEMS) over("too-many-items", labels.size, MOST_ITEMS);
  }
  return problems;
}

/**
 * Empties the cells that no cell of a workbook can hold.
 *
 * @param table The table, left as it is.
 * @returns The table, and one error for each of these cells.
 */
export function withoutLongTexts(table: DelimitedTable): { table: DelimitedTable; problems: Problem[] } {
  const problems: Problem[] = [];
  const isLong = (cell: string): boolean => cell.length > MOST_CHARACTERS;
  const refuse = (line: number, column: number, cell: string): string => {
    problems.push({ code: "text-too-long", severity: "error", place: { file: table.file, ...placeIn(table, line, column) }, params: { value: shorten(cell), found: cell.length, max: MOST_CHARACTERS } });
    return "";
  };
  if (!table.headers.some(isLong) && !table.rows.some(({ cells }) => cells.some(isLong))) return { table, problems };
  const headers = table.headers.map((cell, column) => (isLong(cell) ? refuse(table.headerLine, column, cell) : cell));
  const rows = table.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell, column) => (isLong(cell) ? refuse(line, column, cell) : cell)) }));
  return { table: { ...table, headers, rows }, problems };
}
