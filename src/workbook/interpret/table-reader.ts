import { nextCode } from "../../core/project/next-code.js";
import type { Problem } from "../../core/project/problem.js";
import { emptyProject } from "../../core/project/empty-project.js";
import { sheetWords } from "../../words/sheets.js";
import type { WorkbookContent } from "../content.js";
import type { TableSpec } from "../tables/column-spec.js";
import type { MatrixRow } from "../tables/matrix-row.js";
import type { TableContext } from "../tables/table-context.js";
import { matchTable, type MatchedTable } from "./match-tables.js";
import type { Registry } from "./read-registry.js";
import { readTable } from "./read-table.js";

/** Reads tables of a workbook by their specification, and gathers what could not be read. */
export class TableReader {
  readonly problems: Problem[] = [];
  readonly project = emptyProject("");
  readonly context: TableContext;

  constructor(
    readonly content: WorkbookContent,
    readonly registry: Registry,
  ) {
    this.context = { project: this.project, language: registry.language, words: sheetWords(registry.language) };
  }

  codes(list: "partners" | "scopes"): string[] {
    return this.project[list].map(({ code }) => code);
  }

  /** Whether there is a table under its own name: the list that its rows or columns belong to was written with it. */
  has(name: string): boolean {
    return this.content.tables.some((table) => table.name === name);
  }

  /** Finds a table; one that is missing is said where the registry says that it was written. */
  find<Row>(spec: TableSpec<Row>, required: boolean): MatchedTable | null {
    const known = spec.columns.map((column) => [column.id, column.header] as const);
    const table = matchTable(spec.id, this.content, this.registry, known);
    if (table === null && (required || this.registry.tables.has(spec.id)) && !this.problems.some(({ code, place }) => code === "table-missing" && place.table === spec.id)) {
      this.problems.push({ code: "table-missing", severity: "error", place: { table: spec.id }, params: { table: spec.caption } });
    }
    return table;
  }

  rows<Row>(spec: TableSpec<Row>, required = false): Row[] {
    const table = this.find(spec, required);
    return table === null ? [] : readTable(spec, table, this.context.language, this.problems).map(({ row }) => row);
  }

  /** Gives a code to rows without one, and keeps the first of those that share one. */
  coded<Row extends { code: string }>(rows: Row[], prefix: string, table: string): Row[] {
    const seen = new Set<string>();
    const codes = rows.map((row) => row.code);
    return rows.filter((row) => {
      if (row.code === "") {
        row.code = nextCode(codes, prefix);
        codes.push(row.code);
      }
      const folded = row.code.toLowerCase();
      if (seen.has(folded)) {
        this.problems.push({ code: "code-duplicate", severity: "error", place: { table, row: row.code, column: "code" }, params: { code: row.code } });
        return false;
      }
      seen.add(folded);
      return true;
    });
  }

  /** Writes codes of other tables as those tables do: a spreadsheet does not tell upper from lower case. */
  refer<Row, Field extends keyof Row>(rows: Row[], field: Field, list: readonly { code: string }[]): Row[] {
    const codes = new Map(list.map(({ code }) => [code.toLowerCase(), code]));
    for (const row of rows) {
      const value: unknown = row[field];
      const code = typeof value === "string" ? codes.get(value.toLowerCase()) : undefined;
      if (code !== undefined) (row[field] as string) = code;
    }
    return rows;
  }

  /** Values of a table whose rows belong to partners or scopes, aligned with them. */
  matrix(spec: TableSpec<MatrixRow>, columns: readonly string[], codes: readonly string[], required: boolean): (number | null)[][] {
    const table = this.find(spec, required);
    const byCode = new Map<string, MatrixRow>();
    if (table !== null) {
      const rows = readTable(spec, table, this.context.language, this.problems).map(({ row }) => row);
      for (const row of this.refer(
        rows,
        "code",
        codes.map((code) => ({ code })),
      )) {
        const place = { table: spec.id, row: row.code };
        if (!codes.includes(row.code)) this.problems.push({ code: "row-unknown", severity: "warning", place, params: { code: row.code } });
        else if (byCode.has(row.code)) this.problems.push({ code: "code-duplicate", severity: "error", place, params: { code: row.code } });
        else byCode.set(row.code, row);
      }
    }
    return codes.map((code) => columns.map((column) => byCode.get(code)?.cells.get(column) ?? null));
  }
}
