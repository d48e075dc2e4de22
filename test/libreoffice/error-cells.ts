import type { RecalculatedGrid } from "./recalculate.js";

/** Cells that hold an error value, by sheet, row and column from 1. */
export function errorCells(sheets: ReadonlyMap<string, RecalculatedGrid>): string[] {
  return [...sheets].flatMap(([tab, grid]) => grid.flatMap((row, r) => row.flatMap((value, c) => (typeof value === "object" ? [`${tab} row ${r + 1} column ${c + 1}: ${value.error}`] : []))));
}
