import { Workbook, type Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Chart } from "../model/sheet-parts.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";
import { chartXml, type ReadCells } from "./chart-xml.js";
import { fittedHeights } from "../office/fit-columns.js";
import { finishParts, type Finish } from "./finish-parts.js";
import { formulaToFile } from "./file-formula.js";
import { readReference } from "./read-reference.js";
import { addConditionalFormats, addValidations } from "./rules-to-file.js";
import { addSheetToFile, writeCellsToFile } from "./sheet-to-file.js";
import { addTableToFile } from "./tables-to-file.js";

/** The moment that files carry where the workbook names none: files of the same workbook are then the same, byte for byte. */
const noMoment = new Date(Date.UTC(2000, 0, 1));

/**
 * The workbook as an .xlsx file: values and formulas with their results, tables, names, looks, conditional formats, validations, protection,
 * page set-up, links and native charts. Values are brought up to date first; Excel calculates again when it opens the file.
 * @returns The bytes of the file; the same bytes for the same workbook.
 */
export async function writeXlsx(model: WorkbookModel): Promise<Uint8Array> {
  model.recalculate();
  installChartSupport();
  const file = new Workbook();
  setProperties(file, model);
  const charts: Chart[] = [];
  const ownHeights: number[][] = [];
  for (const sheet of model.sheets) {
    const fitted = fittedHeights(model, sheet);
    const target = addSheetToFile(file, sheet, fitted);
    ownHeights.push([...fitted.keys()].map((row) => row + 1));
    for (const table of model.tablesOn(sheet)) addTableToFile(target, table);
    writeCellsToFile(target, model, sheet);
    addConditionalFormats(target, sheet);
    addValidations(target, sheet);
    for (const chart of sheet.charts) {
      addChartFrame(target, sheet, chart);
      charts.push(chart);
    }
    if (sheet.protection.protected) await protect(target, sheet);
  }
  addNames(file, model);
  const bytes = await file.xlsx.writeBuffer({ zip: { level: 0, modTime: noMoment }, validate: false });
  const read: ReadCells = (reference) => readReference(model, reference);
  const finish: Finish = {
    charts: charts.map((chart) => chartXml(chart, read)),
    chartNames: model.sheets.filter((sheet) => sheet.charts.length > 0).map((sheet) => sheet.charts.map(({ name }) => name)),
    ownHeights,
    stopIfTrue: model.sheets.map((sheet) => sheet.conditionalFormats.filter((format) => format.stopIfTrue).map(({ priority }) => priority + 1)),
  };
  return finishParts(bytes, finish);
}

function setProperties(file: Workbook, model: WorkbookModel): void {
  const { properties } = model;
  file.title = properties.get("title") ?? "";
  file.subject = properties.get("subject") ?? "";
  file.creator = properties.get("author") ?? "";
  file.lastModifiedBy = properties.get("lastAuthor") ?? properties.get("author") ?? "";
  file.keywords = properties.get("keywords") ?? "";
  file.description = properties.get("comments") ?? "";
  file.category = properties.get("category") ?? "";
  file.manager = properties.get("manager") ?? "";
  file.company = properties.get("company") ?? "";
  const moment = properties.get("creationDate");
  file.created = file.modified = moment === undefined ? noMoment : new Date(moment);
  file.calcProperties = { ...file.calcProperties, fullCalcOnLoad: true };
  const front = model.activeSheet ? model.sheets.indexOf(model.activeSheet) : 0;
  file.views = [{ x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: Math.max(0, front), visibility: "visible" }];
}

/** Where the chart stands; its content is put in afterwards. */
function addChartFrame(target: FileSheet, sheet: Worksheet, chart: Chart): void {
  const series = [{ name: "x", values: `'${sheet.name.replaceAll("'", "''")}'!$A$1` }];
  if (chart.anchor) {
    const { row, column, rows, columns } = chart.anchor;
    target.addChart({ type: "bar", series }, { tl: { col: column, row }, br: { col: column + columns, row: row + rows }, editAs: "oneCell" });
  } else {
    const emu = (points: number) => Math.round(points * 12_700);
    target.addChart({ type: "bar", series }, { pos: { x: emu(chart.left), y: emu(chart.top) }, ext: { cx: emu(chart.width), cy: emu(chart.height) } });
  }
}

/** Office.js names of what a protected sheet allows, and those of the file. */
const allowances = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const;

async function protect(target: FileSheet, { protection }: Worksheet): Promise<void> {
  const { options, password } = protection;
  const allowed = Object.fromEntries(Object.entries(allowances).map(([name, inFile]) => [inFile, options[name] === true]));
  const select = { selectLockedCells: options.selectionMode !== "Unlocked" && options.selectionMode !== "None", selectUnlockedCells: options.selectionMode !== "None" };
  await target.protect(password ?? undefined, { ...allowed, ...select, objects: options.allowEditObjects !== true, scenarios: options.allowEditScenarios !== true });
}

function addNames(file: Workbook, model: WorkbookModel): void {
  file.definedNames.model = model.names.map(({ name, formula, scope, visible }) => ({
    name,
    ranges: [formulaToFile(formula, null)],
    rawText: formulaToFile(formula, null),
    ...(scope === null ? {} : { localSheetId: model.sheets.indexOf(scope) }),
    ...(visible ? {} : { hidden: true }),
  }));
}
