import type { Rect } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";

/** A block of cells that an add-in holds on to. It moves with its cells while a request runs and as long as it is tracked. */
export class RangeTarget {
  /** False once the cells were deleted: every use is then an `InvalidReference`. */
  alive = true;

  constructor(
    readonly sheet: Worksheet,
    public rect: Rect,
  ) {}
}

/** Blocks of one sheet whose looks, rules or contents are set together. */
export interface CellsTarget {
  readonly sheet: Worksheet;
  readonly areas: readonly RangeTarget[];
}

export function cellsOf(range: RangeTarget): CellsTarget {
  return { sheet: range.sheet, areas: [range] };
}

export function rectsOf(cells: CellsTarget): Rect[] {
  return cells.areas.map((area) => area.rect);
}
