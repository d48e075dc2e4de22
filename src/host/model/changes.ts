import type { Scalar } from "./cell.js";
import type { Rect } from "./rect.js";

export type ChangeKind =
  | "edited"
  | "calculated"
  | "format"
  | "rows-inserted"
  | "rows-deleted"
  | "columns-inserted"
  | "columns-deleted"
  | "cells-inserted"
  | "cells-deleted"
  | "sorted"
  | "sheet-added"
  | "sheet-deleted"
  | "sheet-renamed"
  | "sheet-moved"
  | "sheet-activated"
  | "sheet-changed"
  | "table-added"
  | "table-deleted"
  | "table-changed"
  | "table-filtered"
  | "name-changed"
  | "chart-changed"
  | "workbook-changed";

/** Who did it: the person in the grid, the add-in through Office.js, or somebody who has the workbook open elsewhere. */
export type ChangeSource = "person" | "add-in" | "co-author";

/** One thing that happened to the workbook. `rect` is `null` where no block of cells is concerned. */
export interface Change {
  kind: ChangeKind;
  sheet: string | null;
  rect: Rect | null;
  source: ChangeSource;
  table?: string;
  /** For an edit of a single cell. */
  before?: Scalar;
  after?: Scalar;
}

export type ChangeListener = (change: Change) => void;
