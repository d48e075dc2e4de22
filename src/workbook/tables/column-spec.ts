import type { CellContent, ColumnDescription, Highlight, Look, Validation } from "../description.js";
import type { CellReader } from "../interpret/cell-reader.js";
import { dateOfSerial, serialOfDate } from "../serial-dates.js";

/**
 * One column of a table, described once: what people see (header, look, width, help), what may be typed (validation),
 * what a row puts in it (`value`), and how a typed cell goes back into the row (`parse`).
 */
export interface ColumnSpec<Row> extends ColumnDescription {
  value?: (row: Row) => CellContent;
  parse?: (row: Row, cell: CellReader) => void;
}

/** One table: its columns, what a new row is, and the codes that make a row's key. */
export interface TableSpec<Row> {
  id: string;
  caption: string;
  owner: "input" | "result";
  /** Buttons to sort and filter in the header: for long tables of results. */
  filter?: boolean;
  columns: ColumnSpec<Row>[];
  /** Key of a row; "" for a row without codes. */
  key: (row: Row) => string;
  /** Number formats of a row's own, by column. */
  formats?: (row: Row) => Readonly<Record<string, string>> | undefined;
  /** A row before anything is read into it. */
  blank: () => Row;
}

type FieldOf<Row, Value> = { [K in keyof Row]-?: Row[K] extends Value ? (Value extends Row[K] ? K : never) : never }[keyof Row] & string;

interface Options {
  id?: string;
  width?: number;
  look?: Look;
  format?: string;
  key?: boolean;
  help?: string;
  validation?: Validation;
  highlights?: Highlight[];
  refers?: string;
  wanted?: boolean;
}

function described(id: string, header: string, role: ColumnDescription["role"], look: Look, width: number, options: Options): ColumnDescription {
  return {
    id: options.id ?? id,
    header,
    role,
    look: options.look ?? look,
    width: options.width ?? width,
    ...(options.format === undefined ? {} : { format: options.format }),
    ...(options.key === undefined ? {} : { key: options.key }),
    ...(options.help === undefined ? {} : { help: options.help }),
    ...(options.validation === undefined ? {} : { validation: options.validation }),
    ...(options.highlights === undefined ? {} : { highlights: options.highlights }),
    ...(options.refers === undefined ? {} : { refers: options.refers }),
    ...(options.wanted === undefined ? {} : { wanted: options.wanted }),
  };
}

/** A text that the person types. */
export function textColumn<Row>(field: FieldOf<Row, string>, header: string, options: Options = {}): ColumnSpec<Row> {
  return {
    ...described(field, header, "input", "input-text", 24, options),
    value: (row) => (row[field] as string) || null,
    parse: (row, cell) => {
      (row[field] as string) = cell.text();
    },
  };
}

/** A text that may be unknown. */
export function optionalTextColumn<Row>(field: FieldOf<Row, string | null>, header: string, options: Options = {}): ColumnSpec<Row> {
  return {
    ...described(field, header, "input", "input-text", 16, options),
    optional: true,
    value: (row) => row[field] as string | null,
    parse: (row, cell) => {
      (row[field] as string | null) = cell.text() || null;
    },
  };
}

/** A number that the person types, or leaves empty. */
export function numberColumn<Row>(field: FieldOf<Row, number | null>, header: string, options: Options & { min?: number; max?: number | null } = {}): ColumnSpec<Row> {
  const min = options.min;
  const validation: Validation | undefined = options.validation ?? (min === undefined ? undefined : { kind: "number", min, max: options.max ?? null });
  return {
    ...described(field, header, "input", "input", 12, validation === undefined ? options : { ...options, validation }),
    holds: "number",
    value: (row) => row[field] as number | null,
    parse: (row, cell) => {
      (row[field] as number | null) = cell.number();
    },
  };
}

/** A date that the person types, or leaves empty. */
export function dateColumn<Row>(field: FieldOf<Row, string | null>, header: string, options: Options & { format: string }): ColumnSpec<Row> {
  return {
    ...described(field, header, "input", "input", 12, { validation: { kind: "date" }, ...options }),
    holds: "date",
    value: (row) => dateContent(row[field] as string | null),
    parse: (row, cell) => {
      (row[field] as string | null) = cell.date();
    },
  };
}

/** One of a closed list, seen by its label in the language. `missing` is what an empty cell means. */
export function choiceColumn<Row, Choice extends string, Missing extends Choice | null>(
  field: FieldOf<Row, Choice | Missing>,
  header: string,
  list: string,
  labels: Record<Choice, string>,
  missing: Missing,
  options: Options = {},
): ColumnSpec<Row> {
  return {
    ...described(field, header, "input", "input", 18, { validation: { kind: "list-from", table: "Lists", column: list }, ...options }),
    value: (row) => {
      const choice = row[field] as Choice | null;
      return choice === null ? null : labels[choice];
    },
    parse: (row, cell) => {
      (row[field] as Choice | Missing) = cell.choice<Choice>(list) ?? missing;
    },
  };
}

/** A live formula, the same for every row. */
export function formulaColumn<Row>(id: string, header: string, formula: string, options: Options = {}): ColumnSpec<Row> {
  return { ...described(id, header, "formula", "formula", 14, options), formula };
}

/** A live formula for each row: for rows that gather figures from many tables. */
export function rowFormulaColumn<Row>(id: string, header: string, formula: (row: Row) => string, options: Options = {}): ColumnSpec<Row> {
  return { ...described(id, header, "formula", "formula", 14, options), value: (row) => ({ formula: formula(row) }) };
}

/** A text or number that follows from the project and that we keep in step. */
export function labelColumn<Row>(id: string, header: string, value: (row: Row) => CellContent, options: Options = {}): ColumnSpec<Row> {
  return { ...described(id, header, "label", "label", 14, options), value };
}

/** A result of the add-in. */
export function computedColumn<Row>(id: string, header: string, value: (row: Row) => CellContent, options: Options & { parse?: (row: Row, cell: CellReader) => void } = {}): ColumnSpec<Row> {
  const column = { ...described(id, header, "computed", "computed", 14, options), value };
  return options.parse === undefined ? column : { ...column, parse: options.parse };
}


/** A date as a cell holds it; a text that is no date, or one before the calendar of spreadsheets, stays as it is, so that nothing is lost. */
export function dateContent(iso: string | null): CellContent {
  if (iso === null) return null;
  const serial = serialOfDate(iso);
  return serial === null || dateOfSerial(serial) === null ? iso : serial;
}
