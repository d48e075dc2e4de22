import type { Scalar } from "../../src/host/model/cell.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
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
      rows: model.cells(table.sheet, table.bodyRect()).map((row) => row.map(({ value }) => shown(value))),
    })),
  };
}

function shown(value: Scalar): CellValue {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
