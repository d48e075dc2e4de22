import type { Cell, CellStyle } from "./cell.js";
import type { Chart, ConditionalFormat, DataValidation, PageLayout, Protection } from "./sheet-parts.js";
import { defaultPageLayout } from "./sheet-parts.js";
import type { Rect } from "./rect.js";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** One sheet: its cells, sparse, and all that hangs on them. Rows and columns count from 0; sizes are in points. */
export class Worksheet {
  visibility: Visibility = "Visible";
  /** `#rrggbb`, or "" for none. */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  /** Rows above and columns left of the frozen lines. */
  freeze = { rows: 0, columns: 0 };
  standardWidth = 48;
  standardHeight = 15;
  /** Only those that differ from the standard. Points. */
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenColumns = new Set<number>();
  hiddenRows = new Set<number>();
  /** Looks given to whole columns, for cells that have none of their own. */
  columnLooks = new Map<number, { style: CellStyle | null; numberFormat: string }>();
  protection: Protection = { protected: false, options: {}, password: null };
  pageLayout: PageLayout = defaultPageLayout();
  charts: Chart[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: DataValidation[] = [];
  merges: Rect[] = [];
  autoFilter: { ref: Rect; criteria: Map<number, FilterCriterion> } | null = null;

  /** Row by row, then column by column; holes are empty cells. */
  rows: (Cell | undefined)[][] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cellAt(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  putCell(row: number, column: number, cell: Cell | undefined): void {
    let cells = this.rows[row];
    if (cells === undefined) {
      if (cell === undefined) return;
      cells = this.rows[row] = [];
    }
    if (cell !== undefined || column < cells.length) cells[column] = cell;
  }

  /** Calls back for every cell that exists in the block, row by row. */
  forEachCell(rect: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
    const lastRow = Math.min(rect.row + rect.rows, this.rows.length);
    for (let row = rect.row; row < lastRow; row++) {
      const cells = this.rows[row];
      if (cells === undefined) continue;
      const lastColumn = Math.min(rect.column + rect.columns, cells.length);
      for (let column = rect.column; column < lastColumn; column++) {
        const cell = cells[column];
        if (cell !== undefined) visit(cell, row, column);
      }
    }
  }

  /** The smallest block that holds every cell with content (or, unless `valuesOnly`, with a look), or `null`. */
  usedRange(valuesOnly = false, within?: Rect): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.forEachCell(within ?? { row: 0, column: 0, rows: Infinity, columns: Infinity }, (cell, row, column) => {
      const filled = cell.value !== null || cell.formula !== null;
      if (!filled && (valuesOnly || (cell.style === null && cell.numberFormat === "General"))) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

/** A basic filter: rows whose text is not among `values` are hidden. */
export interface FilterCriterion {
  values: string[];
}
