import type { Worksheet } from "../model/worksheet.js";
import type { WorkbookView } from "./workbook-view.js";

/** Tables, sheets and names of cells in a formula; in a text they may be none. */
const NAMED = /([\p{L}_][\p{L}\p{N}_.]*)\[|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!|([\p{L}_][\p{L}\p{N}_.]*)(?![\p{L}\p{N}_.(![])/gu;

/** A formula in its cell. */
export interface PlacedFormula {
  sheet: Worksheet;
  row: number;
  column: number;
  formula: string;
}

/** The formulas of a table, or those of a sheet outside its tables. */
interface Group<T> {
  formulas: T[];
  named: Set<string>;
}

/**
 * The formulas of a workbook, those of each table after those of the tables that they name, as far as these do not go in a circle.
 *
 * Calculated in this order, few formulas wait for others: no single one brings the whole workbook with it. The values are the same in any
 * other order.
 *
 * @param workbook in which they stand
 * @param formulas in any order
 * @returns the same formulas
 */
export function orderFormulas<T extends PlacedFormula>(workbook: WorkbookView, formulas: readonly T[]): T[] {
  const groups = new Map<string, Group<T>>();
  for (const each of formulas) {
    const table = workbook.tableAt(each.sheet, each.row, each.column);
    const key = table === undefined ? `!${each.sheet.name}` : table.name;
    const group: Group<T> = groups.get(key) ?? { formulas: [], named: new Set() };
    groups.set(key, group);
    group.formulas.push(each);
  }
  for (const group of groups.values()) {
    for (const formula of new Set(group.formulas.map((each) => each.formula))) for (const named of namedIn(workbook, formula)) group.named.add(named);
  }
  const ordered: T[][] = [];
  const isOutside = (key: string): boolean => key.startsWith("!");
  const begun = new Set<string>();
  const add = (key: string): void => {
    const group = groups.get(key);
    if (group === undefined || begun.has(key)) return;
    begun.add(key);
    for (const named of group.named) if (isOutside(key) || !isOutside(named)) add(named);
    ordered.push(group.formulas);
  };
  // What stands outside tables mostly sums up what stands in them.
  for (const outside of [false, true]) {
    for (const key of groups.keys()) if (isOutside(key) === outside) add(key);
  }
  return ordered.flat();
}

/** Keys of what a formula reads, itself or by a name of cells. */
function namedIn(workbook: WorkbookView, formula: string): string[] {
  return [...formula.matchAll(NAMED)].flatMap(([, table, quoted, plain, name]) => {
    if (table !== undefined) return workbook.tableNamed(table)?.name ?? [];
    if (name === undefined) return `!${workbook.sheetNamed(quoted?.replaceAll("''", "'") ?? plain ?? "")?.name ?? ""}`;
    const cells = workbook.nameNamed(name, null)?.formula;
    return cells === undefined || cells === formula ? [] : namedIn(workbook, cells);
  });
}
