import type { Area, Command } from "../workbook/commands.js";
import type { Target } from "./commands/target.js";

/**
 * Asks, sheet by sheet, whether Excel holds any of the rules that commands have given to cells: what may be typed, and conditional looks.
 *
 * For saying so where a host leaves them out without an error. Two small questions a sheet, in the request that carries the commands out.
 *
 * @param target of the run, the commands being queued; the caller syncs
 * @param commands that were queued
 * @returns names of the sheets that hold none of one kind, to be called after the sync
 */
export function askRules(target: Target, commands: readonly Command[]): () => string[] {
  const asked = (["validate", "highlight"] as const).flatMap((kind) =>
    [...areasBySheet(commands, kind)].map(([sheet, area]) => {
      if (kind === "validate") {
        const validation = target.range(area).dataValidation.load("type");
        return { sheet, isLost: () => validation.type === "None" };
      }
      const count = target.range(area).conditionalFormats.getCount();
      return { sheet, isLost: () => count.value === 0 };
    }),
  );
  return () => [...new Set(asked.flatMap(({ sheet, isLost }) => (isLost() ? [sheet] : [])))];
}

/** For each sheet the cells from the first to the last that got such a rule. */
function areasBySheet(commands: readonly Command[], kind: "validate" | "highlight"): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const command of commands) {
    if (command.do !== kind) continue;
    const { area } = command;
    const known = areas.get(area.sheet) ?? area;
    const row = Math.min(known.row, area.row);
    const column = Math.min(known.column, area.column);
    const rows = Math.max(known.row + known.rows, area.row + area.rows) - row;
    const columns = Math.max(known.column + known.columns, area.column + area.columns) - column;
    areas.set(area.sheet, { sheet: area.sheet, row, column, rows, columns });
  }
  return areas;
}
