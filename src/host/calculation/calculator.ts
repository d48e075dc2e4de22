import type { Scalar } from "../model/cell.js";
import type { Rect } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import type { WorkbookView } from "./workbook-view.js";

export class Calculator {
  readonly unknownFunctions = new Map<string, string>();
  constructor(private readonly workbook: WorkbookView) {}
  cellEdited(_sheet: Worksheet, _row: number, _column: number): void {}
  structureChanged(): void {}
  recalculate(): { sheet: Worksheet; rects: Rect[] }[] {
    return [];
  }
  evaluate(_formula: string, _sheet: Worksheet, _row: number, _column: number): Scalar {
    return this.workbook.sheets.length;
  }
  circularCells(): string[] {
    return [];
  }
}
