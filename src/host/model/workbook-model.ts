import { addTable, addTableColumn, addTableRows, deleteTable, deleteTableColumn, deleteTableRows, renameTable } from "./change-tables.js";
import { addSheet, deleteSheet, moveSheet, renameSheet } from "./change-sheets.js";
import type { ChangeSource } from "./changes.js";
import type { CellStyle, Hyperlink, Scalar, ValueType } from "./cell.js";
import { clearCells, type ClearWhat } from "./clear-cells.js";
import { copyCells, type CopyWhat } from "./copy-cells.js";
import { setLinks, setNumberFormats, setStyle, type StylePatch } from "./format-cells.js";
import { addName, deleteName } from "./change-names.js";
import { readCells, type CellView } from "./read-cells.js";
import type { Rect } from "./rect.js";
import { deleteCells, insertCells, type DeleteShift, type InsertShift } from "./shift-cells.js";
import { resizeTable } from "./resize-table.js";
import { sortRows, type SortKey } from "./sort-rows.js";
import type { Table } from "./table.js";
import { WorkbookData, type DefinedName } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";
import { writeCells, type CellInput } from "./write-cells.js";

export interface CalculatedChange {
  sheet: Worksheet;
  /** Cells whose value changed, as blocks of one row. */
  rects: Rect[];
}

/**
 * A workbook as Excel keeps it: what stands in its cells, and every operation on them with Excel's consequences for formulas, names,
 * tables, conditional formats, validations and charts. Formulas show new results after `recalculate()`: reading cells does not call it.
 *
 * Members that are plain data (`sheet.tabColor`, `sheet.charts`, `table.style`, …) may be set directly.
 */
export class WorkbookModel extends WorkbookData {
  // Sheets

  addSheet(name?: string, position?: number, source: ChangeSource = "add-in"): Worksheet {
    return addSheet(this, name, position, source);
  }

  /** Formulas that named it say `#REF!` from then on. */
  deleteSheet(sheet: Worksheet, source: ChangeSource = "add-in"): void {
    deleteSheet(this, sheet, source);
  }

  renameSheet(sheet: Worksheet, name: string, source: ChangeSource = "add-in"): void {
    renameSheet(this, sheet, name, source);
  }

  moveSheet(sheet: Worksheet, position: number, source: ChangeSource = "add-in"): void {
    moveSheet(this, sheet, position, source);
  }

  activateSheet(sheet: Worksheet, source: ChangeSource = "add-in"): void {
    this.activeSheet = sheet;
    this.report("sheet-activated", sheet, null, source);
  }

  // Cells

  /** Value, type, formula and shown text of every cell of a block, row by row. */
  cells(sheet: Worksheet, rect: Rect): CellView[][] {
    return readCells(this, sheet, rect);
  }

  /**
   * Writes a block, one input for each cell: `null` leaves the cell; "" empties it; a text is read as if typed (`=…` is a formula, "12" a
   * number, "'12" a text); `{ formula }` is a formula in en-US; `{ text }` stays text. A person's input may extend a table.
   * @throws SyntaxError for a formula that Excel would refuse.
   */
  write(sheet: Worksheet, rect: Rect, inputs: CellInput[][], source: ChangeSource = "add-in"): void {
    writeCells(this, sheet, rect, inputs, source);
  }

  clear(sheet: Worksheet, rect: Rect, what: ClearWhat = "all", source: ChangeSource = "add-in"): void {
    clearCells(this, sheet, rect, what, source);
  }

  /** One format for the whole block, or one for each cell (`null` leaves it). */
  setNumberFormats(sheet: Worksheet, rect: Rect, formats: string | (string | null)[][], source: ChangeSource = "add-in"): void {
    setNumberFormats(this, sheet, rect, formats, source);
  }

  /** Changes the members given, or made of each cell's style; `undefined` takes a member away. */
  setStyle(sheet: Worksheet, rect: Rect, patch: StylePatch | ((style: CellStyle | null) => StylePatch), source: ChangeSource = "add-in"): void {
    setStyle(this, sheet, rect, patch, source);
  }

  setLink(sheet: Worksheet, rect: Rect, link: Hyperlink | null, source: ChangeSource = "add-in"): void {
    setLinks(this, sheet, rect, link, source);
  }

  usedRange(sheet: Worksheet, valuesOnly = false, within?: Rect): Rect | null {
    return sheet.usedRange(valuesOnly, within);
  }

  // Structure

  /** Moves the cells of the block, and those behind it, out of the way; a block of whole rows or columns inserts sheet rows or columns. */
  insert(sheet: Worksheet, rect: Rect, shift: InsertShift, source: ChangeSource = "add-in"): void {
    insertCells(this, sheet, rect, shift, source);
  }

  /** Takes the cells away and closes the gap; references to them become `#REF!`. */
  delete(sheet: Worksheet, rect: Rect, shift: DeleteShift, source: ChangeSource = "add-in"): void {
    deleteCells(this, sheet, rect, shift, source);
  }

  /** Fills `target` with `from`, repeated as often as it fits; relative references shift. */
  copy(target: Worksheet, targetRect: Rect, from: Worksheet, fromRect: Rect, what: CopyWhat = "all", source: ChangeSource = "add-in"): void {
    copyCells(this, target, targetRect, from, fromRect, what, source);
  }

  /** Sorts the rows of a block (without its header), as Excel does: numbers, texts, booleans, errors, blanks last. */
  sort(sheet: Worksheet, rect: Rect, keys: SortKey[], matchCase = false, source: ChangeSource = "add-in"): void {
    sortRows(this, sheet, rect, keys, matchCase, source);
  }

  // Tables

  /** @throws RangeError where the block overlaps another table, or the name is taken or not a name. */
  addTable(sheet: Worksheet, rect: Rect, hasHeaders: boolean, name?: string, source: ChangeSource = "add-in"): Table {
    return addTable(this, sheet, rect, hasHeaders, name, source);
  }

  renameTable(table: Table, name: string, source: ChangeSource = "add-in"): void {
    renameTable(this, table, name, source);
  }

  /** `ref` with header and totals rows; the header row stays where it is. */
  resizeTable(table: Table, ref: Rect, source: ChangeSource = "add-in"): void {
    resizeTable(this, table, ref, source);
  }

  /** `index` from 0, `null` for the last; `values` from the header down. */
  addTableColumn(table: Table, index: number | null, values: CellInput[] | null, name?: string, source: ChangeSource = "add-in"): void {
    addTableColumn(this, table, index, values, name, source);
  }

  deleteTableColumn(table: Table, index: number, source: ChangeSource = "add-in"): void {
    deleteTableColumn(this, table, index, source);
  }

  /** `index` from 0 in the body, `null` for below the last row. */
  addTableRows(table: Table, index: number | null, values: CellInput[][], source: ChangeSource = "add-in"): void {
    addTableRows(this, table, index, values, source);
  }

  deleteTableRows(table: Table, index: number, count: number, source: ChangeSource = "add-in"): void {
    deleteTableRows(this, table, index, count, source);
  }

  /** With its cells, or leaving them as a plain block. */
  deleteTable(table: Table, keepCells: boolean, source: ChangeSource = "add-in"): void {
    deleteTable(this, table, keepCells, source);
  }

  // Names

  /** @throws RangeError for a name that Excel would refuse; @throws SyntaxError for its formula. */
  addName(name: string, formula: string, scope: Worksheet | null = null, source: ChangeSource = "add-in"): DefinedName {
    return addName(this, name, formula, scope, source);
  }

  deleteName(name: DefinedName, source: ChangeSource = "add-in"): void {
    deleteName(this, name, source);
  }

  // Calculation

  /** Brings every formula up to date and says which cells changed. Free when nothing was touched. */
  recalculate(): CalculatedChange[] {
    return this.reportCalculated(this.calculator.recalculate());
  }

  /** The same in steps, between which others have their turn. */
  *recalculateSteps(): Generator<undefined, CalculatedChange[]> {
    return this.reportCalculated(yield* this.calculator.recalculateSteps());
  }

  private reportCalculated(changed: CalculatedChange[]): CalculatedChange[] {
    for (const { sheet, rects } of changed) for (const rect of rects) this.report("calculated", sheet, rect, "add-in");
    return changed;
  }

  /** The value of a formula as if it stood in that cell: for conditional formats, validations and questions. */
  evaluate(formula: string, sheet: Worksheet, row = 0, column = 0): Scalar {
    return this.calculator.evaluate(formula, sheet, row, column);
  }

  /** Functions met in formulas that the stand-in cannot calculate, with the first cell of each. Must stay empty. */
  get unknownFunctions(): ReadonlyMap<string, string> {
    return this.calculator.unknownFunctions;
  }

  /** Addresses of the cells that depend on themselves: their value is 0. */
  get circularCells(): string[] {
    return this.calculator.circularCells();
  }
}

export type { CellInput, CellView, ClearWhat, CopyWhat, DeleteShift, InsertShift, SortKey, ValueType };
