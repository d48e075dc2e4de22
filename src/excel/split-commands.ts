import type { Command } from "../workbook/commands.js";
import type { MeasureAnswer } from "./measure-answer.js";
import { measureCommand } from "./measure-command.js";

/** Bytes of a request that we do not exceed: well under Excel's 5 MB, with room for what the estimate does not see. */
export const REQUEST_BYTES = 3_000_000;

/** A command with its position in the list that was asked for. */
export interface NumberedCommand {
  index: number;
  command: Command;
}

/** Finishes what the command before it began. */
const FINISHERS: ReadonlySet<Command["do"]> = new Set(["add-table", "fill-down", "resize-table"]);

/** Bytes of an answer that we do not exceed. */
export const ANSWER_BYTES = 2_500_000;

/**
 * Commands in as few requests as their bytes, and those of the answers, allow: one, for all but large projects.
 *
 * @param commands in their order
 * @param limit bytes of a request
 * @param measureAnswer bytes that Excel answers for a command; none where absent
 * @param answerLimit bytes of an answer
 * @returns groups in order; what is too large alone is cut by rows, and what finishes a write stays with it
 * @example
 * splitCommands([{ do: "activate", sheet: "Overlap" }], 1_500_000).length // => 1
 */
export function splitCommands(commands: readonly Command[], limit: number, measureAnswer: MeasureAnswer = () => 0, answerLimit = ANSWER_BYTES): NumberedCommand[][] {
  const groups: NumberedCommand[][] = [];
  let group: NumberedCommand[] = [];
  let bytes = 0;
  let answer = 0;
  const fits = (command: Command): boolean => measureCommand(command) <= limit && measureAnswer(command) <= answerLimit;
  commands.forEach((whole, index) => {
    for (const command of cut(whole, fits)) {
      const size = measureCommand(command);
      const answered = measureAnswer(command);
      const isTooMuch = (bytes + size > limit && !FINISHERS.has(command.do)) || answer + answered > answerLimit;
      if (group.length > 0 && isTooMuch) {
        groups.push(group);
        group = [];
        bytes = 0;
        answer = 0;
      }
      group.push({ index, command });
      bytes += size;
      answer += answered;
    }
  });
  if (group.length > 0) groups.push(group);
  return groups;
}

function cut(command: Command, fits: (command: Command) => boolean): Command[] {
  if (fits(command)) return [command];
  if (command.do === "write" && command.cells.length > 1) {
    const half = Math.ceil(command.cells.length / 2);
    const { area, cells } = command;
    return [
      ...cut({ do: "write", area: { ...area, rows: half }, cells: cells.slice(0, half) }, fits),
      ...cut({ do: "write", area: { ...area, row: area.row + half, rows: area.rows - half }, cells: cells.slice(half) }, fits),
    ];
  }
  if (command.do === "fill-down" && command.area.rows > 3) {
    const half = Math.ceil(command.area.rows / 2);
    const { area } = command;
    // The second part is filled from the last row of the first.
    return [...cut({ do: "fill-down", area: { ...area, rows: half } }, fits), ...cut({ do: "fill-down", area: { ...area, row: area.row + half - 1, rows: area.rows - half + 1 } }, fits)];
  }
  if (command.do === "delete-table-rows" && command.rows.length > 1) {
    const half = Math.ceil(command.rows.length / 2);
    // From the lowest up, so that positions stay true.
    const rows = [...command.rows].sort((x, y) => x - y);
    return [...cut({ ...command, rows: rows.slice(half) }, fits), ...cut({ ...command, rows: rows.slice(0, half) }, fits)];
  }
  return [command];
}
