import type { Area, Command } from "../../workbook/commands.js";
import { areaAddress } from "../area-address.js";
import type { KnownWorkbook } from "../known-workbook.js";
import { unkept } from "../unkept-range.js";
import { DrawingBoard } from "./drawing-board.js";

/** A command of one kind. */
export type CommandOf<K extends Command["do"]> = Extract<Command, { do: K }>;

/** One function for each kind of command: it queues, and never waits. */
export type Appliers<K extends Command["do"]> = { [D in K]: (target: Target, command: CommandOf<D>) => void };

/**
 * What commands act on during one request: sheets and tables by name, each asked for once, and ranges that Excel need not keep
 * afterwards (so that no clean-up request follows).
 */
export class Target {
  readonly #sheets = new Map<string, Excel.Worksheet>();
  readonly #tables = new Map<string, Excel.Table>();
  /** Formats that wait to be set together. */
  readonly board = new DrawingBoard();
  readonly #columnCounts: Map<string, number>;

  /**
   * @param context of the run
   * @param headerText the text that a header cell holds once the commands are done, where it is known
   * @param known the workbook before the commands
   */
  constructor(
    readonly context: Excel.RequestContext,
    readonly headerText: (cell: Area) => string | null,
    readonly known?: KnownWorkbook,
  ) {
    this.#columnCounts = new Map(known?.content.tables.map((table) => [table.name, table.headers.length]));
  }

  sheet(name: string): Excel.Worksheet {
    const known = this.#sheets.get(name);
    if (known) return known;
    const sheet = this.context.workbook.worksheets.getItem(name);
    this.#sheets.set(name, sheet);
    return sheet;
  }

  /** The sheet is now known by this name. */
  nameSheet(name: string, sheet: Excel.Worksheet): void {
    this.#sheets.set(name, sheet);
  }

  forgetSheet(name: string): void {
    this.#sheets.delete(name);
  }

  table(name: string): Excel.Table {
    const known = this.#tables.get(name);
    if (known) return known;
    const table = this.context.workbook.tables.getItem(name);
    this.#tables.set(name, table);
    return table;
  }

  nameTable(name: string, table: Excel.Table): void {
    this.#tables.set(name, table);
  }

  columnCount(table: string): number | null {
    return this.#columnCounts.get(table) ?? null;
  }

  setColumnCount(table: string, count: number): void {
    this.#columnCounts.set(table, count);
  }

  changeColumnCount(table: string, by: number): void {
    const count = this.#columnCounts.get(table);
    if (count !== undefined) this.#columnCounts.set(table, count + by);
  }

  range(area: Area): Excel.Range {
    return unkept(this.sheet(area.sheet).getRange(areaAddress(area)));
  }

  rows(sheet: string, row: number, count: number): Excel.Range {
    return unkept(this.sheet(sheet).getRange(`${row + 1}:${row + count}`));
  }
}
