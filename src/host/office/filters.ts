import { intersection, type Rect } from "../model/rect.js";
import type { Table } from "../model/table.js";
import type { FilterCriterion, Worksheet } from "../model/worksheet.js";
import { textOf, type Arguments } from "./arguments.js";
import { defineClass } from "./host-class.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { rangeArgument } from "./references.js";

interface FilteredBlock {
  sheet: Worksheet;
  table: Table | null;
}

/** Rows of the body whose shown text is not among the values wished for are hidden, as Excel hides them. */
function hideRows(sheet: Worksheet, body: Rect, criteria: ReadonlyMap<number, FilterCriterion>, session: OfficeSession): void {
  session.calculate();
  session.model.cells(sheet, body).forEach((row, index) => {
    const shown = [...criteria].every(([column, { values }]) => values.includes(row[column]?.text ?? ""));
    if (shown) sheet.hiddenRows.delete(body.row + index);
    else sheet.hiddenRows.add(body.row + index);
  });
}

function criterion(value: unknown): FilterCriterion {
  const given = (value ?? {}) as Record<string, unknown>;
  if (given.filterOn !== "Values" || !Array.isArray(given.values)) return invalidArgument("The stand-in filters by lists of values only.");
  return { values: given.values.map(textOf) };
}

function byPosition(table: Table): Map<number, FilterCriterion> {
  return new Map(table.columns.flatMap(({ id }, index) => (table.filters.has(id) ? [[index, table.filters.get(id) as FilterCriterion]] : [])));
}

function applyToTable(table: Table, session: OfficeSession): void {
  hideRows(table.sheet, table.bodyRect(), byPosition(table), session);
  session.model.report("table-filtered", table.sheet, table.ref, session.source, { table: table.id });
}

function bodyOf(ref: Rect): Rect {
  return { ...ref, row: ref.row + 1, rows: Math.max(1, ref.rows - 1) };
}

function apply({ sheet, table }: FilteredBlock, args: Arguments, session: OfficeSession): null {
  session.requireAllowed(sheet, "allowAutoFilter");
  const index = args.optionalNumber(1);
  if (table) {
    const column = index === undefined ? undefined : table.columns[index];
    if (column) table.filters.set(column.id, criterion(args.at(2)));
    applyToTable(table, session);
    return null;
  }
  const { rect } = rangeArgument(args.at(0), sheet, session);
  const ref = intersection(rect, sheet.usedRange(true) ?? rect) ?? rect;
  const criteria = sheet.autoFilter?.criteria ?? new Map<number, FilterCriterion>();
  if (index !== undefined) criteria.set(index, criterion(args.at(2)));
  sheet.autoFilter = { ref, criteria };
  hideRows(sheet, bodyOf(ref), criteria, session);
  return null;
}

function clearAll({ sheet, table }: FilteredBlock, session: OfficeSession): void {
  if (table) {
    table.filters.clear();
    applyToTable(table, session);
  } else if (sheet.autoFilter) {
    sheet.autoFilter.criteria.clear();
    hideRows(sheet, bodyOf(sheet.autoFilter.ref), sheet.autoFilter.criteria, session);
  }
}

export const autoFilterClass = defineClass({
  className: "AutoFilter",
  properties: {
    Enabled: { get: ({ sheet, table }) => (table ? table.showFilterButton : sheet.autoFilter !== null) },
    IsDataFiltered: { get: ({ sheet, table }) => (table ? table.filters : (sheet.autoFilter?.criteria ?? new Map())).size > 0 },
    Criteria: {
      get: ({ sheet, table }) => {
        const criteria = table ? byPosition(table) : (sheet.autoFilter?.criteria ?? new Map<number, FilterCriterion>());
        const columns = table?.columns.length ?? sheet.autoFilter?.ref.columns ?? 0;
        return Array.from({ length: columns }, (_, index) => ({ filterOn: "Values", values: criteria.get(index)?.values ?? [] }));
      },
    },
  },
  methods: {
    Apply: apply,
    ClearCriteria: (target, _args, session) => {
      clearAll(target, session);
      return null;
    },
    Remove: (target, _args, session) => {
      clearAll(target, session);
      if (target.table) target.table.showFilterButton = false;
      else target.sheet.autoFilter = null;
      return null;
    },
    Reapply: () => null,
    GetRange: (target, _args, session) => {
      const ref = target.table?.ref ?? target.sheet.autoFilter?.ref;
      if (!ref) throw new OfficeError("ItemNotFound");
      return session.range(target.sheet, ref);
    },
    GetRangeOrNullObject: (target, _args, session) => session.rangeOrNull(target.sheet, target.table?.ref ?? target.sheet.autoFilter?.ref ?? null),
  },
});

export const filterClass = defineClass({
  className: "Filter",
  properties: { Criteria: { get: ({ table, column }) => (table.filters.has(column.id) ? { filterOn: "Values", values: table.filters.get(column.id)?.values } : null) } },
  methods: {
    Apply: ({ table, column }, args, session) => {
      session.requireAllowed(table.sheet, "allowAutoFilter");
      table.filters.set(column.id, criterion(args.at(0)));
      applyToTable(table, session);
      return null;
    },
    ApplyValuesFilter: ({ table, column }, args, session) => {
      session.requireAllowed(table.sheet, "allowAutoFilter");
      table.filters.set(column.id, criterion({ filterOn: "Values", values: args.at(0) }));
      applyToTable(table, session);
      return null;
    },
    Clear: ({ table, column }, _args, session) => {
      table.filters.delete(column.id);
      applyToTable(table, session);
      return null;
    },
  },
});
