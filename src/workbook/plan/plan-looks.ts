import type { Area, ResolvedValidation } from "../commands.js";
import type { ColumnDescription, Highlight, Look } from "../description.js";
import { listName } from "../describe/describe-workbook.js";
import { headerLook } from "../header-look.js";
import type { SheetWords } from "../../words/sheets.js";
import type { Phases } from "./phases.js";
import { bodyArea, columnIndex, tableArea, type PlacedTable } from "./placed-table.js";

/** Lists how the cells of a table look, and what may be typed in them: for a new table all of it, else what is new. */
export function planLooks(table: PlacedTable, tables: ReadonlyMap<string, PlacedTable>, words: SheetWords, phases: Phases): void {
  const { existing, described } = table;
  const freshRows = table.was.flatMap((position, r) => (position === null ? [table.positions[r] ?? 0] : []));
  if (existing === null) {
    phases.looks.push({ do: "look", areas: [{ ...tableArea(table), row: table.row - 1, rows: 1, columns: 1 }], look: "caption" });
    for (const look of ["header", "header-figure"] as const) {
      const areas = described.columns.filter((column) => headerLook(column, described) === look).map((column) => headerArea(table, column));
      if (areas.length > 0) phases.looks.push({ do: "look", areas: joined(areas), look });
    }
  }
  const looks = new Map<Look, Area[]>();
  const formats = new Map<string, Area[]>();
  for (const column of described.columns) {
    const isNew = existing === null || table.newColumns.has(column.id);
    if (isNew && existing !== null) {
      const header = headerArea(table, column);
      phases.looks.push({ do: "look", areas: [header], look: headerLook(column, described) }, { do: "column-widths", sheet: table.sheet, first: header.column, widths: [column.width] });
    }
    const areas = isNew ? [bodyArea(table, column.id)] : blocks(table, column.id, freshRows);
    if (areas.length > 0) {
      looks.set(column.look, [...(looks.get(column.look) ?? []), ...areas]);
      for (const [format, own] of formatAreas(table, column, areas, isNew ? null : freshRows)) formats.set(format, [...(formats.get(format) ?? []), ...own]);
    }
    planValidation(table, column, areas, tables, words, phases);
  }
  for (const [look, areas] of looks) phases.looks.push({ do: "look", areas: joined(areas), look });
  for (const [format, areas] of formats) phases.looks.push({ do: "number-format", areas: joined(areas), format });
  planHighlights(table, freshRows, phases);
}

function headerArea(table: PlacedTable, { id }: ColumnDescription): Area {
  return { sheet: table.sheet, row: table.row, column: table.column + columnIndex(table, id), rows: 1, columns: 1 };
}

/** The cells of a column by their number format: those of the areas, apart from the rows that have a format of their own. */
function formatAreas(table: PlacedTable, { id, format }: ColumnDescription, areas: readonly Area[], freshRows: readonly number[] | null): [format: string, areas: readonly Area[]][] {
  const { rows } = table.described;
  if (rows.every(({ formats }) => formats?.[id] === undefined)) return format === undefined ? [] : [[format, areas]];
  const positions = new Map<string, number[]>();
  rows.forEach(({ formats }, r) => {
    const position = table.positions[r] ?? 0;
    const own = formats?.[id] ?? format;
    if (own !== undefined && (freshRows === null || freshRows.includes(position))) positions.set(own, [...(positions.get(own) ?? []), position]);
  });
  return [...positions].map(([own, where]) => [own, blocks(table, id, where)]);
}

/** Cells of a column in rows that follow each other. */
function blocks(table: PlacedTable, id: string, positions: readonly number[]): Area[] {
  const areas: Area[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = areas[areas.length - 1];
    if (last !== undefined && last.row + last.rows === table.row + 1 + position) last.rows += 1;
    else areas.push(bodyArea(table, id, position, 1));
  }
  return areas;
}

/** Neighbouring columns of the same rows as one area: fewer to send. */
function joined(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column);
  const merged: Area[] = [];
  for (const area of sorted) {
    const last = merged[merged.length - 1];
    if (last !== undefined && last.row === area.row && last.rows === area.rows && last.column + last.columns === area.column) last.columns += area.columns;
    else merged.push({ ...area });
  }
  return merged;
}

function planHighlights(table: PlacedTable, freshRows: readonly number[], phases: Phases): void {
  let columns = table.described.columns.filter((column) => (column.highlights ?? []).length > 0);
  let first = 0;
  if (table.existing !== null) {
    // What is there already grows over what is new, so that rules of the person's stay as they are.
    const kept = table.rowCount - freshRows.length;
    if (freshRows.length > 0 && kept > 0) {
      const body = { ...tableArea(table), row: table.row + 1 };
      phases.formulas.push({ do: "copy-looks", area: { ...body, row: body.row + kept, rows: freshRows.length }, from: { ...body, row: body.row + kept - 1, rows: 1 } });
    } else if (freshRows.length > 0) first = kept;
    const like = (column: ColumnDescription): ColumnDescription | undefined =>
      table.described.columns.find((other) => !table.newColumns.has(other.id) && JSON.stringify(other.highlights) === JSON.stringify(column.highlights));
    const added = columns.filter((column) => table.newColumns.has(column.id));
    for (const column of added) {
      const model = like(column);
      if (model !== undefined) phases.formulas.push({ do: "copy-looks", area: bodyArea(table, column.id), from: bodyArea(table, model.id) });
    }
    if (first === 0) columns = added.filter((column) => like(column) === undefined);
  }
  if (columns.length === 0) return;
  const groups = new Map<string, { highlight: Highlight; areas: Area[] }>();
  for (const column of columns) {
    for (const highlight of column.highlights ?? []) {
      const area = bodyArea(table, column.id, first, table.rowCount - first);
      const shared = sharedBy(highlight);
      if (shared === null) {
        phases.looks.push({ do: "highlight", area, highlight });
        continue;
      }
      const group = groups.get(shared) ?? { highlight, areas: [] };
      group.areas.push(area);
      groups.set(shared, group);
    }
  }
  for (const { highlight, areas } of groups.values()) {
    for (const area of joined(areas)) phases.looks.push({ do: "highlight", area, highlight });
  }
}

/** What columns have in common that one rule can serve: a scale, or a condition that is not about each cell itself. */
function sharedBy(highlight: Highlight): string | null {
  if (highlight.kind === "scale") return highlight.group;
  return highlight.kind === "when" && !highlight.formula.includes("{cell}") ? JSON.stringify(highlight) : null;
}

function planValidation(table: PlacedTable, column: ColumnDescription, areas: readonly Area[], tables: ReadonlyMap<string, PlacedTable>, words: SheetWords, phases: Phases): void {
  if (column.validation === undefined || column.role !== "input") return;
  const source = column.validation.kind === "list-from" ? tables.get(column.validation.table) : undefined;
  // A list that has grown is said again to every cell that chooses from it.
  const again = source !== undefined && source.existing !== null && source.was.includes(null);
  const kept = table.was.filter((position) => position !== null).length;
  const where = again && kept > 0 && table.existing !== null ? [bodyArea(table, column.id, 0, table.rowCount - freshCount(table)), ...areas] : areas;
  const validation = resolve(column.validation, source);
  if (validation === null) return;
  const error = refusal(validation, words);
  for (const area of where) {
    phases.looks.push({ do: "validate", area, validation, help: column.help ?? "", helpTitle: column.header, error });
  }
}

/** What Excel says when it refuses what was typed: what it takes instead. */
function refusal(validation: ResolvedValidation, { help }: SheetWords): string {
  if (validation.kind === "date") return help.dateError;
  if (validation.kind !== "number") return help.listError;
  const { min, max } = validation;
  return (max === null ? help.numberFrom : help.numberBetween).replace("{{min}}", String(min)).replace("{{max}}", String(max));
}

function freshCount(table: PlacedTable): number {
  return table.was.filter((position) => position === null).length;
}

function resolve(validation: NonNullable<ColumnDescription["validation"]>, source: PlacedTable | undefined): ResolvedValidation | null {
  if (validation.kind === "list-from") {
    if (validation.table === "Lists") return { kind: "list-name", name: listName(validation.column) };
    return source === undefined ? null : { kind: "list", source: bodyArea(source, validation.column) };
  }
  return validation.kind === "list" ? null : validation;
}

