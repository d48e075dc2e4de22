import type { CellValue } from "../workbook/commands.js";
import type { TableContent, WorkbookContent } from "../workbook/content.js";
import { withoutGuard } from "./guard-values.js";
import { WorkbookError } from "./workbook-error.js";

/** What a workbook holds, and what stands in the way of changing it. */
export interface ReadWorkbook extends WorkbookContent {
  readOnly: boolean;
  /** Excel's ids of the tables that have filter buttons, so that rows of theirs may be hidden. */
  filterable: string[];
}

const TABLE_PROPERTIES = [
  "id",
  "name",
  "showHeaders",
  "showTotals",
  "showFilterButton",
  "worksheet/id",
  "columns/items/name",
  "columns/items/values",
];

/**
 * What a workbook holds: its sheets and every table with its values.
 *
 * For everything that the pane shows. One request, whatever the number of sheets and tables: nothing is looked for by name, so nothing
 * can be missing.
 *
 * @param context of a run
 * @returns sheets in the order of their tabs, tables in Excel's order
 * @throws WorkbookError `too-large` where Excel leaves values out
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<ReadWorkbook> {
  const workbook = context.workbook;
  workbook.load("readOnly");
  const sheets = workbook.worksheets;
  sheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const tables = workbook.tables;
  tables.load(TABLE_PROPERTIES.map((property) => `items/${property}`).join(","));
  await context.sync();

  return {
    readOnly: workbook.readOnly,
    sheets: sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protected: sheet.protection.protected,
    })),
    tables: tables.items.map(readTable),
    filterable: tables.items.filter((table) => table.showFilterButton).map((table) => table.id),
  };
}

function readTable(table: Excel.Table): TableContent {
  const columns = table.columns.items.map((column) => bodyOf(table, column));
  const rowCount = columns[0]?.length ?? 0;
  const rows = Array.from({ length: rowCount }, (_, r) => columns.map((column) => column[r] ?? ""));
  return {
    id: table.id,
    name: table.name,
    sheet: table.worksheet.id,
    headers: table.columns.items.map((column) => column.name),
    rows,
  };
}

/** Values of a column between its header and its total. */
function bodyOf(table: Excel.Table, column: Excel.TableColumn): CellValue[] {
  // A read that is too large gives null instead of values, without an error.
  const values: unknown = column.values;
  if (!Array.isArray(values)) throw new WorkbookError("too-large", { subject: table.name, location: "TableColumn.values" });
  const first = table.showHeaders ? 1 : 0;
  const last = table.showTotals ? values.length - 1 : values.length;
  return values.slice(first, last).map((row: unknown) => cellValue(Array.isArray(row) ? row[0] : undefined, table.name));
}

/** A value as our rooms know it. */
export function cellValue(value: unknown, subject: string): CellValue {
  if (typeof value === "string") return withoutGuard(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw new WorkbookError("too-large", { subject, location: "Range.values" });
}
