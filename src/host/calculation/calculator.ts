import { cellAddress, quoteSheetName } from "../model/address.js";
import { emptyCell, type Cell, type Scalar } from "../model/cell.js";
import { wholeSheet, type Rect } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import { compileFormula } from "./compile-formula.js";
import { DependencyIndex } from "./dependency-index.js";
import { FormulaNode, type Evaluation } from "./formula-node.js";
import { nodeStates } from "./node-state.js";
import type { Area, Matrix } from "./operands.js";
import { orderFormulas } from "./order-formulas.js";
import { RangeIndex } from "./range-index.js";
import type { WorkbookView } from "./workbook-view.js";

export interface Recalculated {
  sheet: Worksheet;
  /** Runs of changed cells in one row. */
  rects: Rect[];
}

/** Formulas that read one another this deep are set aside and taken up again from a list, so that no chain exhausts the stack. */
const deepest = 100;

/** Thrown through half-done evaluations when a chain is too deep: `node` comes first. */
class Suspension extends Error {
  constructor(readonly node: FormulaNode) {
    super("a chain of formulas is too deep to be evaluated at once");
  }
}

/**
 * Keeps the formulas of a workbook up to date. A formula is evaluated when somebody reads it, and what it reads is noted, as rectangles;
 * an edit marks what may depend on it, and only formulas of which a precedent really changed are evaluated again.
 */
export class Calculator implements Evaluation {
  /** Name of the function, address of the first cell that calls it. */
  readonly unknownFunctions = new Map<string, string>();
  usedRows = 0;
  moment = new Date(0);
  private readonly dependencies = new DependencyIndex();
  private readonly indexes = new Map<Worksheet, Map<string, RangeIndex>>();
  private edits: { sheet: Worksheet; row: number; column: number }[] = [];
  private rebuild = true;
  private pass = 0;
  private depth = 0;
  /** Circles closed so far. */
  private circles = 0;
  /** Formulas being evaluated, each read by the one before it. */
  private path: FormulaNode[] = [];
  private readonly volatiles = new Set<FormulaNode>();
  private changes = new Map<Worksheet, [number, number][]>();
  /** A run that brings formulas up to date, as far as it has come. */
  private running: Generator<undefined, void> | null = null;
  private isStepping = false;

  constructor(readonly workbook: WorkbookView) {}

  /** Content of a cell was written; its value counts from the next recalculation on. */
  cellEdited(sheet: Worksheet, row: number, column: number): void {
    if (this.rebuild) return;
    const cell = sheet.cellAt(row, column);
    if (cell !== undefined) this.forget(cell);
    this.edits.push({ sheet, row, column });
  }

  /** Cells moved, or names, tables or sheets changed: everything is looked at again. */
  structureChanged(): void {
    this.rebuild = true;
    this.edits = [];
  }

  /** @returns the cells whose value changed since the last call. */
  recalculate(): Recalculated[] {
    this.bringUpToDate();
    return this.takeChanges();
  }

  /** The same in steps, between which others may read and write: whoever needs values meanwhile has what is left of it done first. */
  *recalculateSteps(): Generator<undefined, Recalculated[]> {
    this.begin();
    while (this.step()) yield;
    return this.takeChanges();
  }

  private takeChanges(): Recalculated[] {
    const changes = this.changes;
    this.changes = new Map();
    return [...changes].map(([sheet, cells]) => ({ sheet, rects: runsOf(cells) }));
  }

  /** Like `recalculate`, for operations that need values on the way: what changed is kept for the next call. */
  bringUpToDate(): void {
    if (this.isStepping) return;
    // What an interrupted run has left is finished before another begins: its formulas compare with what changed in its own pass.
    for (this.begin(); this.running !== null; this.begin()) this.step();
  }

  private begin(): void {
    if (this.running === null && (this.rebuild || this.edits.length > 0)) this.running = this.updates();
  }

  /** @returns whether there is more to do. */
  private step(): boolean {
    if (this.running === null) return false;
    this.isStepping = true;
    try {
      if (this.running.next().done === true) this.running = null;
    } finally {
      this.isStepping = false;
    }
    return this.running !== null;
  }

  private *updates(): Generator<undefined, void> {
    this.pass++;
    this.moment = this.workbook.now();
    this.usedRows = Math.max(1, ...this.workbook.sheets.map((sheet) => sheet.rows.length));
    const queue = this.rebuild ? yield* this.rebuildNodes() : this.markEdited();
    for (const node of queue) {
      if (node.state === nodeStates.clean) continue;
      this.settle(node);
      yield;
    }
  }

  /** The value of a formula as if it stood in a cell; nothing is kept of it. */
  evaluate(formula: string, sheet: Worksheet, row: number, column: number): Scalar {
    this.bringUpToDate();
    const node = new FormulaNode(this, emptyCell(), sheet, row, column, formula, compileFormula(formula, row, column));
    node.state = nodeStates.evaluating;
    return node.program(node);
  }

  circularCells(): string[] {
    const cells: string[] = [];
    for (const sheet of this.workbook.sheets) {
      sheet.forEachCell(wholeSheet, ({ node }, row, column) => {
        if (node instanceof FormulaNode && node.circular) cells.push(`${quoteSheetName(sheet.name)}!${cellAddress(row, column)}`);
      });
    }
    return cells;
  }

  private nodeFor(cell: Cell, sheet: Worksheet, row: number, column: number): FormulaNode {
    const formula = cell.formula ?? "";
    const before = cell.node;
    const same = before instanceof FormulaNode && before.formula === formula && before.row === row && before.column === column && before.sheet === sheet;
    return new FormulaNode(this, cell, sheet, row, column, formula, same ? before.program : compileFormula(formula, row, column));
  }

  private *rebuildNodes(): Generator<undefined, FormulaNode[]> {
    this.rebuild = false;
    this.edits = [];
    this.dependencies.clear();
    this.indexes.clear();
    this.volatiles.clear();
    this.unknownFunctions.clear();
    const nodes: FormulaNode[] = [];
    for (const sheet of this.workbook.sheets) {
      sheet.forEachCell(wholeSheet, (cell, row, column) => {
        const node = cell.formula === null ? null : this.nodeFor(cell, sheet, row, column);
        cell.node = node;
        if (node !== null) nodes.push(node);
      });
      yield;
    }
    return orderFormulas(this.workbook, nodes);
  }

  private markEdited(): FormulaNode[] {
    const queue: FormulaNode[] = [...this.volatiles];
    const edits = this.edits;
    this.edits = [];
    for (const { sheet, row, column } of edits) {
      const cell = sheet.cellAt(row, column);
      if (cell === undefined || cell.formula === null || cell.node !== null) continue;
      const node = this.nodeFor(cell, sheet, row, column);
      cell.node = node;
      queue.push(node);
    }
    for (const node of queue) node.state = nodeStates.dirty;
    for (const { sheet, row, column } of edits) this.markDependents(sheet, row, column, null, queue);
    for (let i = 0; i < queue.length; i++) {
      const node = queue[i];
      if (node !== undefined) this.markDependents(node.sheet, node.row, node.column, node, queue);
    }
    return queue;
  }

  /** @param source the formula that may change, or `null` where the cell has changed for certain. */
  private markDependents(sheet: Worksheet, row: number, column: number, source: FormulaNode | null, queue: FormulaNode[]): void {
    this.dependencies.forEachDependent(sheet, row, column, (dependent) => {
      if (dependent instanceof RangeIndex) this.dropIndex(dependent);
      else if (dependent instanceof FormulaNode) {
        if (dependent.state === nodeStates.clean) {
          dependent.state = nodeStates.maybe;
          dependent.pending = [];
          queue.push(dependent);
        }
        if (source === null) dependent.state = nodeStates.dirty;
        else if (dependent.state === nodeStates.maybe) dependent.pending.push(source);
      }
    });
  }

  private forget(cell: Cell): void {
    const { node } = cell;
    if (!(node instanceof FormulaNode)) return;
    for (const read of node.reads) this.dependencies.remove(read, node);
    this.volatiles.delete(node);
    cell.node = null;
  }

  /** Brings one formula up to date, however long the chain behind it. */
  private settle(first: FormulaNode): void {
    const stack = [first];
    for (let node = stack[0]; node !== undefined; node = stack[stack.length - 1]) {
      this.depth = 0;
      this.path = stack.slice(0, -1);
      if (node.state === nodeStates.waiting) node.state = nodeStates.dirty;
      try {
        this.update(node);
        stack.pop();
      } catch (thrown) {
        if (!(thrown instanceof Suspension)) throw thrown;
        node.state = nodeStates.waiting;
        stack.push(thrown.node);
      }
    }
  }

  demand(node: FormulaNode): boolean {
    const { state } = node;
    if (state === nodeStates.evaluating || state === nodeStates.waiting) return this.closeCircle(node);
    if (state === nodeStates.clean) {
      if (node.cycleHead === null) return false;
      let head = node.cycleHead;
      while (head.state === nodeStates.clean && head.cycleHead !== null) head = head.cycleHead;
      if (head.state === nodeStates.evaluating || head.state === nodeStates.waiting) this.closeCircle(head);
      else node.cycleHead = null;
      return false;
    }
    if (this.depth >= deepest) throw new Suspension(node);
    this.update(node);
    return false;
  }

  reportSelf(node: FormulaNode): void {
    if (this.path.includes(node)) this.closeCircle(node);
  }

  /** The last formula of the path needs `head`, which is being evaluated: all from there on stand in a circle. */
  private closeCircle(head: FormulaNode): true {
    const { path } = this;
    this.circles++;
    const first = path.lastIndexOf(head);
    for (let i = first; i < path.length; i++) {
      const node = path[i];
      if (node === undefined || (node.state !== nodeStates.evaluating && node.state !== nodeStates.waiting)) continue;
      node.circular = true;
      if (node.cycleHead === null || path.lastIndexOf(node.cycleHead) > first) node.cycleHead = head;
    }
    return true;
  }

  private update(node: FormulaNode): void {
    // Its cell was written between two steps, and has another formula or none.
    if (node.cell.node !== node) {
      node.state = nodeStates.clean;
      node.changedIn = this.pass;
      return;
    }
    const before = node.state;
    this.depth++;
    this.path.push(node);
    let done = false;
    try {
      if (before !== nodeStates.maybe || this.mustEvaluate(node)) this.evaluateNode(node);
      node.state = nodeStates.clean;
      node.pending = [];
      done = true;
    } finally {
      this.depth--;
      this.path.pop();
      if (!done) node.state = before;
    }
  }

  /**
   * Whether one of the formulas that a `maybe` read has really changed. They are brought up to date in the order in which they were read:
   * what comes before the first change would be read again, so that nothing is evaluated that the formula no longer needs.
   */
  private mustEvaluate(node: FormulaNode): boolean {
    node.state = nodeStates.checking;
    for (const source of node.pendingInOrder()) {
      const { state } = source;
      if (state === nodeStates.evaluating || state === nodeStates.waiting || state === nodeStates.checking) return true;
      if (state !== nodeStates.clean) this.demand(source);
      // In a circle, the source has needed this formula and brought it up to date.
      if (this.isDone(node)) return false;
      if (source.changedIn === this.pass) return true;
    }
    return false;
  }

  private isDone(node: FormulaNode): boolean {
    return node.state === nodeStates.clean;
  }

  private evaluateNode(node: FormulaNode): void {
    const known = node.reads;
    const wasCircular = node.circular;
    const result = this.run(node);
    this.register(node, known);
    if (node.isVolatile) this.volatiles.add(node);
    else this.volatiles.delete(node);
    this.closeAt(node);
    const { cell, circular } = node;
    const value = circular ? 0 : result;
    const same = Object.is(cell.value, value);
    if (!same || wasCircular || circular) node.changedIn = this.pass;
    if (same) return;
    cell.value = value;
    const changed = this.changes.get(node.sheet);
    if (changed === undefined) this.changes.set(node.sheet, [[node.row, node.column]]);
    else changed.push([node.row, node.column]);
  }

  /** Evaluates anew; a formula that is set aside half-way keeps what it read the last time. */
  private run(node: FormulaNode): Scalar {
    const known = node.reads;
    node.state = nodeStates.evaluating;
    node.reads = [];
    node.circular = false;
    node.cycleHead = null;
    node.isVolatile = false;
    let done = false;
    try {
      const value = node.program(node);
      done = true;
      return value;
    } finally {
      if (!done) node.reads = known;
    }
  }

  /** The circle ends here: whoever reads the node from now on is no part of it. */
  private closeAt(node: FormulaNode): void {
    if (node.cycleHead === node) node.cycleHead = null;
  }

  private register(node: FormulaNode, known: readonly Area[]): void {
    const { reads } = node;
    if (known.length === reads.length && known.every((area, i) => sameArea(area, reads[i]))) return;
    for (const area of known) this.dependencies.remove(area, node);
    for (const area of reads) this.dependencies.add(area, node);
  }

  indexOf(area: Area): RangeIndex {
    let ofSheet = this.indexes.get(area.sheet);
    if (ofSheet === undefined) {
      ofSheet = new Map();
      this.indexes.set(area.sheet, ofSheet);
    }
    const key = `${area.row},${area.column},${area.rows},${area.columns}`;
    let index = ofSheet.get(key);
    if (index === undefined) {
      const { circles } = this;
      index = new RangeIndex(area, this.valuesFor(area));
      // Every formula of a circle must find it by itself: an index would hide the cells behind it.
      if (this.circles !== circles) return index;
      ofSheet.set(key, index);
      this.dependencies.add(area, index);
    }
    return index;
  }

  private valuesFor(area: Area): Matrix {
    const reader = this.path[this.path.length - 1] ?? new FormulaNode(this, emptyCell(), area.sheet, -1, -1, "", () => null);
    return reader.values(area);
  }

  private dropIndex(index: RangeIndex): void {
    const { area } = index;
    this.indexes.get(area.sheet)?.delete(`${area.row},${area.column},${area.rows},${area.columns}`);
    this.dependencies.remove(area, index);
  }

  unknownFunction(name: string, node: FormulaNode): void {
    if (!this.unknownFunctions.has(name)) this.unknownFunctions.set(name, `${quoteSheetName(node.sheet.name)}!${cellAddress(node.row, node.column)}`);
  }
}

function sameArea(a: Area, b: Area | undefined): boolean {
  return b !== undefined && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns && a.sheet === b.sheet;
}

function runsOf(cells: [number, number][]): Rect[] {
  cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const runs: Rect[] = [];
  for (const [row, column] of cells) {
    const last = runs[runs.length - 1];
    const next = last !== undefined && last.row === row ? column - last.column - last.columns : 1;
    if (last !== undefined && next === 0) last.columns++;
    else if (next > 0) runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}
