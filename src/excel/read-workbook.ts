import type { CellValue } from "../workbook/commands.js";
import type { TableContent, WorkbookContent } from "../workbook/content.js";
import { unkept } from "./unkept-range.js";
import { withoutGuard } from "./guard-values.js";
import { inPartsIfTooLarge } from "./run-in-workbook.js";
import { WorkbookError } from "./workbook-error.js";

/** Cells of a request when reading in parts: 5 MB hold some 50 bytes for each. */
const CELLS_OF_A_PART = 100_000;

/** What a workbook holds, and what stands in the way of changing it. */
export interface ReadWorkbook extends WorkbookContent {
  readOnly: boolean;
  /** Excel's ids of the tables that have filter buttons, so that rows of theirs may be hidden. */
  filterable: string[];
}

const SHEET_PROPERTIES = "items/id,items/name,items/visibility,items/protection/protected";
const TABLE_PROPERTIES = "items/id,items/name,items/showHeaders,items/showTotals,items/showFilterButton,items/worksheet/id,items/columns/items/name";
const TABLES_WITH_VALUES = `${TABLE_PROPERTIES},items/columns/items/values` as const;
const TABLES_WITH_LENGTHS = `${TABLE_PROPERTIES},items/rows/count` as const;

/**
 * What a workbook holds: its sheets and every table with its values.
 *
 * For everything that the pane shows. One request, whatever the number of sheets and tables: nothing is looked for by name, so nothing
 * can be missing. Only where Excel refuses to give so much at once, the values come in parts.
 *
 * @param context of a run
 * @returns sheets in the order of their tabs, tables in Excel's order
 * @throws WorkbookError `too-large` where Excel leaves values out
 */
export function readWorkbook(context: Excel.RequestContext): Promise<ReadWorkbook> {
  return inPartsIfTooLarge(
    () => readAtOnce(context),
    () => readInParts(context),
  );
}

async function readAtOnce(context: Excel.RequestContext): Promise<ReadWorkbook> {
  const content = askWorkbook(context);
  await context.sync();
  return content();
}

/**
 * Asks for the same in a request of the caller's.
 *
 * @param context of a run; the caller syncs
 * @returns what the workbook holds, to be called after the sync
 */
export function askWorkbook(context: Excel.RequestContext): () => ReadWorkbook {
  const frame = askFrame(context, TABLES_WITH_VALUES);
  return () => readFrame(frame, frame.tables.items.map(readTable));
}

/** For Excel on the web, whose answers hold 5 MB: the frame, then the values by blocks of rows. */
async function readInParts(context: Excel.RequestContext): Promise<ReadWorkbook> {
  const frame = askFrame(context, TABLES_WITH_LENGTHS);
  await context.sync();
  const contents: TableContent[] = [];
  let cellsAsked = 0;
  let waiting: { rows: CellValue[][]; range: Excel.Range; name: string }[] = [];
  const receive = async (): Promise<void> => {
    await context.sync();
    for (const { rows, range, name } of waiting) for (const row of rowsOf(range.values, name)) rows.push(row);
    waiting = [];
    cellsAsked = 0;
  };
  for (const table of frame.tables.items) {
    const headers = table.columns.items.map((column) => column.name);
    const rows: CellValue[][] = [];
    contents.push({ id: table.id, name: table.name, sheet: table.worksheet.id, headers, rows, ...rowsAround(table) });
    const blockRows = Math.max(1, Math.floor(CELLS_OF_A_PART / headers.length));
    for (let first = 0; first < table.rows.count; first += blockRows) {
      const count = Math.min(blockRows, table.rows.count - first);
      if (cellsAsked > 0 && cellsAsked + count * headers.length > CELLS_OF_A_PART) await receive();
      const range = unkept(unkept(unkept(table.getDataBodyRange()).getRow(first)).getResizedRange(count - 1, 0)).load("values");
      waiting.push({ rows, range, name: table.name });
      cellsAsked += count * headers.length;
    }
  }
  await receive();
  return readFrame(frame, contents);
}

interface Frame {
  workbook: Excel.Workbook;
  sheets: Excel.WorksheetCollection;
  tables: Excel.TableCollection;
}

function askFrame({ workbook }: Excel.RequestContext, properties: typeof TABLES_WITH_VALUES | typeof TABLES_WITH_LENGTHS): Frame {
  workbook.load("readOnly");
  const sheets = workbook.worksheets.load(SHEET_PROPERTIES);
  const tables = workbook.tables.load(properties);
  return { workbook, sheets, tables };
}

function readFrame({ workbook, sheets, tables }: Frame, contents: TableContent[]): ReadWorkbook {
  return {
    readOnly: workbook.readOnly,
    sheets: sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protected: sheet.protection.protected,
    })),
    tables: contents,
    filterable: tables.items.filter((table) => table.showFilterButton).map((table) => table.id),
  };
}

function rowsOf(values: unknown, subject: string): CellValue[][] {
  if (!Array.isArray(values)) throw new WorkbookError("too-large", { subject, location: "Range.values" });
  return values.map((row: unknown) => (Array.isArray(row) ? row.map((value) => cellValue(value, subject)) : []));
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
    ...rowsAround(table),
  };
}

/** What the person has made of the rows above and below the body. */
function rowsAround({ showHeaders, showTotals }: Excel.Table): Pick<TableContent, "headersHidden" | "totalsShown"> {
  return { ...(showHeaders ? {} : { headersHidden: true }), ...(showTotals ? { totalsShown: true } : {}) };
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
