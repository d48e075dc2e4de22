import type { Table } from "../model/table.js";
import { hostObject } from "./arguments.js";
import { inputRows, readValues, writeInputs } from "./cell-values.js";
import { RangeTarget } from "./cells.js";
import { defineClass } from "./host-class.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import { liveTable } from "./table.js";

function rowRange({ table, index }: { table: Table; index: number }): RangeTarget {
  const body = table.bodyRect();
  if (index < 0 || index >= body.rows) throw new OfficeError("ItemNotFound");
  return new RangeTarget(table.sheet, { ...body, row: body.row + index, rows: 1 });
}

export const tableRowCollectionClass = defineClass({
  className: "TableRowCollection",
  properties: { Count: { get: (table) => table.bodyRect().rows } },
  items: (table) => Array.from({ length: table.bodyRect().rows }, (_, index) => hostObject("TableRow", { table, index })),
  methods: {
    Add: (table, args, session) => {
      session.requireAllowed(liveTable(table, session).sheet);
      const index = args.optionalNumber(0);
      const place = index === undefined || index < 0 ? null : index;
      const first = place ?? table.bodyRect().rows;
      if (first > table.bodyRect().rows) invalidArgument();
      const given = args.at(1);
      const rows = Array.isArray(given) ? (Array.isArray(given[0]) ? inputRows(given) : [inputRows(given).map((row) => row[0] ?? null)]) : [table.columns.map(() => null)];
      if (rows.some((row) => row.length !== table.columns.length)) {
        invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
      }
      session.model.addTableRows(table, place, rows, session.source);
      return hostObject("TableRow", { table, index: first });
    },
    GetCount: (table) => table.bodyRect().rows,
    GetItemAt: (table, args) => {
      const target = { table, index: args.number(0) };
      rowRange(target);
      return hostObject("TableRow", target);
    },
  },
});

export const tableRowClass = defineClass({
  className: "TableRow",
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target, session) => readValues(rowRange(target), session),
      set: (target, value, session) => writeInputs(rowRange(target), value, session),
    },
  },
  methods: {
    GetRange: (target, _args, session) => {
      const { sheet, rect } = rowRange(target);
      return session.range(sheet, rect);
    },
    Delete: (target, _args, session) => {
      rowRange(target);
      session.requireAllowed(target.table.sheet);
      session.model.deleteTableRows(target.table, target.index, 1, session.source);
      return null;
    },
  },
});
