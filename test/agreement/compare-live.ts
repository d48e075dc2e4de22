import type { CellValue } from "../../src/workbook/commands.js";
import type { WorkbookContent } from "../../src/workbook/content.js";
import type { WorkbookDescription } from "../../src/workbook/description.js";
import { matchTable } from "../../src/workbook/interpret/match-tables.js";
import { readRegistry } from "../../src/workbook/interpret/read-registry.js";
import { occurrenceKeys } from "../../src/core/project/occurrence-keys.js";
import { keyOfCells } from "../../src/workbook/plan/key-of-cells.js";
import type { Figure } from "./expected-figures.js";

/** How a figure of an edited workbook compares with the core: `unknown` is a cell that says that it cannot be computed. */
export type Verdict = "right" | "unknown" | "wrong" | "absent";

export interface JudgedFigure {
  figure: Figure;
  shown: CellValue | undefined;
  verdict: Verdict;
}

const TOLERANCE = 1e-9;

/**
 * Compares figures with the cells of a workbook however it was edited: tables are found as the workbook room finds them.
 *
 * @param content - what the workbook holds, with calculated values; an error value is its text
 * @param description - of the project that the workbook was last written for
 */
export function judgeFigures(figures: readonly Figure[], description: WorkbookDescription, content: WorkbookContent): JudgedFigure[] {
  const registry = readRegistry(content);
  const tables = new Map(
    description.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => {
        const known = table.columns.map((column) => [column.id, column.header] as const);
        const matched = matchTable(table.id, content, registry, known);
        const keys = table.columns.filter((column) => column.key === true).map((column) => matched?.columns.indexOf(column.id) ?? -1);
        const rows = matched?.content.rows ?? [];
        const keyed = occurrenceKeys(rows.map((row) => (keys.length === 0 ? "1" : keyOfCells(keys.map((index) => row[index])))));
        return [table.id, { columns: matched?.columns ?? [], rows: new Map(keyed.map((key, r) => [key.toLowerCase(), rows[r] ?? []])) }] as const;
      }),
    ),
  );
  return figures.map((figure): JudgedFigure => {
    const table = tables.get(figure.table);
    const index = table?.columns.indexOf(figure.column) ?? -1;
    const shown = index < 0 ? undefined : table?.rows.get(figure.row.toLowerCase())?.[index];
    return { figure, shown, verdict: judge(figure.value, shown) };
  });
}

function judge(expected: Figure["value"], shown: CellValue | undefined): Verdict {
  if (shown === undefined) return "absent";
  if (expected === null ? shown === "" : typeof expected === "string" ? shown === expected : isClose(shown, expected)) return "right";
  return shown === "" || (typeof shown === "string" && /^#[A-Z/0!?]+$/.test(shown)) || shown === "?" ? "unknown" : "wrong";
}

function isClose(shown: CellValue, expected: number): boolean {
  return typeof shown === "number" && Math.abs(shown - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
}

/** One line for each figure that is not as it should be. */
export function complaints(judged: readonly JudgedFigure[], allowed: readonly Verdict[] = ["right"]): string[] {
  return judged
    .filter(({ verdict }) => !allowed.includes(verdict))
    .map(({ figure, shown, verdict }) => `${figure.table}[${figure.column}] of ${figure.row} is ${verdict}: ${JSON.stringify(figure.value)} expected, ${JSON.stringify(shown)} shown`);
}
