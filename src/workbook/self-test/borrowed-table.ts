import type { CellContent, ColumnDescription } from "../description.js";
import type { UnplacedTable } from "../describe/describe-table.js";

/** What a test takes of a table of the workbook. */
export interface Borrowing {
  /** Put before the ids of the tables, so that they are not those of the project. */
  prefix: string;
  caption: string;
  /** Ids of the columns, from left to right. */
  columns: readonly string[];
  /** Published figures in place of formulas, row by row. */
  given?: Readonly<Record<string, readonly CellContent[]>>;
  /** Tables that the case does not need, by those that stand for them. */
  instead?: Readonly<Record<string, string>>;
}

/** A reference to a column of another table, up to its point. */
const REFERENCE = /\{(#?)([A-Za-z]\w*)\./g;

/**
 * A table of the workbook for a self-test: the very formulas of the sheets, on the figures of a published case.
 *
 * Only the tables that the formulas name are others: `{Criteria.level}` becomes `{TestRocCriteria.level}`. Nothing can be typed in it.
 *
 * @param table - as the sheets describe it, for a project made of the case
 * @param borrowing - which columns, and which figures are given
 * @returns the table under its new id
 * @example
 * borrowedTable({ id: "T", caption: "", owner: "result", columns: [], rows: [] }, { prefix: "Test", caption: "A case", columns: [] }).id // => "TestT"
 */
export function borrowedTable(table: UnplacedTable, { prefix, caption, columns, given = {}, instead = {} }: Borrowing): UnplacedTable {
  const renamed = (formula: string): string => formula.replace(REFERENCE, (_, header: string, id: string) => `{${header}${prefix}${instead[id] ?? id}.`);
  const taken = columns.map((id) => {
    const index = table.columns.findIndex((column) => column.id === id);
    const column = table.columns[index];
    if (column === undefined) throw new RangeError(`borrowedTable requires a known column, not ${table.id}.${id}`);
    return { index, column, figures: given[id] };
  });
  return {
    id: `${prefix}${table.id}`,
    caption,
    owner: "result",
    columns: taken.map(({ column, figures }) => columnOf(column, figures !== undefined, renamed)),
    rows: table.rows.map(({ key, cells }, r) => ({
      key,
      cells: taken.map(({ index, figures }): CellContent => {
        if (figures !== undefined) return figures[r] ?? null;
        const cell = cells[index] ?? null;
        return typeof cell === "object" && cell !== null ? { formula: renamed(cell.formula) } : cell;
      }),
    })),
  };
}

function columnOf({ id, header, role, key, look, width, format, formula }: ColumnDescription, given: boolean, renamed: (formula: string) => string): ColumnDescription {
  const live = role === "formula" && !given;
  return {
    id,
    header,
    role: live ? "formula" : "label",
    ...(key === true ? { key } : {}),
    look: live ? look : "label",
    // What labels need on their own sheets is too wide for a test.
    width: Math.min(width, 14),
    ...(format === undefined ? {} : { format: inFull(format) }),
    ...(live && formula !== undefined ? { formula: renamed(formula) } : {}),
  };
}

/** A share, and one with a decimal, as the languages write them. */
const SHARE = /^0(\.0)?("\u00a0")?%$/;

/** As many digits as the published figures have. */
function inFull(format: string): string {
  const share = SHARE.exec(format);
  if (share !== null && share[1] === undefined) return format.replace("0", "0.0000");
  return share !== null || format === "0.000" ? "0.000000" : format;
}
