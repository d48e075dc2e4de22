import type { Scalar } from "../../src/host/model/cell.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";

/** Values of the stand-in's cells, sheet by sheet; an error is an object. */
export function readModel(model: WorkbookModel): (tab: string, row: number, column: number) => Scalar {
  model.recalculate();
  const grids = new Map<string, Scalar[][]>();
  for (const sheet of model.sheets) {
    const used = model.usedRange(sheet);
    const rect = used === null ? null : { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
    grids.set(sheet.name, rect === null ? [] : model.cells(sheet, rect).map((row) => row.map((cell) => cell.value)));
  }
  return (tab, row, column) => grids.get(tab)?.[row]?.[column] ?? null;
}
