import type { Table } from "../model/table.js";
import { hostObject, textOf, type Arguments } from "./arguments.js";
import { inputRows, readValues, sameSize, writeInputs } from "./cell-values.js";
import { RangeTarget } from "./cells.js";
import { defineClass, type HostObject } from "./host-class.js";
import type { FilterTarget } from "./host-types.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { liveTable } from "./table.js";

/** By name, or by id: the library finds a column again by its id, a number. Names come first when they are texts. */
function find(table: Table, args: Arguments): number {
  const key = args.at(0);
  const byId = table.columns.findIndex(({ id }) => id === (typeof key === "number" ? key : Number.NaN));
  return byId >= 0 ? byId : table.columnIndex(args.text(0));
}

function objectAt(table: Table, index: number): HostObject | null {
  const column = table.columns[index];
  return column ? hostObject("TableColumn", { table, column }) : null;
}

function orNotFound(object: HostObject | null): HostObject {
  if (object === null) throw new OfficeError("ItemNotFound");
  return object;
}

function positionOf({ table, column }: FilterTarget, session: OfficeSession): number {
  const index = liveTable(table, session).columns.indexOf(column);
  if (index < 0) throw new OfficeError("ItemNotFound");
  return index;
}

function whole(target: FilterTarget, session: OfficeSession): RangeTarget {
  const { ref, sheet } = target.table;
  return new RangeTarget(sheet, { ...ref, column: ref.column + positionOf(target, session), columns: 1 });
}

function part(target: FilterTarget, rect: RangeTarget["rect"] | null, session: OfficeSession): HostObject {
  if (rect === null) throw new OfficeError("ItemNotFound");
  return session.range(target.table.sheet, { ...rect, column: target.table.ref.column + positionOf(target, session), columns: 1 });
}

/** One value for every cell of the column, or one list for all its cells, header first. */
function add(table: Table, args: Arguments, session: OfficeSession): HostObject {
  session.requireAllowed(table.sheet);
  const index = args.optionalNumber(0);
  const place = index === undefined || index < 0 ? null : index;
  if (place !== null && place > table.columns.length) invalidArgument();
  const given = args.at(1);
  const values = Array.isArray(given) ? inputRows(given).map((row) => row[0] ?? null) : null;
  const rows = table.ref.rows;
  if (values !== null && values.length !== rows && values.length !== rows - 1) {
    invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  const name = args.optionalText(2);
  const withHeader = values !== null && values.length === rows - 1 ? [name ?? null, ...values] : values;
  session.model.addTableColumn(table, place, withHeader, name, session.source);
  return orNotFound(objectAt(table, place ?? table.columns.length - 1));
}

export const tableColumnCollectionClass = defineClass({
  className: "TableColumnCollection",
  properties: { Count: { get: (table) => table.columns.length } },
  items: (table) => table.columns.map((column) => hostObject("TableColumn", { table, column })),
  indexer: (table, args) => orNotFound(objectAt(table, find(table, args))),
  methods: {
    Add: (table, args, session) => add(liveTable(table, session), args, session),
    GetCount: (table) => table.columns.length,
    GetItemAt: (table, args) => objectAt(table, args.number(0)) ?? invalidArgument(),
    GetItemOrNullObject: (table, args) => objectAt(table, find(table, args)),
  },
});

export const tableColumnClass = defineClass({
  className: "TableColumn",
  identity: ({ column }) => ({ Id: column.id }),
  properties: {
    Id: { get: ({ column }) => column.id },
    Index: { get: positionOf },
    Name: {
      get: ({ column }) => column.name,
      set: (target, value, session) => {
        const header = target.table.headerRect();
        if (header === null) throw new OfficeError("InvalidOperation");
        const rect = { ...header, column: header.column + positionOf(target, session), columns: 1 };
        session.requireWritable(target.table.sheet, [rect]);
        session.model.write(target.table.sheet, rect, [[{ text: textOf(value) }]], session.source);
      },
    },
    Values: {
      get: (target, session) => readValues(whole(target, session), session),
      set: (target, value, session) => {
        const range = whole(target, session);
        sameSize(value, range.rect);
        writeInputs(range, value, session);
      },
    },
  },
  navigation: { Filter: (target) => hostObject("Filter", target) },
  methods: {
    GetRange: (target, _args, session) => part(target, target.table.ref, session),
    GetDataBodyRange: (target, _args, session) => part(target, target.table.bodyRect(), session),
    GetHeaderRowRange: (target, _args, session) => part(target, target.table.headerRect(), session),
    GetTotalRowRange: (target, _args, session) => part(target, target.table.totalsRect(), session),
    Delete: (target, _args, session) => {
      session.requireAllowed(target.table.sheet);
      session.model.deleteTableColumn(target.table, positionOf(target, session), session.source);
      return null;
    },
  },
});
