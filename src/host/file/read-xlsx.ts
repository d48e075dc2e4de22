import { Workbook, type Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { unzipSync } from "fflate";
import { parseAddress } from "../model/address.js";
import type { WorkbookOptions } from "../model/workbook-data.js";
import { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";
import { readCharts } from "./charts-from-file.js";
import { readDetails } from "./details-from-file.js";
import { formulaFromFile } from "./file-formula.js";
import { readConditionalFormats, readValidations } from "./rules-from-file.js";
import { readCells, readSheet } from "./sheet-from-file.js";

/**
 * A workbook model from an .xlsx file: what `writeXlsx` writes comes back equal; of other programs' files come values, formulas, tables,
 * names, looks, rules, page set-up and charts, as far as the library for files knows them.
 * @throws Error where the bytes are no .xlsx file.
 */
export async function readXlsx(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<WorkbookModel> {
  installChartSupport();
  const file = new Workbook();
  await file.xlsx.load(bytes);
  const model = new WorkbookModel(options);
  const sheets = file.worksheets.map((source) => ({ source, sheet: model.addSheet(source.name) }));
  for (const { source, sheet } of sheets) {
    readSheet(source, sheet);
    readCells(source, model, sheet);
    readTables(source, model, sheet);
    readConditionalFormats(source, model, sheet);
    readValidations(source, sheet);
  }
  readNames(file, model);
  readProperties(file, model);
  const parts = unzipSync(bytes);
  readDetails(parts, model);
  readCharts(parts, model);
  const front = model.sheets[file.views[0]?.activeTab ?? 0];
  if (front) model.activeSheet = front;
  model.recalculate();
  return model;
}

function readTables(source: FileSheet, model: WorkbookModel, sheet: Worksheet): void {
  for (const { model: table } of source.getTables()) {
    const ref = parseAddress(table.tableRef ?? table.ref);
    if (ref === null || table.headerRow === false) continue;
    const added = model.addTable(sheet, ref, true, table.displayName ?? table.name);
    added.showTotals = table.totalsRow === true;
    added.style = table.style?.theme ?? "";
    added.showBandedRows = table.style?.showRowStripes ?? false;
    added.showBandedColumns = table.style?.showColumnStripes ?? false;
    added.highlightFirstColumn = table.style?.showFirstColumn ?? false;
    added.highlightLastColumn = table.style?.showLastColumn ?? false;
  }
}

function readNames(file: Workbook, model: WorkbookModel): void {
  for (const { name, ranges, rawText, formulaExpression, localSheetId, hidden } of file.definedNames.getAllEntries()) {
    const text = rawText ?? formulaExpression ?? ranges.join(",");
    if (text === "" || name.startsWith("_xlnm.")) continue;
    const scope = localSheetId === undefined ? null : (model.sheets[localSheetId] ?? null);
    model.addName(name, formulaFromFile(text), scope).visible = hidden !== true;
  }
}

function readProperties(file: Workbook, { properties }: WorkbookModel): void {
  const found: [string, string | undefined][] = [
    ["title", file.title],
    ["subject", file.subject],
    ["author", file.creator],
    ["lastAuthor", file.lastModifiedBy],
    ["keywords", file.keywords],
    ["comments", file.description],
    ["category", file.category],
    ["manager", file.manager],
    ["company", file.company],
  ];
  for (const [key, value] of found) if (value !== undefined && value !== "") properties.set(key, value);
}
