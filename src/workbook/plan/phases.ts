import type { Command } from "../commands.js";

/** Commands by the moment at which they run: formulas come when every table that they name exists. */
export interface Phases {
  sheets: Command[];
  structure: Command[];
  cells: Command[];
  tables: Command[];
  names: Command[];
  formulas: Command[];
  looks: Command[];
  charts: Command[];
}

export function emptyPhases(): Phases {
  return { sheets: [], structure: [], cells: [], tables: [], names: [], formulas: [], looks: [], charts: [] };
}

/** All commands in the order in which to run them. */
export function inOrder(phases: Phases): Command[] {
  return [...phases.sheets, ...phases.structure, ...phases.cells, ...phases.tables, ...phases.names, ...phases.formulas, ...phases.looks, ...phases.charts];
}
