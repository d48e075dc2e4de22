import type { CellWrite, Command } from "../workbook/commands.js";

/** Bytes of one object with its property or call, as measured on requests of the client library. */
const BYTES_OF_A_STEP = 330;
/** The library cuts large arrays into blocks of so many cells, each with its own objects. */
const CELLS_OF_A_BLOCK = 1_500;
const BYTES_OF_A_BLOCK = 900;

/**
 * Bytes of a text as JSON in UTF-8.
 *
 * @param text any text
 * @returns bytes, quotation marks included
 */
function jsonBytes(text: string): number {
  let bytes = 2;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20) bytes += 6;
    else if (unit === 0x22 || unit === 0x5c) bytes += 2;
    else if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else bytes += unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return bytes;
}

function cellBytes(cell: CellWrite): number {
  if (cell === null) return 5;
  if (typeof cell === "string") return jsonBytes(cell) + 2;
  if (typeof cell === "object") return jsonBytes(cell.formula) + 1;
  return String(cell).length + 1;
}

function cellsBytes(cells: readonly (readonly CellWrite[])[]): number {
  let bytes = 0;
  let count = 0;
  for (const row of cells) {
    bytes += 2;
    count += row.length;
    for (const cell of row) bytes += cellBytes(cell);
  }
  return bytes + Math.ceil(count / CELLS_OF_A_BLOCK) * BYTES_OF_A_BLOCK;
}

/** Steps that a command takes: objects asked for, properties set, calls. */
function stepsOf(command: Command): number {
  switch (command.do) {
    case "look":
      return 12 + command.areas.length / 20;
    case "number-format":
      return 3 + 3 * command.areas.length;
    case "add-chart":
      return 14 + command.chart.series.length * 5;
    case "column-widths":
      return 2 * command.widths.length;
    case "delete-table-rows":
      return 9 * command.rows.length;
    case "add-table":
    case "validate":
    case "highlight":
    case "print":
    case "add-sheet":
      return 8;
    default:
      return 5;
  }
}

/**
 * How large a request a command makes, before it is queued.
 *
 * For splitting what is too large for one request (Excel on the web refuses more than 5 MB). An estimate from above, checked in tests
 * against what the library really sends.
 *
 * @param command any command
 * @returns bytes of the request body
 * @example
 * measureCommand({ do: "activate", sheet: "Overlap" }) // => 1650
 */
export function measureCommand(command: Command): number {
  const content = command.do === "write" ? cellsBytes(command.cells) : 0;
  return content + stepsOf(command) * BYTES_OF_A_STEP;
}
