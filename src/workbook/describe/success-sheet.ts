import { successFactors, SUCCESS_FACTORS } from "../../core/success/success-factors.js";
import type { SheetDescription } from "../description.js";
import { SERIES_COLORS } from "../looks.js";
import { limitsTable } from "../tables/decision-tables.js";
import { evidenceRows, evidenceSheet, successEvidenceTable, successFactorsTable, successLimits } from "../tables/success-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { describeTable } from "./describe-table.js";
import { layOutSheet } from "./lay-out-sheet.js";

const RESULT_COLOR = "#2E8C9A";

/**
 * The seven success factors, once there is a scope.
 *
 * @param context - the project and the words
 * @param sheets - the other sheets: evidence of tables that they do not hold is left out
 */
export function successSheet(context: TableContext, sheets: readonly SheetDescription[]): SheetDescription[] {
  const { project, words } = context;
  if (project.partners.length === 0 || project.scopes.length === 0) return [];
  const rows = evidenceRows(holdsIn(sheets));
  const ranks = new Map(successFactors(project).map(({ factor, rank }) => [factor, rank ?? SUCCESS_FACTORS.length + 1]));
  const factors = [...SUCCESS_FACTORS].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)).map((factor) => ({ factor, of: rows.filter((row) => row.factor === factor).length }));
  const evidence = describeTable(successEvidenceTable(context), rows);
  return [
    layOutSheet(
      {
        id: "SuccessFactors",
        color: RESULT_COLOR,
        hint: words.hints.SuccessFactors,
        blocks: [
          describeTable(successFactorsTable(context), factors),
          {
            chart: {
              id: "SuccessRadar",
              kind: "radar",
              title: words.charts.success,
              table: "SuccessFactors",
              categories: "factor",
              series: [{ column: "score", color: SERIES_COLORS[0] ?? "#0F6C7B" }],
              format: "0",
            },
            rows: 18,
            columns: 4,
          },
          // The link stands in the column that names the sheet.
          { ...evidence, rows: evidence.rows.map((row, r) => withLink(row, rows[r] === undefined ? undefined : evidenceSheet(rows[r].id))) },
          describeTable(limitsTable(context, "SuccessLimits", "0"), successLimits(context)),
        ],
      },
      words,
      project.name,
    ),
  ];
}

function withLink<Row extends { link?: { column: string; sheet: string } }>(row: Row, sheet: string | undefined): Row {
  return sheet === undefined ? row : { ...row, link: { column: "sheet", sheet } };
}

/** Whether some sheet holds a table, or a column written `Table.column`. Tables of the first sheet are always there. */
export function holdsIn(sheets: readonly SheetDescription[]): (table: string) => boolean {
  const known = new Set(sheets.flatMap((sheet) => sheet.tables.flatMap((table) => [table.id, ...table.columns.map((column) => `${table.id}.${column.id}`)])));
  return (table) => known.has(table);
}

