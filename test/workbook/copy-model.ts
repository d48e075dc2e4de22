import type { Cell } from "../../src/host/model/cell.js";
import { Table } from "../../src/host/model/table.js";
import { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { Worksheet } from "../../src/host/model/worksheet.js";

/** A workbook with the same content, of which nobody has asked anything: what is done to one leaves the other as it is. */
export function copyModel(model: WorkbookModel): WorkbookModel {
  const copy = new WorkbookModel({ language: model.language, now: model.now });
  const sheets = new Map(model.sheets.map((sheet) => [sheet, copySheet(sheet)]));
  const sheetOf = <T extends Worksheet | null>(sheet: T): Worksheet | T => (sheet === null ? sheet : (sheets.get(sheet) ?? sheet));
  // What is calculated, and who listens, belongs to each workbook alone.
  const own = Object.entries(model).filter(([name]) => name !== "calculator" && name !== "listeners");
  return Object.assign(copy, Object.fromEntries(own), {
    sheets: [...sheets.values()],
    tables: model.tables.map((table) => copyTable(table, sheetOf(table.sheet))),
    names: model.names.map((name) => ({ ...name, scope: sheetOf(name.scope) })),
    activeSheet: sheetOf(model.activeSheet),
    settings: structuredClone(model.settings),
    properties: new Map(model.properties),
  });
}

function copySheet(sheet: Worksheet): Worksheet {
  const { rows, columnLooks, ...parts } = sheet;
  return Object.assign(new Worksheet(sheet.id, sheet.name), structuredClone(parts), {
    columnLooks: new Map([...columnLooks].map(([column, look]) => [column, { ...look }])),
    // Looks and errors are shared and never changed; formulas are compiled and calculated anew.
    rows: rows.map((cells) => cells.map((cell): Cell | undefined => cell && { ...cell, node: null })),
  });
}

function copyTable(table: Table, sheet: Worksheet): Table {
  const { ref, columns, filters } = table;
  return Object.assign(new Table(table.id, table.name, sheet, ref), table, { sheet, ref: { ...ref }, columns: columns.map((column) => ({ ...column })), filters: structuredClone(filters) });
}
