import type { WorkbookDescription } from "../../src/workbook/description.js";
import { occurrenceKeys } from "../../src/core/project/occurrence-keys.js";
import type { Figure } from "./expected-figures.js";

/** A value as some spreadsheet program shows it: "" or `null` for an empty cell, an object for an error. */
export type ShownValue = number | string | boolean | null | undefined | object;

/** Relative to the larger of 1 and the figure. */
const TOLERANCE = 1e-9;

/**
 * Compares figures with the cells of a freshly written workbook, whose places are those of its description.
 *
 * @param read - gives the value of a cell by the text on the tab, row and column from 0
 * @returns one line for each figure that differs, none where all agree
 */
export function compareFigures(figures: readonly Figure[], description: WorkbookDescription, read: (tab: string, row: number, column: number) => ShownValue): string[] {
  const places = new Map(
    description.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => {
        const rows = new Map(occurrenceKeys(table.rows.map((row) => row.key)).map((key, r) => [key, r]));
        const columns = new Map(table.columns.map((column, c) => [column.id, c]));
        return [table.id, { tab: sheet.tab, table, rows, columns }] as const;
      }),
    ),
  );
  return figures.flatMap((figure) => {
    const name = `${figure.table}[${figure.column}] of ${figure.row}`;
    const place = places.get(figure.table);
    const row = place?.rows.get(figure.row);
    const column = place?.columns.get(figure.column);
    if (place === undefined || row === undefined || column === undefined) return [`${name}: no such cell`];
    const shown = read(place.tab, place.table.row + 1 + row, place.table.column + column);
    return agrees(figure.value, shown) ? [] : [`${name}: ${JSON.stringify(figure.value)} expected, ${JSON.stringify(shown)} shown`];
  });
}

function agrees(expected: Figure["value"], shown: ShownValue): boolean {
  if (expected === null) return shown === "" || shown === null || shown === undefined;
  if (typeof expected === "string") return shown === expected;
  return typeof shown === "number" && Math.abs(shown - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
}
