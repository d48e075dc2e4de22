import type { CellValue } from "../workbook/commands.js";
import type { SheetLayout, TableContent, TableLayout, WorkbookContent, WorkbookLayout } from "../workbook/content.js";
import type { FormulaBlock } from "../workbook/interpret/formula-blocks.js";
import { askFormulas } from "./ask-formulas.js";
import { unkept } from "./unkept-range.js";
import { cellValue } from "./read-workbook.js";

/** Cells of a sheet that may hold its title, purpose and key figures. */
const TOP = "A1:P8";

/**
 * Where the tables of a workbook stand, and what stands around them.
 *
 * For planning a write: together with `readWorkbook` it is all that a plan needs. One request.
 *
 * @param context of a run
 * @param content what `readWorkbook` gave
 * @param blocks columns that should hold formulas
 * @returns layouts of tables and sheets, names, charts, what stands in columns of formulas
 */
export async function inspectWorkbook(context: Excel.RequestContext, content: WorkbookContent, blocks: readonly FormulaBlock[] = []): Promise<WorkbookLayout> {
  const layout = askLayout(context, content, blocks);
  await context.sync();
  return layout(content);
}

/**
 * Asks for the same in a request of the caller's.
 *
 * @param context of a run; the caller syncs
 * @param content which sheets and tables there are
 * @param blocks columns that should hold formulas
 * @returns the layout, to be called after the sync with what the workbook then holds
 */
export function askLayout(context: Excel.RequestContext, content: WorkbookContent, blocks: readonly FormulaBlock[]): (now: WorkbookContent) => WorkbookLayout {
  const worksheets = context.workbook.worksheets;
  const names = context.workbook.names;
  names.load("items/name,items/type");
  const sheets = content.sheets.map((sheet) => askSheet(worksheets.getItem(sheet.id), sheet.id));
  const tables = content.tables.map((table) => askTable(context, table));
  const formulas = askFormulas(context, content, blocks);

  return (now) => ({
    tables: tables.map(({ id, column, firstRow, headersHidden }): TableLayout => {
      // Where the header row is hidden, the first cell of the body stands below it.
      const above = headersHidden ? texts(column.formulas, id).slice(0, -1) : texts(column.formulas, id);
      return {
        id,
        row: above.length - 1,
        column: column.columnIndex,
        firstRow: texts(firstRow.formulas, id)[0] ?? [],
        caption: above[above.length - 2]?.[0] ?? "",
      };
    }),
    sheets: sheets.map(({ id, top, used }): SheetLayout => ({
      id,
      top: texts(top.formulas, id),
      used: used.isNullObject ? null : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
    })),
    names: names.items.map((item) => item.name),
    lostNames: names.items.filter((item) => item.type === "Error").map((item) => item.name),
    charts: sheets.flatMap(({ id, charts }) => charts.items.map((chart) => ({ sheet: now.sheets.find((sheet) => sheet.id === id)?.name ?? id, name: chart.name }))),
    formulas: formulas(now),
  });
}

function askSheet(sheet: Excel.Worksheet, id: string) {
  const top = unkept(sheet.getRange(TOP)).load("formulas");
  const used = unkept(sheet.getUsedRangeOrNullObject(true)).load("rowIndex,columnIndex,rowCount,columnCount");
  const charts = sheet.charts.load("items/name");
  return { id, top, used, charts };
}

function askTable(context: Excel.RequestContext, { id, sheet, headersHidden = false }: TableContent) {
  const table = context.workbook.tables.getItem(id);
  const first = unkept(unkept(headersHidden ? table.getDataBodyRange() : table.getHeaderRowRange()).getCell(0, 0));
  // From the first header up to the top of the sheet: its length is the header's row, its last but one the caption, and a table in the
  // first row needs no other question.
  const column = unkept(unkept(unkept(first.getEntireColumn()).getRow(0)).getBoundingRect(first)).load("formulas,columnIndex");
  const firstRow = unkept(unkept(table.getDataBodyRange()).getRow(0)).load("formulas");
  return { id, sheet, column, firstRow, headersHidden };
}

function texts(formulas: unknown[][], subject: string): CellValue[][] {
  return formulas.map((row) => row.map((value) => cellValue(value, subject)));
}
