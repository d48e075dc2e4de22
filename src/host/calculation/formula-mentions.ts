import { scanFormula, type Piece } from "./scan-formula.js";

/** What a formula names, all in lower case: so that the many formulas which a change does not concern are passed over. */
export interface Mentions {
  /** The formula that was read, with its `=`. */
  readonly formula: string;
  readonly pieces: readonly Piece[];
  /** Columns by table; those of the table in which the formula stands under the empty name. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sheets: ReadonlySet<string>;
  /** Names that stand alone: a defined name, or a table as a whole. */
  readonly names: ReadonlySet<string>;
  /** Whether it refers to cells of the sheet on which it stands. */
  readonly ownCells: boolean;
}

const known = new Map<string, Mentions>();

/**
 * What a formula names. Formulas of one column are alike: each text is read once.
 *
 * @param formula with its `=`
 * @throws SyntaxError where no formula can be read
 */
export function mentionsIn(formula: string): Mentions {
  let mentions = known.get(formula);
  if (mentions === undefined) {
    mentions = read(formula);
    if (known.size > 50_000) known.clear();
    known.set(formula, mentions);
  }
  return mentions;
}

function read(formula: string): Mentions {
  const pieces = scanFormula(formula.slice(1));
  const columns = new Map<string, Set<string>>();
  const sheets = new Set<string>();
  const names = new Set<string>();
  let ownCells = false;
  for (const piece of pieces) {
    if (piece.kind === "structured") {
      const table = piece.table.toLowerCase();
      const named = columns.get(table) ?? new Set();
      for (const column of piece.columns) named.add(column.toLowerCase());
      columns.set(table, named);
    } else if (piece.kind === "cells" || piece.kind === "name") {
      if (piece.sheet !== null) sheets.add(piece.sheet.toLowerCase());
      else if (piece.kind === "cells") ownCells = true;
      else names.add(piece.name.toLowerCase());
    }
  }
  return { formula, pieces, columns, sheets, names, ownCells };
}
