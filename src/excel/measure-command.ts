import type { CellWrite, Command } from "../workbook/commands.js";

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
  return count <= CELLS_OF_A_BLOCK ? bytes : bytes + Math.ceil(count / CELLS_OF_A_BLOCK) * BYTES_OF_A_BLOCK;
}

/** Bytes of a command beside its cells: objects asked for, properties set, calls, and what undo asks for before. Measured, and rounded up. */
const bytesOf: { [D in Command["do"]]: (command: Extract<Command, { do: D }>) => number } = {
  "add-sheet": () => 1_000,
  "rename-sheet": () => 600,
  "delete-sheet": () => 1_800,
  "insert-rows": () => 900,
  "delete-table-rows": ({ rows }) => 1_200 + 2_600 * rows.length,
  "insert-table-column": () => 900,
  "delete-table-column": () => 1_500,
  "rename-table-columns": ({ headers }) => 900 + cellsBytes([headers]),
  write: ({ cells }) => 850 + cellsBytes(cells),
  "fill-down": () => 1_000,
  "add-table": () => 1_400,
  "resize-table": () => 900,
  "add-name": () => 1_000,
  "point-name": () => 1_200,
  look: ({ areas }) => 1_350 + 60 * areas.length,
  "number-format": ({ areas }) => 250 + 600 * areas.length,
  highlight: () => 1_450,
  "copy-looks": () => 1_000,
  validate: () => 1_200,
  link: () => 800,
  "column-widths": ({ widths }) => 500 + 430 * new Set(widths).size + 8 * widths.length,
  "row-height": () => 350,
  freeze: () => 400,
  gridlines: () => 200,
  print: ({ print }) => 1_350 + (print.columns === undefined ? 0 : 350),
  "page-breaks": ({ rows }) => 400 + 350 * rows.length,
  "add-chart": ({ chart }) => 3_000 + 1_600 * chart.series.length,
  "delete-chart": () => 800,
  activate: () => 300,
};

/**
 * How large a request a command makes, before it is queued.
 *
 * For splitting what is too large for one request (Excel on the web refuses more than 5 MB). An estimate from above, checked in tests
 * against what the library really sends.
 *
 * @param command any command
 * @returns bytes of the request body
 * @example
 * measureCommand({ do: "activate", sheet: "Overlap" }) // => 300
 */
export function measureCommand<K extends Command["do"]>(command: Extract<Command, { do: K }>): number {
  const measure = bytesOf[command.do] as (command: Extract<Command, { do: K }>) => number;
  return measure(command);
}
