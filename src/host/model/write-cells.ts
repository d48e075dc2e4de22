import { normalFormula } from "../calculation/normal-formula.js";
import { general, isError, type CellError } from "./cell.js";
import type { ChangeSource } from "./changes.js";
import { renameHeaders } from "./rename-headers.js";
import { extendTables } from "./extend-tables.js";
import { putContent, type Content } from "./put-cell.js";
import type { Rect } from "./rect.js";
import { typedValue } from "./typed-value.js";
import type { WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";

/** `null` leaves the cell as it is; "" empties it; a text is read as if typed; `{ text }` stays text. */
export type CellInput = string | number | boolean | null | CellError | { formula: string } | { text: string };

/**
 * Writes a block of cells. What the add-in writes is read in en-US, what the person types in the workbook's language.
 * @throws RangeError where `inputs` has not the shape of `rect`.
 */
export function writeCells(workbook: WorkbookData, sheet: Worksheet, rect: Rect, inputs: readonly (readonly CellInput[])[], source: ChangeSource): void {
  if (inputs.length !== rect.rows || inputs.some((line) => line.length !== rect.columns)) {
    throw new RangeError(`writeCells requires ${rect.rows} × ${rect.columns} inputs`);
  }
  const single = rect.rows === 1 && rect.columns === 1;
  const before = single ? (sheet.cellAt(rect.row, rect.column)?.value ?? null) : null;
  const read = inputs.map((line, i) => line.map((input, j) => inputOf(workbook, sheet, rect.row + i, rect.column + j, input, source)));
  read.forEach((line, i) =>
    line.forEach((content, j) => {
      if (content !== null) putContent(workbook, sheet, rect.row + i, rect.column + j, content);
    }),
  );
  renameHeaders(workbook, sheet, rect, source);
  const after = single ? (sheet.cellAt(rect.row, rect.column)?.value ?? null) : null;
  workbook.report("edited", sheet, rect, source, single ? { before, after } : {});
  if (source === "person") extendTables(workbook, sheet, rect);
}

function inputOf(workbook: WorkbookData, sheet: Worksheet, row: number, column: number, input: CellInput, source: ChangeSource): Content | null {
  if (input === null) return null;
  if (typeof input === "number" || typeof input === "boolean" || isError(input)) {
    if (typeof input === "number" && !Number.isFinite(input)) throw new RangeError("writeCells requires finite numbers");
    return { value: input, formula: null };
  }
  if (typeof input === "object") {
    return "formula" in input ? { value: null, formula: normalFormula(input.formula) } : { value: input.text === "" ? null : input.text, formula: null };
  }
  const format = sheet.cellAt(row, column)?.numberFormat ?? sheet.columnLooks.get(column)?.numberFormat ?? general;
  const typed = typedValue(input, source === "person" ? workbook.language : "en", format);
  if ("formula" in typed) return { value: null, formula: typed.formula };
  return { formula: null, ...typed };
}
