import type { Command } from "../workbook/commands.js";
import { measureCommand } from "./measure-command.js";

/** Bytes of a request that we do not exceed: well under Excel's 5 MB, with room for what the estimate does not see. */
export const REQUEST_BYTES = 1_500_000;

/** A command with its position in the list that was asked for. */
export interface NumberedCommand {
  index: number;
  command: Command;
}

/** Finishes what the command before it began. */
const FINISHERS: ReadonlySet<Command["do"]> = new Set(["add-table", "fill-down", "resize-table"]);

/**
 * Commands in as few requests as their bytes allow: one, for all but very large projects.
 *
 * @param commands in their order
 * @param limit bytes of a request
 * @returns groups in order; a write that is too large alone is cut by rows, and what finishes a write stays with it
 * @example
 * splitCommands([{ do: "activate", sheet: "Overlap" }], 1_500_000).length // => 1
 */
export function splitCommands(commands: readonly Command[], limit: number): NumberedCommand[][] {
  const groups: NumberedCommand[][] = [];
  let group: NumberedCommand[] = [];
  let bytes = 0;
  commands.forEach((whole, index) => {
    for (const command of cutWrite(whole, limit)) {
      const size = measureCommand(command);
      if (group.length > 0 && bytes + size > limit && !FINISHERS.has(command.do)) {
        groups.push(group);
        group = [];
        bytes = 0;
      }
      group.push({ index, command });
      bytes += size;
    }
  });
  if (group.length > 0) groups.push(group);
  return groups;
}

function cutWrite(command: Command, limit: number): Command[] {
  if (command.do !== "write" || measureCommand(command) <= limit || command.cells.length < 2) return [command];
  const half = Math.ceil(command.cells.length / 2);
  const { area, cells } = command;
  return [
    ...cutWrite({ do: "write", area: { ...area, rows: half }, cells: cells.slice(0, half) }, limit),
    ...cutWrite({ do: "write", area: { ...area, row: area.row + half, rows: area.rows - half }, cells: cells.slice(half) }, limit),
  ];
}
