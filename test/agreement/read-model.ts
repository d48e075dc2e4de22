import type { Scalar } from "../../src/host/model/cell.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";

/** Values of the stand-in's cells, sheet by sheet, as they are when it is called; an error is an object. */
export function readModel(model: WorkbookModel): (tab: string, row: number, column: number) => Scalar {
  model.recalculate();
  const grids = new Map<string, Scalar[][]>();
  // Rows and cells that never held anything are holes, and stay holes.
  for (const sheet of model.sheets) grids.set(sheet.name, sheet.rows.map((row) => row.map((cell) => cell?.value ?? null)));
  return (tab, row, column) => grids.get(tab)?.[row]?.[column] ?? null;
}
