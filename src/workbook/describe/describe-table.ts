import type { CellContent, ColumnDescription, TableDescription } from "../description.js";
import { inEitherLanguage } from "./words-of-highlights.js";
import type { ColumnSpec, TableSpec } from "../tables/column-spec.js";

/** Key of the empty line of a table that holds nothing yet: a table needs one. */
export const BLANK_KEY = "#blank";

/** Characters that the indent of a choice takes. */
const CHOICE_INDENT = 1.5;

/** A table before it is given its place on a sheet. */
export type UnplacedTable = Omit<TableDescription, "row" | "column">;

/**
 * Describes one table with its rows.
 *
 * @param spec - the columns of the table
 * @param rows - its rows, in order
 * @param links - sheet that the first column of a row leads to, by key
 * @returns the table, with one empty row where there is none
 */
export function describeTable<Row>(spec: TableSpec<Row>, rows: readonly Row[], links: ReadonlyMap<string, string> = new Map()): UnplacedTable {
  const described = rows.length === 0 ? [{ key: BLANK_KEY, row: spec.blank() }] : rows.map((row) => ({ key: spec.key(row), row }));
  return {
    id: spec.id,
    caption: spec.caption,
    owner: spec.owner,
    ...(spec.filter === true ? { filter: true } : {}),
    columns: spec.columns.map(columnOf),
    rows: described.map(({ key, row }) => {
      const sheet = links.get(key);
      const first = spec.columns[0];
      const formats = key === BLANK_KEY ? undefined : spec.formats?.(row);
      return {
        key,
        cells: spec.columns.map((column) => contentOf(column, key === BLANK_KEY ? null : row)),
        ...(sheet === undefined || first === undefined ? {} : { link: { column: first.id, sheet } }),
        ...(formats === undefined ? {} : { formats }),
      };
    }),
  };
}

function contentOf<Row>(column: ColumnSpec<Row>, row: Row | null): CellContent {
  if (column.formula !== undefined) return { formula: column.formula };
  return row === null ? null : (column.value?.(row) ?? null);
}

function columnOf<Row>({ value: _value, parse: _parse, ...spec }: ColumnSpec<Row>): ColumnDescription {
  const column = spec.highlights === undefined ? spec : { ...spec, highlights: spec.highlights.map(inEitherLanguage) };
  const { validation } = column;
  const isListed = validation?.kind === "list" || validation?.kind === "list-from";
  // A code that is chosen from a list is the person's, unlike those that the add-in gives to lines.
  const isChoice = column.role === "input" && isListed && (column.look === "input" || column.look === "code");
  if (!isChoice) return column;
  // Codes are short.
  const isCode = validation.kind === "list-from" && validation.column === "code";
  return { ...column, look: "input-choice", width: column.width + (isCode ? 0 : CHOICE_INDENT) };
}
