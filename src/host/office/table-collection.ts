import type { Table } from "../model/table.js";
import type { Worksheet } from "../model/worksheet.js";
import { hostObject, type Arguments } from "./arguments.js";
import { defineClass, type HostObject } from "./host-class.js";
import { OfficeError } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { rangeArgument } from "./references.js";
import { registrationMethods } from "./registrations.js";

interface Scope {
  sheet: Worksheet | null;
}

function tablesIn({ sheet }: Scope, session: OfficeSession): Table[] {
  return sheet === null ? session.model.tables : session.model.tablesOn(sheet);
}

function find(scope: Scope, args: Arguments, session: OfficeSession): Table | undefined {
  const table = session.model.tableNamed(args.text(0));
  return table && tablesIn(scope, session).includes(table) ? table : undefined;
}

function objectOf(table: Table | undefined): HostObject {
  if (!table) throw new OfficeError("ItemNotFound");
  return hostObject("Table", table);
}

function add(scope: Scope, args: Arguments, session: OfficeSession): HostObject {
  const { sheet, rect } = rangeArgument(args.at(0), scope.sheet ?? session.activeSheet, session);
  session.requireAllowed(sheet);
  if (session.model.tablesTouching(sheet, rect).length > 0) throw new OfficeError("InvalidArgument", "A table can't overlap another table.");
  const hasHeaders = args.boolean(1);
  const shown = rect.rows === 1 && hasHeaders ? { ...rect, rows: 2 } : rect;
  return hostObject("Table", session.model.addTable(sheet, shown, hasHeaders, undefined, session.source));
}

export const tableCollectionClass = defineClass({
  className: "TableCollection",
  properties: { Count: { get: (scope, session) => tablesIn(scope, session).length } },
  items: (scope, session) => tablesIn(scope, session).map((table) => hostObject("Table", table)),
  indexer: (scope, args, session) => objectOf(find(scope, args, session)),
  methods: {
    Add: add,
    GetCount: (scope, _args, session) => tablesIn(scope, session).length,
    GetItemAt: (scope, args, session) => objectOf(tablesIn(scope, session)[args.number(0)]),
    GetItemOrNullObject: (scope, args, session) => {
      const table = find(scope, args, session);
      return table ? hostObject("Table", table) : null;
    },
    ...registrationMethods("tableCollection", (scope) => (scope as Scope).sheet?.id ?? "Workbook"),
  },
});

/** The tables that a range touches. */
export const tableScopedCollectionClass = defineClass({
  className: "TableScopedCollection",
  items: ({ tables }) => tables.map((table) => hostObject("Table", table)),
  indexer: ({ tables }, args) => objectOf(tables.find(({ name }) => name.toLowerCase() === args.text(0).toLowerCase())),
  methods: {
    GetCount: ({ tables }) => tables.length,
    GetFirst: ({ tables }) => objectOf(tables[0]),
    GetItemOrNullObject: ({ tables }, args) => {
      const table = tables.find(({ name }) => name.toLowerCase() === args.text(0).toLowerCase());
      return table ? hostObject("Table", table) : null;
    },
  },
});
