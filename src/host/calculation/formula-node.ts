import type { Cell, CellNode, Scalar } from "../model/cell.js";
import { contains, maxRows } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import type { Dependent } from "./dependency-index.js";
import type { Frame } from "./frame.js";
import { nodeStates, type NodeState } from "./node-state.js";
import { Area, Matrix } from "./operands.js";
import type { Program } from "./program.js";
import type { RangeIndex } from "./range-index.js";
import type { WorkbookView } from "./workbook-view.js";

/** What a node needs of the calculation that evaluates it. */
export interface Evaluation {
  readonly workbook: WorkbookView;
  /** Rows that whole-column references are cut to. */
  readonly usedRows: number;
  readonly moment: Date;
  /** Brings a formula up to date before it is read; `true` where it depends on the reader, so that 0 is read. */
  demand(node: FormulaNode): boolean;
  /** The reader reads a range in which it stands. */
  reportSelf(node: FormulaNode): void;
  indexOf(area: Area): RangeIndex;
  unknownFunction(name: string, node: FormulaNode): void;
}

/** A formula in its cell: what it read, and what it waits for. */
export class FormulaNode implements Frame, CellNode, Dependent {
  readonly isDependent = true;
  state: NodeState = nodeStates.dirty;
  /** What the last evaluation read: its precedents. */
  reads: Area[] = [];
  /** Formulas that may have changed, while the state is `maybe`. */
  pending: FormulaNode[] = [];
  /** The recalculation in which the value last changed. */
  changedIn = 0;
  circular = false;
  /** The formula at which the circle closes, where this one was done before it. */
  cycleHead: FormulaNode | null = null;
  isVolatile = false;

  constructor(
    private readonly evaluation: Evaluation,
    readonly cell: Cell,
    readonly sheet: Worksheet,
    readonly row: number,
    readonly column: number,
    /** The text that `program` was made from. */
    readonly formula: string,
    readonly program: Program,
  ) {}

  get workbook(): WorkbookView {
    return this.evaluation.workbook;
  }

  /** `pending` as they were read: by the reads, then by rows. */
  pendingInOrder(): FormulaNode[] {
    if (this.pending.length < 2) return this.pending;
    const place = new Map<FormulaNode, number>();
    for (const each of this.pending) {
      if (!place.has(each)) place.set(each, this.reads.findIndex((area) => area.sheet === each.sheet && contains(area, each.row, each.column)));
    }
    return [...place.keys()].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0) || a.row - b.row || a.column - b.column);
  }

  read(sheet: Worksheet, row: number, column: number): Scalar {
    this.note(sheet, row, column, 1, 1);
    const cell = sheet.rows[row]?.[column];
    return cell === undefined ? null : this.valueOf(cell);
  }

  private valueOf(cell: Cell): Scalar {
    const node = cell.node as FormulaNode | null;
    if (node !== null && (node.state !== nodeStates.clean || node.cycleHead !== null) && this.evaluation.demand(node)) return 0;
    return cell.value;
  }

  /** Notes a precedent, once. */
  private note(sheet: Worksheet, row: number, column: number, rows: number, columns: number): void {
    const { reads } = this;
    for (let i = reads.length - 1; i >= 0 && i > reads.length - 9; i--) {
      const known = reads[i];
      if (known !== undefined && known.row === row && known.column === column && known.rows === rows && known.columns === columns && known.sheet === sheet) return;
    }
    reads.push(new Area(sheet, row, column, rows, columns));
  }

  private noteArea(area: Area): void {
    this.note(area.sheet, area.row, area.column, area.rows, area.columns);
    this.refuseSelf(area);
  }

  refuseSelf(area: Area): void {
    if (area.sheet !== this.sheet || this.row < area.row || this.column < area.column) return;
    if (this.row < area.row + area.rows && this.column < area.column + area.columns) this.evaluation.reportSelf(this);
  }

  values(area: Area): Matrix {
    this.noteArea(area);
    const rows = area.rows >= maxRows ? this.evaluation.usedRows : area.rows;
    const { columns } = area;
    const values = new Array<Scalar>(rows * columns).fill(null);
    const lines = area.sheet.rows;
    for (let i = 0; i < rows; i++) {
      const line = lines[area.row + i];
      if (line === undefined) continue;
      for (let j = 0; j < columns; j++) {
        const cell = line[area.column + j];
        if (cell !== undefined) values[i * columns + j] = this.valueOf(cell);
      }
    }
    return new Matrix(rows, columns, values);
  }

  forEach(area: Area, visit: (value: Scalar, row: number, column: number) => void): void {
    this.noteArea(area);
    area.sheet.forEachCell(area, (cell, row, column) => visit(this.valueOf(cell), row, column));
  }

  index(area: Area): RangeIndex {
    this.noteArea(area);
    return this.evaluation.indexOf(area);
  }

  beVolatile(): void {
    this.isVolatile = true;
  }

  now(): Date {
    return this.evaluation.moment;
  }

  unknownFunction(name: string): void {
    this.evaluation.unknownFunction(name, this);
  }
}
