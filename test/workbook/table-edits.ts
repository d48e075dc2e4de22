import type { TableDescription, WorkbookDescription } from "../../src/workbook/description.js";

/** One thing done to a workbook, by places as they are before anything is done: what any spreadsheet program can be told. Rows and columns count from 0. */
export type EditStep =
  | { do: "sort"; sheet: string; row: number; column: number; rows: number; columns: number; key: number; ascending: boolean }
  | { do: "filter"; sheet: string; table: string; column: number; keep: string }
  | { do: "insert-row"; sheet: string; row: number }
  | { do: "delete-row"; sheet: string; row: number }
  | { do: "insert-column"; sheet: string; column: number }
  | { do: "type"; sheet: string; row: number; column: number; content: TypedContent }
  | { do: "rename-sheet"; sheet: string; to: string }
  | { do: "move-sheet"; sheet: string; to: number }
  | { do: "rename-table"; table: string; to: string };

/** A number, a text that stays one, a formula, or nothing. */
export type TypedContent = number | { text: string } | { formula: string } | null;

/** A table where it stands in a workbook that was just written. */
export interface PlacedTable {
  sheet: string;
  table: TableDescription;
}

/** What a person does to one table; `null` where there is nothing to do it to. */
export type TableEdit = (placed: PlacedTable) => EditStep[] | null;

/** The tables of the sheets that a person sees, in the order of the sheets. */
export function placedTables({ sheets }: WorkbookDescription): PlacedTable[] {
  return sheets.filter(({ hidden }) => hidden !== true).flatMap((sheet) => sheet.tables.map((table) => ({ sheet: sheet.tab, table })));
}

function typed({ sheet, table }: PlacedTable, row: number, column: number, content: TypedContent): EditStep {
  return { do: "type", sheet, row: table.row + row, column: table.column + column, content };
}

/** The first column that is like this, and its position. */
function find({ columns }: TableDescription, like: (column: TableDescription["columns"][number]) => boolean): number {
  return columns.findIndex(like);
}

const isNumber = (column: TableDescription["columns"][number]): boolean => column.role === "input" && column.validation?.kind === "number";

function sorted({ sheet, table }: PlacedTable, key: number, ascending: boolean): EditStep[] | null {
  if (table.rows.length < 2) return null;
  return [{ do: "sort", sheet, row: table.row + 1, column: table.column, rows: table.rows.length, columns: table.columns.length, key, ascending }];
}

/** Types in the first column that is like this. */
function typing(like: (column: TableDescription["columns"][number]) => boolean, content: TypedContent): TableEdit {
  return (placed) => {
    const column = find(placed.table, like);
    return column < 0 || placed.table.rows.length === 0 ? null : [typed(placed, 1, column, content)];
  };
}

/** A line of the person's, as the first one is; with a code of its own where the table has one. */
function line(placed: PlacedTable, row: number, code: string | null = "X9"): EditStep[] {
  const { columns, rows } = placed.table;
  const keys = columns.filter(({ key }) => key === true).length;
  return columns.flatMap((column, c) => {
    if (column.role !== "input") return [];
    const [first] = rows;
    const model = first?.cells[c] ?? null;
    if (typeof model === "number") return [typed(placed, row, c, model)];
    return typeof model !== "string" ? [] : [typed(placed, row, c, { text: column.key === true && keys === 1 ? (code ?? model) : model })];
  });
}

/** By what each does, in words. */
export const TABLE_EDITS: Readonly<Record<string, TableEdit>> = {
  "sorts by the first column": (placed) => sorted(placed, 0, false),
  "sorts by the last column": (placed) => sorted(placed, placed.table.columns.length - 1, true),
  "sorts by a column in the middle": (placed) => sorted(placed, Math.floor(placed.table.columns.length / 2), false),
  filters: ({ sheet, table }) => {
    const kept = table.rows[0]?.cells[0];
    return table.filter === true && typeof kept === "string" ? [{ do: "filter", sheet, table: table.id, column: 0, keep: kept }] : null;
  },
  "inserts an empty row in the middle": ({ sheet, table }) => (table.rows.length < 2 ? null : [{ do: "insert-row", sheet, row: table.row + 2 }]),
  "inserts a row in the middle and fills it": (placed) => {
    if (placed.table.owner !== "input" || placed.table.rows.length < 2) return null;
    return [{ do: "insert-row", sheet: placed.sheet, row: placed.table.row + 2 }, ...line(placed, 2)];
  },
  "types a line below": (placed) => (placed.table.owner === "input" && placed.table.rows.length > 0 ? line(placed, placed.table.rows.length + 1) : null),
  "copies the first line below": (placed) => (placed.table.owner === "input" && placed.table.rows.length > 0 ? line(placed, placed.table.rows.length + 1, null) : null),
  "types a line below that joins two codes for the first time": (placed) => {
    const { columns, rows, owner } = placed.table;
    const [first, second] = columns.flatMap(({ key, role }, c) => (key === true && role === "input" ? [c] : []));
    const steps = line(placed, rows.length + 1, null);
    if (owner !== "input" || first === undefined || second === undefined) return null;
    const joined = (a: unknown, b: unknown): boolean => rows.some(({ cells }) => cells[first] === a && cells[second] === b);
    const other = rows.flatMap((one) => rows.map((two) => [one.cells[first], two.cells[second]] as const)).find(([a, b]) => !joined(a, b));
    if (other === undefined) return null;
    return [...steps, ...other.flatMap((code, k) => (typeof code === "string" ? [typed(placed, rows.length + 1, [first, second][k] ?? 0, { text: code })] : []))];
  },
  "gives the second line the codes of the first": (placed) => {
    const { columns, rows } = placed.table;
    const [first, second] = rows;
    if (first === undefined || second === undefined) return null;
    const steps = columns.flatMap(({ key, role }, c) => {
      const code = first.cells[c];
      return key === true && role === "input" && typeof code === "string" ? [typed(placed, 2, c, { text: code })] : [];
    });
    return steps.length === 0 ? null : steps;
  },
  "deletes the first row": ({ sheet, table }) => (table.rows.length < 2 ? null : [{ do: "delete-row", sheet, row: table.row + 1 }]),
  "deletes the last row": ({ sheet, table }) => (table.rows.length < 2 ? null : [{ do: "delete-row", sheet, row: table.row + table.rows.length }]),
  "inserts a column of their own": (placed) => {
    if (placed.table.columns.length < 2) return null;
    return [{ do: "insert-column", sheet: placed.sheet, column: placed.table.column + 1 }, typed(placed, 0, 1, { text: "Mine" }), typed(placed, 1, 1, { text: "my own words" })];
  },
  "renames and moves the sheet": ({ sheet }) => [
    { do: "move-sheet", sheet, to: 0 },
    { do: "rename-sheet", sheet, to: `Ma feuille ${sheet}`.slice(0, 31) },
  ],
  "renames the table": ({ table }) => [{ do: "rename-table", table: table.id, to: `My_${table.id}` }],
  "rewords the headers": (placed) => placed.table.columns.flatMap(({ header }, c) => (c % 2 === 1 || header === "→" || header === "←" ? [] : [typed(placed, 0, c, { text: `${header} (new)` })])),
  "gives a line another code": typing(({ key, role }) => key === true && role === "input", { text: "Z9" }),
  "rewords a label": typing(({ role, key }) => role === "label" && key !== true, { text: "Another label" }),
  "types over the code of a result": typing(({ role, key }) => role === "label" && key === true, { text: "Another label" }),
  "empties a code": typing(({ key }) => key === true, null),
  "empties a number": typing(isNumber, null),
  "empties a figure": typing(({ role }) => role === "formula", null),
  "types words into a number": typing(isNumber, { text: "abc" }),
  "types a number as a text": typing(isNumber, { text: "1,5" }),
  "types an error value into a number": typing(isNumber, { formula: "=NA()" }),
  "types an error value into a code": typing(({ key }) => key === true, { formula: "=1/0" }),
};

/** The same done to many tables at once: from the last of each sheet to the first, so that places hold; what is for a whole sheet, once. */
export function together(edit: TableEdit, tables: readonly PlacedTable[]): EditStep[] {
  const steps = [...tables].reverse().flatMap((placed) => edit(placed) ?? []);
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
}

/** Whether what is done leaves everything known, so that no cell may show an error. */
export function leavesNoError(name: string): boolean {
  return /^(sorts|filters|inserts an empty row|inserts a column|renames|rewords)/.test(name);
}
