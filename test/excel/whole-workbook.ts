import type { Rect } from "../../src/host/model/rect.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import type { Worksheet } from "../../src/host/model/worksheet.js";
import { canonicalFormula } from "../../src/workbook/formula-references.js";

/**
 * All that a workbook holds and looks like, as lines to compare: cells with their looks and links, what may be typed, conditional looks,
 * widths, tables, names, charts. Formulas are compared whatever the spelling that Excel echoes. A cell that is empty and plain has no line.
 */
export function wholeWorkbook(model: WorkbookModel): string[] {
  return [
    ...model.sheets.flatMap((sheet, position) => [`sheet ${position} ${sheet.name} ${sheet.visibility}`, ...sheetLines(sheet)]),
    ...model.tables.map((table) => `table ${table.name} ${table.sheet.name} ${cellsOf(table.ref)} ${table.columns.map(({ name }) => name).join("|")}`).sort(),
    ...model.names.map(({ name, formula }) => `name ${name} ${formula.replace(/'?[^'!=]*'?!#REF!/, "#REF!").replaceAll("'", "")}`).sort(),
  ];
}

function sheetLines(sheet: Worksheet): string[] {
  const lines: string[] = [];
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === undefined) return;
      const { value, formula, quoted, style, numberFormat, hyperlink } = cell;
      const isEmpty = value === null && formula === null && (style === null || Object.keys(style).length === 0) && numberFormat === "General" && hyperlink === null;
      // A value that a formula gives follows from the rest.
      if (!isEmpty) lines.push(`${sheet.name} ${r}:${c} ${JSON.stringify([formula === null ? value : canonicalFormula(formula), quoted, numberFormat, hyperlink])} ${style === null ? "" : lookOf(style)}`);
    }),
  );
  const onCells = (what: string, rects: readonly Rect[], say: string): void => {
    for (const rect of rects) {
      for (let r = rect.row; r < rect.row + rect.rows; r++) for (let c = rect.column; c < rect.column + rect.columns; c++) lines.push(`${sheet.name} ${r}:${c} ${what} ${say}`);
    }
  };
  for (const { rects, rule, prompt, errorAlert } of sheet.validations) onCells("validation", rects, JSON.stringify([rule, prompt, errorAlert]).replaceAll("'", ""));
  for (const { rects, rule } of sheet.conditionalFormats) onCells("rule", rects, JSON.stringify(rule).replace(/\b[A-Z]{1,3}\d+\b/g, "{cell}"));
  for (const [column, width] of sheet.columnWidths) if (width !== sheet.standardWidth) lines.push(`${sheet.name} width ${column} ${width}`);
  for (const { name, title, series } of sheet.charts) lines.push(`${sheet.name} chart ${name} ${title} ${JSON.stringify(series)}`);
  return lines.sort();
}

/** Looks are shared between thousands of cells and never changed: each is put in words once. */
const looks = new WeakMap<object, string>();

function lookOf(style: object): string {
  const known = looks.get(style);
  if (known !== undefined) return known;
  const look = Object.keys(style).length === 0 ? "" : JSON.stringify(styleLines(style));
  looks.set(style, look);
  return look;
}

/** Of a line between two cells, either of them may hold it. */
function styleLines(style: object): unknown[] {
  return Object.entries(style)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]: [string, unknown]) => [name, name === "borders" ? Object.entries(value as object).filter(([edge]) => edge === "EdgeBottom" || edge === "EdgeRight").sort() : value])
    .sort();
}

function cellsOf({ row, column, rows, columns }: Rect): string {
  return `${row}:${column} ${rows}×${columns}`;
}

/** Lines that only one of two workbooks has. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const was = new Set(before);
  const is = new Set(after);
  return [...before.filter((line) => !is.has(line)).map((line) => `- ${line}`), ...after.filter((line) => !was.has(line)).map((line) => `+ ${line}`)];
}
