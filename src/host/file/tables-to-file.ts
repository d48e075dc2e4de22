import type { TableColumnProperties, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { rectAddress } from "../model/address.js";
import type { Table } from "../model/table.js";
import { formulaToFile } from "./file-formula.js";

/** Adds a real Excel table; its cells are written afterwards. */
export function addTableToFile(target: FileSheet, table: Table): void {
  const body = table.bodyRect();
  const added = target.addTable({
    name: table.name,
    displayName: table.name,
    ref: rectAddress({ ...table.ref, rows: 1, columns: 1 }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      ...(table.style === "" ? {} : { theme: table.style }),
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    },
    columns: table.columns.map(({ name }, index) => columnOf(table, name, index)),
    rows: Array.from({ length: body.rows }, () => table.columns.map(() => null)),
  });
  added.commit();
}

function columnOf(table: Table, name: string, index: number): TableColumnProperties {
  const formula = commonFormula(table, index);
  return {
    name,
    // With buttons the file needs no word about any of them; without, `finishParts` takes the filter away.
    ...(table.showFilterButton ? {} : { filterButton: false }),
    ...(formula === null ? {} : { calculatedColumnFormula: formulaToFile(formula, table.name) }),
  };
}

/** The formula that every row of the column has, so that a new row gets it too. */
function commonFormula(table: Table, index: number): string | null {
  const body = table.bodyRect();
  const first = table.sheet.cellAt(body.row, body.column + index)?.formula ?? null;
  if (first === null) return null;
  for (let row = body.row + 1; row < body.row + body.rows; row++) {
    if (table.sheet.cellAt(row, body.column + index)?.formula !== first) return null;
  }
  return first;
}
