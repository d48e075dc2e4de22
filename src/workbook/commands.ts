import type { ChartDescription, Highlight, Look, PrintDescription, Validation } from "./description.js";

/** A value as a cell holds it; "" is an empty cell. */
export type CellValue = string | number | boolean;

/** What to put in a cell: a value (text stays text), a formula in en-US, or `null` to leave the cell as it is. */
export type CellWrite = CellValue | { formula: string } | null;

/** Cells of one sheet, from 0. `sheet` is the text on its tab at the time the command runs. */
export interface Area {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * One thing to do to a workbook: pure data, in the order in which to do it. `planChanges` lists them; the `excel` room queues them all
 * and sends them in one request.
 */
export type Command =
  | { do: "add-sheet"; name: string; color: string; hidden: boolean; position: number | null }
  | { do: "rename-sheet"; from: string; to: string }
  | { do: "insert-rows"; sheet: string; row: number; count: number }
  | { do: "delete-table-rows"; table: string; rows: number[] }
  | { do: "insert-table-column"; table: string; index: number; header: string }
  | { do: "delete-table-column"; table: string; index: number }
  /** Headers side by side; `null` leaves one as it is. */
  | { do: "rename-table-columns"; area: Area; headers: (string | null)[] }
  | { do: "write"; area: Area; cells: CellWrite[][] }
  /** Copies the formulas of the first row of `area` to its other rows. */
  | { do: "fill-down"; area: Area }
  | { do: "add-table"; name: string; area: Area; filter: boolean }
  | { do: "resize-table"; table: string; area: Area }
  /** Names cells: those of an area, or those that a formula finds wherever they are sorted to. */
  | { do: "add-name"; name: string; to: Area | { formula: string } }
  /** A name that is there says other cells from now on. */
  | { do: "point-name"; name: string; to: Area | { formula: string } }
  | { do: "look"; areas: Area[]; look: Look }
  | { do: "number-format"; areas: Area[]; format: string }
  | { do: "highlight"; area: Area; highlight: Highlight }
  /** Looks and conditional looks of `from`, the person's own among them. */
  | { do: "copy-looks"; area: Area; from: Area }
  | { do: "validate"; area: Area; validation: ResolvedValidation; help: string; helpTitle: string; error: string }
  | { do: "link"; area: Area; sheet: string; text: string }
  | { do: "column-widths"; sheet: string; first: number; widths: number[] }
  | { do: "row-height"; area: Area; points: number }
  | { do: "freeze"; sheet: string; rows: number; columns: number }
  | { do: "gridlines"; sheet: string; show: boolean }
  | { do: "print"; sheet: string; print: PrintDescription }
  /** Rows that begin a page when the sheet is printed. */
  | { do: "page-breaks"; sheet: string; rows: number[] }
  | { do: "add-chart"; chart: ResolvedChart }
  /** With the chart as it was drawn before all commands, so that it can be drawn again when they are taken back. */
  | { do: "delete-chart"; sheet: string; name: string; drawn?: ResolvedChart }
  | { do: "delete-sheet"; sheet: string }
  | { do: "activate"; sheet: string };

/** Lists come from cells, so that neither the separator nor 255 characters matter. */
export type ResolvedValidation = Exclude<Validation, { kind: "list" } | { kind: "list-from" }> | { kind: "list"; source: Area } | { kind: "list-name"; name: string };

export interface ResolvedChart extends Omit<ChartDescription, "table" | "categories" | "series"> {
  sheet: string;
  categories: Area;
  series: { name: Area; values: Area; color: string }[];
}
