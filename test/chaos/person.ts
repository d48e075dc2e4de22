import { maxColumns, maxRows } from "../../src/host/model/rect.js";
import type { Table } from "../../src/host/model/table.js";
import type { CellInput, WorkbookModel } from "../../src/host/model/workbook-model.js";
import type { RandomSource } from "../workbook/random-source.js";

/** One thing that a person does in the workbook; `null` where there is nothing to do it to. Returns what was done, in words. */
export type Gesture = (model: WorkbookModel, random: RandomSource, token: () => Token) => string | null;

/** A text and a number that occur nowhere else, so that losing them shows. */
export interface Token {
  text: string;
  /** From 0 to 1. */
  number: number;
}

const INPUTS = ["Partners", "Resources", "Means", "Domains", "Audiences", "Tools", "Dimensions", "Needs", "Scopes", "Interest", "Demand", "Criteria", "Ratings", "Gains", "PilotActions", "PilotIndicators", "PilotPlan"];
const LISTS = ["Partners", "Resources", "Needs", "Scopes", "Demand", "Criteria", "Gains", "PilotActions", "PilotIndicators", "PilotPlan"];

function anyTable(model: WorkbookModel, random: RandomSource, names: readonly string[]): Table | null {
  const found = model.tables.filter(({ name, ref }) => names.includes(name) && ref.rows > 1);
  return found.length === 0 ? null : random.one(found);
}

function type(model: WorkbookModel, table: Table, row: number, column: number, input: CellInput): void {
  model.write(table.sheet, { row: table.ref.row + row, column: table.ref.column + column, rows: 1, columns: 1 }, [[input]], "person");
}

function bodyCell(random: RandomSource, table: Table, isFormula: boolean): { row: number; column: number } | null {
  const cells: { row: number; column: number }[] = [];
  for (let row = 1; row < table.ref.rows; row++) {
    for (let column = 0; column < table.ref.columns; column++) {
      const cell = table.sheet.cellAt(table.ref.row + row, table.ref.column + column);
      const name = table.columns[column]?.name ?? "";
      if (((cell?.formula ?? null) !== null) === isFormula && name !== "→" && name !== "←") cells.push({ row, column });
    }
  }
  return cells.length === 0 ? null : random.one(cells);
}

/** A column whose cells are texts without a list: what a person may fill with words. */
const WORDS = /^(Institution|Service|Contact|Notes?|Description|Objective|Need|User benefit|Label|Service|Name)\b/;

export const GESTURES: Record<string, Gesture> = {
  "types a number": (model, random, token) => {
    const table = anyTable(model, random, INPUTS);
    const cell = table && bodyCell(random, table, false);
    if (table === null || cell === null) return null;
    const held = table.sheet.cellAt(table.ref.row + cell.row, table.ref.column + cell.column)?.value;
    if (typeof held !== "number") return null;
    type(model, table, cell.row, cell.column, token().number);
    return `${table.name} ${cell.row}:${cell.column}`;
  },
  "types words": (model, random, token) => {
    const table = anyTable(model, random, LISTS);
    const columns = table?.columns.flatMap(({ name }, c) => (WORDS.test(name) ? [c] : [])) ?? [];
    if (table === null || columns.length === 0) return null;
    const column = random.one(columns);
    const row = random.whole(1, table.ref.rows - 1);
    type(model, table, row, column, { text: token().text });
    return `${table.name} ${row}:${column}`;
  },
  "types nonsense where a number is expected": (model, random) => {
    const table = anyTable(model, random, INPUTS);
    const cell = table && bodyCell(random, table, false);
    if (table === null || cell === null) return null;
    if (typeof table.sheet.cellAt(table.ref.row + cell.row, table.ref.column + cell.column)?.value !== "number") return null;
    type(model, table, cell.row, cell.column, random.one<CellInput>([{ text: "abc" }, "=NA()", "'1,5", -4, "'12 %", ""]));
    return `${table.name} ${cell.row}:${cell.column}`;
  },
  "types over a formula": (model, random, token) => {
    const found = model.tables.filter(({ ref }) => ref.rows > 1);
    const table = found.length === 0 ? null : random.one(found);
    const cell = table && bodyCell(random, table, true);
    if (table === null || cell === null) return null;
    type(model, table, cell.row, cell.column, token().number);
    return `${table.name} ${cell.row}:${cell.column}`;
  },
  "types a new partner below the list": (model, _random, token) => {
    const table = anyTable(model, _random, ["Partners"]);
    if (table === null) return null;
    type(model, table, table.ref.rows, 1, { text: token().text });
    return table.name;
  },
  sorts: (model, random) => {
    const table = anyTable(model, random, LISTS);
    if (table === null) return null;
    model.sort(table.sheet, table.bodyRect(), [{ column: random.whole(0, 1), ascending: random.chance(0.5) }], false, "person");
    return table.name;
  },
  "inserts a row": (model, random) => {
    const table = anyTable(model, random, INPUTS);
    if (table === null) return null;
    model.insert(table.sheet, { row: table.ref.row + random.whole(1, table.ref.rows - 1), column: 0, rows: 1, columns: maxColumns }, "down", "person");
    return table.name;
  },
  "deletes a row": (model, random) => {
    const table = anyTable(model, random, ["Gains", "Demand", "Needs", "PilotPlan", "PilotIndicators"]);
    if (table === null || table.ref.rows < 3) return null;
    model.delete(table.sheet, { row: table.ref.row + random.whole(1, table.ref.rows - 1), column: 0, rows: 1, columns: maxColumns }, "up", "person");
    return table.name;
  },
  "inserts a column of their own": (model, random, token) => {
    const table = anyTable(model, random, LISTS);
    if (table === null) return null;
    model.insert(table.sheet, { row: 0, column: table.ref.column + 1, rows: maxRows, columns: 1 }, "right", "person");
    const { text } = token();
    type(model, table, 0, 1, { text: `Mine ${text}` });
    type(model, table, 1, 1, { text });
    return table.name;
  },
  "inserts an item": (model, random, token) => {
    const table = anyTable(model, random, ["Domains", "Audiences", "Tools"]);
    const end = table?.columns.findIndex(({ name }) => name === "←") ?? -1;
    if (table === null || end < 0) return null;
    model.insert(table.sheet, { row: 0, column: table.ref.column + end, rows: maxRows, columns: 1 }, "right", "person");
    const { text, number } = token();
    type(model, table, 0, end, { text });
    type(model, table, 1, end, number);
    return table.name;
  },
  "rewords a header": (model, random) => {
    const table = anyTable(model, random, LISTS);
    if (table === null) return null;
    const column = random.whole(1, Math.min(4, table.columns.length - 1));
    type(model, table, 0, column, { text: `${table.columns[column]?.name ?? ""}*` });
    return `${table.name} ${column}`;
  },
  "renames a table": (model, random) => {
    const table = anyTable(model, random, LISTS);
    if (table === null) return null;
    model.renameTable(table, `My${table.name}`, "person");
    return table.name;
  },
  "renames a sheet": (model, random, token) => {
    const sheet = random.one(model.sheets.filter(({ visibility }) => visibility === "Visible"));
    model.renameSheet(sheet, `S ${token().text}`.slice(0, 31), "person");
    return sheet.name;
  },
  "moves a sheet": (model, random) => {
    const sheet = random.one(model.sheets);
    model.moveSheet(sheet, random.whole(0, model.sheets.length - 1), "person");
    return sheet.name;
  },
  "adds a sheet of their own": (model, _random, token) => {
    const { text } = token();
    const sheet = model.addSheet(`Own ${text}`.slice(0, 31), undefined, "person");
    model.write(sheet, { row: 2, column: 2, rows: 1, columns: 1 }, [[{ text }]], "person");
    return sheet.name;
  },
  "writes beside a table": (model, random, token) => {
    const table = anyTable(model, random, INPUTS);
    if (table === null) return null;
    const used = model.usedRange(table.sheet);
    type(model, table, random.whole(1, table.ref.rows - 1), (used === null ? 0 : used.column + used.columns) - table.ref.column + 2, { text: token().text });
    return table.name;
  },
  "deletes a sheet": (model, random) => {
    const table = anyTable(model, random, ["Pairs", "Scores", "Registry", "Needs", "Gains", "Overlap"]);
    if (table === null) return null;
    model.deleteSheet(table.sheet, "person");
    return table.name;
  },
  "deletes a name": (model, random) => {
    if (model.names.length === 0) return null;
    const name = random.one(model.names);
    model.deleteName(name, "person");
    return name.name;
  },
};
