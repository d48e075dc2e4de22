import { normalFormula } from "../calculation/normal-formula.js";
import { parseAddress } from "./address.js";
import type { ChangeSource } from "./changes.js";
import type { DefinedName, WorkbookData } from "./workbook-data.js";
import type { Worksheet } from "./worksheet.js";

/** @throws RangeError for a text that cannot be the name of a table or a range: `A1`, `R1C1`, with spaces, … */
export function refuseName(name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255 || parseAddress(name) !== null || /^(?:[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name)) {
    throw new RangeError(`a name requires a letter, then letters, digits, _ and ., and no cell address: ${name}`);
  }
}

export function addName(workbook: WorkbookData, name: string, formula: string, scope: Worksheet | null, source: ChangeSource): DefinedName {
  refuseName(name);
  const lower = name.toLowerCase();
  if (workbook.names.some((each) => each.scope === scope && each.name.toLowerCase() === lower) || (scope === null && workbook.tableNamed(name) !== undefined)) {
    throw new RangeError(`addName requires a free name, ${name} is taken`);
  }
  const added: DefinedName = { name, formula: normalFormula(formula.startsWith("=") ? formula : `=${formula}`), scope, visible: true, comment: "" };
  workbook.names.push(added);
  workbook.calculator.structureChanged();
  workbook.report("name-changed", scope, null, source);
  return added;
}

export function deleteName(workbook: WorkbookData, name: DefinedName, source: ChangeSource): void {
  workbook.names = workbook.names.filter((each) => each !== name);
  workbook.calculator.structureChanged();
  workbook.report("name-changed", name.scope, null, source);
}
