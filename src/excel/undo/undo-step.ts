import type { Area, ResolvedChart } from "../../workbook/commands.js";
import type { WireValue } from "../guard-values.js";

/** Cells as they were: `formulas` to write back (`null` leaves a cell), and number formats: one for all, one for each, or `null` where they stay. */
export interface SavedCells {
  formulas: WireValue[][];
  formats: string | string[][] | null;
}

/** What may be typed in cells, as Excel says it. */
export type SavedValidation = Pick<Excel.Interfaces.DataValidationUpdateData, "rule" | "errorAlert" | "prompt" | "ignoreBlanks">;

/**
 * How one command is taken back. Positions are those of the moment at which the command was carried out.
 *
 * What may not be done twice is a step of its own: where Excel stops in the middle of one, that one is done again.
 */
export type UndoStep =
  | { undo: "delete-sheet"; sheet: string }
  | { undo: "add-sheet"; sheet: string }
  /** What stood on it. */
  | { undo: "restore-sheet"; sheet: string; hidden: boolean; row: number; column: number; cells: SavedCells; tables: { name: string; address: string }[] }
  | { undo: "rename-sheet"; from: string; to: string }
  | { undo: "delete-rows"; sheet: string; row: number; count: number }
  /** Whole rows of a sheet, where those of a table were. */
  | { undo: "insert-rows"; table: string; row: number; count: number }
  /** The table over them, and what stood in them. */
  | { undo: "restore-rows"; table: string; address: string; row: number; count: number; column: number; cells: SavedCells | null }
  | { undo: "delete-table-column"; table: string; index: number }
  | { undo: "add-table-column"; table: string; index: number; atEnd: boolean; header: string }
  | { undo: "restore-table-column"; table: string; index: number; cells: SavedCells }
  | { undo: "restore-cells"; area: Area; cells: SavedCells }
  | { undo: "restore-width"; sheet: string; column: number; points: number }
  | { undo: "restore-validation"; area: Area; validation: SavedValidation | null }
  | { undo: "restore-link"; area: Area; link: Excel.RangeHyperlink | null; color: string; underline: NonNullable<Excel.Interfaces.RangeFontData["underline"]> }
  | { undo: "restore-formats"; area: Area; formats: string | string[][] }
  | { undo: "remove-table"; table: string }
  | { undo: "resize-table"; table: string; address: string }
  | { undo: "delete-name"; name: string }
  | { undo: "remove-breaks"; sheet: string; rows: number[] }
  | { undo: "restore-name"; name: string; formula: string }
  | { undo: "delete-chart"; sheet: string; name: string }
  /** The chart as it was, with the names of its series: drawn again once the content is back. */
  | { undo: "redraw-chart"; chart: ResolvedChart; names: (string | null)[] };
