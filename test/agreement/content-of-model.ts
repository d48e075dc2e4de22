import type { Scalar } from "../../src/host/model/cell.js";
import type { Rect } from "../../src/host/model/rect.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import type { Worksheet } from "../../src/host/model/worksheet.js";
import type { CellValue } from "../../src/workbook/commands.js";
import type { WorkbookContent } from "../../src/workbook/content.js";

/** What a workbook of the stand-in holds, calculated, as the add-in would read it. */
export function contentOfModel(model: WorkbookModel): WorkbookContent {
  model.recalculate();
  return {
    sheets: model.sheets.map(({ id, name, visibility }) => ({ id, name, visible: visibility === "Visible", protected: false })),
    tables: model.tables.map((table) => ({
      id: table.id,
      name: table.name,
      sheet: table.sheet.id,
      headers: table.columns.map(({ name }) => name),
      rows: valuesIn(table.sheet, table.bodyRect()).map((row) => row.map(shown)),
    })),
  };
}

function valuesIn(sheet: Worksheet, { row, column, rows, columns }: Rect): Scalar[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => sheet.cellAt(row + r, column + c)?.value ?? null));
}

function shown(value: Scalar): CellValue {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
