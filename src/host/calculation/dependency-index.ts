import type { Rect } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import type { Area } from "./operands.js";

/** What must know when a cell changes: a formula, or an index of a range. */
export interface Dependent {
  readonly isDependent: true;
}

interface RangeEntry {
  rect: Rect;
  dependents: Set<Dependent>;
}

interface SheetIndex {
  cells: Map<number, Dependent | Set<Dependent>>;
  ranges: Map<string, RangeEntry>;
  /** Ranges by bands of rows that they touch; those that touch many stand in `tall`. */
  bands: Map<number, Set<RangeEntry>>;
  tall: Set<RangeEntry>;
}

const bandRows = 32;
const mostBands = 8;

/** Who depends on which cells: rectangles, never expanded to cells, so that a whole column costs as much as one cell. */
export class DependencyIndex {
  private sheets = new Map<Worksheet, SheetIndex>();

  clear(): void {
    this.sheets.clear();
  }

  add(area: Area, dependent: Dependent): void {
    const index = this.indexOf(area.sheet);
    if (area.rows === 1 && area.columns === 1) {
      const key = area.row * 16_384 + area.column;
      const known = index.cells.get(key);
      if (known === undefined) index.cells.set(key, dependent);
      else if (known instanceof Set) known.add(dependent);
      else if (known !== dependent) index.cells.set(key, new Set([known, dependent]));
      return;
    }
    const key = rangeKey(area);
    let entry = index.ranges.get(key);
    if (entry === undefined) {
      entry = { rect: area, dependents: new Set() };
      index.ranges.set(key, entry);
      for (const set of setsOf(index, area, true)) set.add(entry);
    }
    entry.dependents.add(dependent);
  }

  remove(area: Area, dependent: Dependent): void {
    const index = this.indexOf(area.sheet);
    if (area.rows === 1 && area.columns === 1) {
      const key = area.row * 16_384 + area.column;
      const known = index.cells.get(key);
      if (known === dependent) index.cells.delete(key);
      else if (known instanceof Set) known.delete(dependent);
      return;
    }
    const key = rangeKey(area);
    const entry = index.ranges.get(key);
    if (entry === undefined) return;
    entry.dependents.delete(dependent);
    if (entry.dependents.size > 0) return;
    index.ranges.delete(key);
    for (const set of setsOf(index, area, false)) set.delete(entry);
  }

  forEachDependent(sheet: Worksheet, row: number, column: number, visit: (dependent: Dependent) => void): void {
    const index = this.sheets.get(sheet);
    if (index === undefined) return;
    const known = index.cells.get(row * 16_384 + column);
    if (known instanceof Set) known.forEach(visit);
    else if (known !== undefined) visit(known);
    const look = (entry: RangeEntry): void => {
      const { rect } = entry;
      if (row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns) {
        entry.dependents.forEach(visit);
      }
    };
    index.bands.get(Math.floor(row / bandRows))?.forEach(look);
    index.tall.forEach(look);
  }

  private indexOf(sheet: Worksheet): SheetIndex {
    let index = this.sheets.get(sheet);
    if (index === undefined) {
      index = { cells: new Map(), ranges: new Map(), bands: new Map(), tall: new Set() };
      this.sheets.set(sheet, index);
    }
    return index;
  }
}

function rangeKey({ row, column, rows, columns }: Rect): string {
  return `${row},${column},${rows},${columns}`;
}

function setsOf(index: SheetIndex, rect: Rect, create: boolean): Set<RangeEntry>[] {
  const first = Math.floor(rect.row / bandRows);
  const last = Math.floor((rect.row + rect.rows - 1) / bandRows);
  if (last - first >= mostBands) return [index.tall];
  const sets: Set<RangeEntry>[] = [];
  for (let band = first; band <= last; band++) {
    let set = index.bands.get(band);
    if (set === undefined && create) {
      set = new Set();
      index.bands.set(band, set);
    }
    if (set !== undefined) sets.push(set);
  }
  return sets;
}
