import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import type { Worksheet } from "../../src/host/model/worksheet.js";
import { fittedHeights } from "../../src/host/office/fit-columns.js";

/** How a sheet comes out of the printer. */
export interface PrintedSheet {
  sheet: string;
  /** Size of the text of a cell on paper, in points. */
  textSize: number;
  pages: number;
  /** Tables and charts that go over two pages although one would hold them. */
  cut: string[];
}

const A4 = { short: 595, long: 842 };

/** Prints the visible sheets of a workbook, from the sizes that its cells have: as a spreadsheet program does, and as nothing in the product does. */
export function printedSheets(model: WorkbookModel): PrintedSheet[] {
  return model.sheets.filter(({ visibility }) => visibility === "Visible").map((sheet) => printed(model, sheet));
}

function printed(model: WorkbookModel, sheet: Worksheet): PrintedSheet {
  const { orientation, margins, fitWidth, rowBreaks, titleRows, titleColumns, printArea } = sheet.pageLayout;
  const used = sheet.usedRange(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const wide = Math.max(used.column + used.columns, ...sheet.charts.map(({ anchor }) => (anchor === null ? 0 : anchor.column + anchor.columns)));
  const high = Math.max(used.row + used.rows, ...sheet.charts.map(({ anchor }) => (anchor === null ? 0 : anchor.row + anchor.rows)));
  const widths = Array.from({ length: printArea?.columns ?? wide }, (_, column) => sheet.columnWidths.get(column) ?? sheet.standardWidth);
  const [across, along] = orientation === "landscape" ? [A4.long, A4.short] : [A4.short, A4.long];
  const sum = (points: readonly number[]): number => points.reduce((all, width) => all + width, 0);
  const repeatedWidth = titleColumns === null ? 0 : sum(widths.slice(titleColumns.first, titleColumns.last + 1)) * (fitWidth - 1);
  const scale = Math.min(1, ((across - margins.left - margins.right) * fitWidth) / (sum(widths) + repeatedWidth));
  const room = (along - margins.top - margins.bottom) / scale;
  const fitted = fittedHeights(model, sheet);
  const heightOf = (row: number): number => sheet.rowHeights.get(row) ?? fitted.get(row) ?? sheet.standardHeight;
  const height = (first: number, end: number): number => Array.from({ length: Math.max(0, end - first) }, (_, r) => heightOf(first + r)).reduce((sum, points) => sum + points, 0);
  const repeated = titleRows === null ? 0 : height(titleRows.first, titleRows.last + 1);
  const starts = [0];
  let left = room;
  for (let row = 0; row < high; row++) {
    if (row > 0 && (rowBreaks.includes(row) || heightOf(row) > left)) {
      starts.push(row);
      left = room - (titleRows !== null && row > titleRows.last ? repeated : 0);
    }
    left -= heightOf(row);
  }
  const pageOf = (row: number): number => starts.filter((start) => start <= row).length;
  const blocks = [
    ...model.tablesOn(sheet).map(({ name, ref }) => ({ name, first: Math.max(0, ref.row - 1), end: ref.row + ref.rows })),
    ...sheet.charts.flatMap(({ name, anchor }) => (anchor === null ? [] : [{ name, first: anchor.row, end: anchor.row + anchor.rows }])),
  ];
  const cut = blocks.filter(({ first, end }) => pageOf(first) !== pageOf(end - 1) && height(first, end) <= room * LONG).map(({ name }) => name);
  // Pages high that are given make the sheet as small as it takes.
  const shrunk = sheet.pageLayout.fitHeight === 0 ? 1 : Math.min(1, (room * sheet.pageLayout.fitHeight) / height(0, high));
  return { sheet: sheet.name, textSize: Math.round(110 * scale * shrunk) / 10, pages: starts.length, cut: shrunk < 1 ? [] : cut };
}

/** What fills more of a page than this is as long as a page. */
const LONG = 0.9;
