import type { DimensionId } from "../../core/project/project.js";
import { LANGUAGES } from "../../words/language.js";
import { sheetWords } from "../../words/sheets.js";
import { formulaColumn, type ColumnSpec, type TableSpec } from "./column-spec.js";
import { blankMatrixRow, matrixCell, partnerColumns, type MatrixRow } from "./matrix-row.js";
import type { TableContext } from "./table-context.js";
import { uniqueHeaders } from "./unique-headers.js";

/** Table id of each dimension. */
export const MATRIX_TABLES: Record<DimensionId, "Domains" | "Audiences" | "Tools"> = { domains: "Domains", audiences: "Audiences", tools: "Tools" };

/** Partner × item. Whatever stands between the columns `start` and `end` is an item: inserted columns count at once. */
export function matrixTable(context: TableContext, dimension: DimensionId): TableSpec<MatrixRow> {
  const { project, words } = context;
  const matrix = project[dimension];
  const headers = words.columns.matrix;
  const labels = uniqueHeaders(
    matrix.items.map((item) => item.label),
    fixedHeaders(),
  );
  const counts = matrix.kind === "count";
  const group = "items";
  return {
    id: MATRIX_TABLES[dimension],
    caption: words.captions[MATRIX_TABLES[dimension]],
    owner: "input",
    key: (row) => row.code,
    blank: blankMatrixRow,
    columns: [
      // Beside nothing, names have room for one line.
      ...partnerColumns(context, headers, matrix.items.length === 0 ? 60 : undefined),
      boundary("start", headers.start),
      ...labels.map((label) =>
        matrixCell(`item:${label}`, label, {
          width: 11,
          help: counts ? words.help.count : words.help.intensity,
          validation: { kind: "number", min: 0, max: counts ? null : 3 },
          highlights: [{ kind: "scale", group, min: 0, max: counts ? null : 3, colors: ["#FFFFFF", "#7DB9C4"] }],
        }),
      ),
      boundary("end", headers.end),
      // A cell that is no number would be left out of the sum.
      formulaColumn("total", headers.total, '=IF(COUNTA({@start..end})>COUNT({@start..end}),"",SUM({@start..end}))', { look: "total", width: 9, format: matrix.items.length === 0 ? "0;-0;" : words.formats.amount }),
      // A partner that is not listed, that has withdrawn or that stands here before does not count for the group; without a list nobody can tell.
      formulaColumn(
        "active",
        headers.active,
        `=IF(ISNUMBER(MATCH({@partner},{Partners.code},0)),IF(MATCH({@partner},{${MATRIX_TABLES[dimension]}.partner},0)=ROW()-ROW({#@partner}),--(INDEX({Partners.active},MATCH({@partner},{Partners.code},0))&""),0),0*ROWS({Partners.code}))`,
        { width: 9, look: "code" },
      ),
      // Each item counts for the root of its place: two figures that change places change the sum.
      formulaColumn("trace", headers.trace, "=SUMPRODUCT({@start..end},SQRT(COLUMN({@start..end})-COLUMN({#@start})))", { width: 12, look: "code", format: matrix.items.length === 0 ? "0.000;-0.000;" : words.formats.score }),
    ],
  };
}

/** Headers of the other columns in every language: an item keeps its own when the language changes. */
export function fixedHeaders(): string[] {
  return LANGUAGES.flatMap((language) => Object.values(sheetWords(language).columns.matrix));
}

function boundary(id: string, header: string): ColumnSpec<MatrixRow> {
  return { id, header, role: "label", look: "code", width: 3, value: () => null };
}
