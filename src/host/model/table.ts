import type { Rect } from "./rect.js";
import type { FilterCriterion, Worksheet } from "./worksheet.js";

export interface TableColumn {
  /** Unique in the table and never used again. */
  readonly id: number;
  /** The header's text. */
  name: string;
}

/** A table of a sheet; `ref` holds the header row, the body and the totals row. */
export class Table {
  style = "TableStyleMedium2";
  showHeaders = true;
  showTotals = false;
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  /** By column id. */
  filters = new Map<number, FilterCriterion>();
  columns: TableColumn[] = [];
  private nextColumnId = 1;

  constructor(
    readonly id: string,
    public name: string,
    public sheet: Worksheet,
    public ref: Rect,
  ) {}

  newColumn(name: string): TableColumn {
    return { id: this.nextColumnId++, name };
  }

  headerRect(): Rect | null {
    return this.showHeaders ? { ...this.ref, rows: 1 } : null;
  }

  totalsRect(): Rect | null {
    return this.showTotals ? { ...this.ref, row: this.ref.row + this.ref.rows - 1, rows: 1 } : null;
  }

  /** The rows between header and totals: at least one. */
  bodyRect(): Rect {
    const top = this.showHeaders ? 1 : 0;
    const bottom = this.showTotals ? 1 : 0;
    return { row: this.ref.row + top, column: this.ref.column, rows: this.ref.rows - top - bottom, columns: this.ref.columns };
  }

  /** Position of the column with that header, upper and lower case alike, or -1. */
  columnIndex(name: string): number {
    const exact = this.columns.findIndex((column) => column.name === name);
    if (exact >= 0) return exact;
    const wanted = name.toLowerCase();
    return this.columns.findIndex((column) => column.name.toLowerCase() === wanted);
  }
}
