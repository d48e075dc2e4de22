import type { ColumnSpec } from "./column-spec.js";
import { formulaColumn, textColumn } from "./column-spec.js";
import type { TableContext } from "./table-context.js";
import type { Validation, Highlight } from "../description.js";

/** A row of a table whose columns depend on the project: a partner or a scope, and a number for each column. */
export interface MatrixRow {
  code: string;
  /** By column id. */
  cells: Map<string, number | null>;
}

/** A new row, before anything is read into it. */
export function blankMatrixRow(): MatrixRow {
  return { code: "", cells: new Map() };
}

/** A number of such a row. */
export function matrixCell(id: string, header: string, options: { width?: number; format?: string; help: string; validation: Validation; highlights?: Highlight[]; wanted?: boolean }): ColumnSpec<MatrixRow> {
  return {
    id,
    header,
    role: "input",
    look: "input",
    holds: "number",
    ...(options.wanted === undefined ? {} : { wanted: options.wanted }),
    width: options.width ?? 11,
    ...(options.format === undefined ? {} : { format: options.format }),
    help: options.help,
    validation: options.validation,
    ...(options.highlights === undefined ? {} : { highlights: options.highlights }),
    value: (row) => row.cells.get(id) ?? null,
    parse: (row, cell) => {
      row.cells.set(id, cell.number());
    },
  };
}

/** The partner of a row: its code and, live, its institution, in a column so wide. */
export function partnerColumns(context: TableContext, headers: { partner: string; institution: string }, width = 46): ColumnSpec<MatrixRow>[] {
  return [
    textColumn<MatrixRow>("code", headers.partner, { id: "partner", key: true, look: "code", width: 8, help: context.words.help.partnerCode, refers: "Partners" }),
    formulaColumn("institution", headers.institution, lookUp("partner", "Partners.institution", "Partners.code"), { look: "label", width }),
  ];
}

/** A text of another table for the code in a column of this row: empty while the code is, a question mark where no row has it. */
export function lookUp(column: string, value: string, code: string): string {
  return `=IF({@${column}}="","",IFERROR(INDEX({${value}},MATCH({@${column}},{${code}},0))&"","?"))`;
}
