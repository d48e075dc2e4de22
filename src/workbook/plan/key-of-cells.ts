import type { CellValue } from "../commands.js";

/** Text of the cells that make a row's key; "" where all are empty. */
export function keyOfCells(cells: readonly (CellValue | undefined)[]): string {
  const parts = cells.map((cell) => String(cell ?? "").trim());
  return parts.every((part) => part === "") ? "" : parts.join("|");
}
