import { renameSheetIn, renameTableIn } from "../calculation/follow-formula.js";
import type { ChangeSource } from "./changes.js";
import { namesSheet, namesTable, rewriteFormulas } from "./rewrite-formulas.js";
import type { WorkbookData } from "./workbook-data.js";
import { Worksheet } from "./worksheet.js";

/** @throws RangeError for a name that is taken or that Excel would refuse. */
export function addSheet(workbook: WorkbookData, name: string | undefined, position: number | undefined, source: ChangeSource): Worksheet {
  const chosen = name ?? freeSheetName(workbook);
  refuseSheetName(workbook, chosen, null);
  const sheet = new Worksheet(workbook.newId(), chosen);
  workbook.sheets.splice(position ?? workbook.sheets.length, 0, sheet);
  workbook.activeSheet ??= sheet;
  workbook.calculator.structureChanged();
  workbook.report("sheet-added", sheet, null, source);
  return sheet;
}

function freeSheetName(workbook: WorkbookData): string {
  const base = workbook.language === "fr" ? "Feuil" : "Sheet";
  let number = 1;
  while (workbook.sheetNamed(`${base}${number}`) !== undefined) number++;
  return `${base}${number}`;
}

function refuseSheetName(workbook: WorkbookData, name: string, sheet: Worksheet | null): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw new RangeError(`renameSheet requires a name of 1 to 31 characters without : \\ / ? * [ ], not ${name}`);
  }
  if (workbook.sheets.some((each) => each !== sheet && each.name.toLowerCase() === name.toLowerCase())) {
    throw new RangeError(`renameSheet requires a free name, ${name} is taken`);
  }
}

/** Formulas follow; links to the sheet do not, as in Excel. */
export function renameSheet(workbook: WorkbookData, sheet: Worksheet, name: string, source: ChangeSource): void {
  refuseSheetName(workbook, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  rewriteFormulas(workbook, namesSheet(before), (formula) => renameSheetIn(formula, before, name));
  sheet.name = name;
  workbook.calculator.structureChanged();
  workbook.report("sheet-renamed", sheet, null, source);
}

/** @throws RangeError for the last visible sheet. */
export function deleteSheet(workbook: WorkbookData, sheet: Worksheet, source: ChangeSource): void {
  if (!workbook.sheets.some((each) => each !== sheet && each.visibility === "Visible")) {
    throw new RangeError("deleteSheet requires another visible sheet");
  }
  const index = workbook.sheets.indexOf(sheet);
  const tables = workbook.tablesOn(sheet);
  workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
  workbook.tables = workbook.tables.filter((table) => table.sheet !== sheet);
  workbook.names = workbook.names.filter((name) => name.scope !== sheet);
  const namesOne = [namesSheet(sheet.name), ...tables.map((table) => namesTable(table.name))];
  rewriteFormulas(
    workbook,
    (mentions) => namesOne.some((names) => names(mentions)),
    (formula) => renameSheetIn(tables.reduce((text, table) => renameTableIn(text, table.name, null), formula), sheet.name, null),
  );
  if (workbook.activeSheet === sheet) {
    const rest = [...workbook.sheets.slice(index), ...workbook.sheets.slice(0, index).reverse()];
    workbook.activeSheet = rest.find((each) => each.visibility === "Visible") ?? null;
  }
  workbook.calculator.structureChanged();
  workbook.report("sheet-deleted", sheet, null, source);
}

export function moveSheet(workbook: WorkbookData, sheet: Worksheet, position: number, source: ChangeSource): void {
  workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
  workbook.sheets.splice(Math.max(0, Math.min(position, workbook.sheets.length)), 0, sheet);
  workbook.report("sheet-moved", sheet, null, source);
}
