import type { Table } from "../model/table.js";
import { booleanOf, hostObject, textOf } from "./arguments.js";
import { defineClass, type PropertyDefinition } from "./host-class.js";
import { OfficeError } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { sortKeys } from "./range.js";
import { rangeArgument } from "./references.js";
import { registrationMethods } from "./registrations.js";

/** @throws ItemNotFound for a table that is gone. */
export function liveTable(table: Table, session: OfficeSession): Table {
  if (!session.model.tables.includes(table)) throw new OfficeError("ItemNotFound");
  return table;
}

type Flag = "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn";

function flag(member: Flag): PropertyDefinition<Table> {
  return {
    get: (table) => table[member],
    set: (table, value, session) => {
      session.requireAllowed(table.sheet);
      table[member] = booleanOf(value);
      session.model.report("table-changed", table.sheet, table.ref, session.source, { table: table.id });
    },
  };
}

function rename(table: Table, value: unknown, session: OfficeSession): void {
  const name = textOf(value);
  const other = session.model.tableNamed(name);
  if ((other && other !== table) || session.model.nameNamed(name, null)) {
    throw new OfficeError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  session.requireAllowed(table.sheet);
  session.model.renameTable(table, name, session.source);
}

/** A header row or totals row that comes or goes; the cells stay where they are. */
function showHeaders(table: Table, value: unknown): void {
  const show = booleanOf(value);
  if (show === table.showHeaders) return;
  const { ref } = table;
  table.showHeaders = show;
  table.ref = show ? { ...ref, row: ref.row - 1, rows: ref.rows + 1 } : { ...ref, row: ref.row + 1, rows: ref.rows - 1 };
}

function clearFilters(table: Table, session: OfficeSession): null {
  const body = table.bodyRect();
  table.filters.clear();
  for (let row = body.row; row < body.row + body.rows; row++) table.sheet.hiddenRows.delete(row);
  session.model.report("table-filtered", table.sheet, table.ref, session.source, { table: table.id });
  return null;
}

export const tableClass = defineClass({
  className: "Table",
  identity: (table) => ({ Id: table.id }),
  properties: {
    Id: { get: (table) => table.id },
    Name: { get: (table) => table.name, set: rename },
    LegacyId: { get: (table, session) => String(session.model.tables.indexOf(table) + 1) },
    Style: {
      get: (table) => table.style,
      set: (table, value) => {
        table.style = textOf(value);
      },
    },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    ShowHeaders: { get: (table) => table.showHeaders, set: showHeaders },
    ShowTotals: {
      get: (table) => table.showTotals,
      set: (table, value) => {
        if (booleanOf(value) !== table.showTotals) throw new OfficeError("NotImplemented", "The stand-in does not make totals rows.");
      },
    },
  },
  navigation: {
    AutoFilter: (table) => hostObject("AutoFilter", { sheet: table.sheet, table }),
    Columns: (table, session) => hostObject("TableColumnCollection", liveTable(table, session)),
    Rows: (table, session) => hostObject("TableRowCollection", liveTable(table, session)),
    Sort: (table, session) => hostObject("TableSort", liveTable(table, session)),
    Worksheet: (table) => hostObject("Worksheet", table.sheet),
  },
  methods: {
    GetRange: (table, _args, session) => session.range(table.sheet, liveTable(table, session).ref),
    GetDataBodyRange: (table, _args, session) => session.range(table.sheet, liveTable(table, session).bodyRect()),
    GetHeaderRowRange: (table, _args, session) => {
      const rect = liveTable(table, session).headerRect();
      if (rect === null) throw new OfficeError("ItemNotFound");
      return session.range(table.sheet, rect);
    },
    GetTotalRowRange: (table, _args, session) => {
      const rect = liveTable(table, session).totalsRect();
      if (rect === null) throw new OfficeError("ItemNotFound");
      return session.range(table.sheet, rect);
    },
    Resize: (table, args, session) => {
      const { sheet, rect } = rangeArgument(args.at(0), liveTable(table, session).sheet, session);
      session.requireAllowed(table.sheet);
      const sameHeader = sheet === table.sheet && rect.row === table.ref.row;
      const overlaps = session.model.tablesTouching(sheet, rect).some((other) => other !== table);
      if (!sameHeader || overlaps || rect.rows < 2) throw new OfficeError("InvalidArgument", "The range isn't valid: the header row must stay in place and the table must not overlap another one.");
      session.model.resizeTable(table, rect, session.source);
      return null;
    },
    Delete: (table, _args, session) => {
      session.requireAllowed(table.sheet);
      session.model.deleteTable(liveTable(table, session), false, session.source);
      return null;
    },
    ConvertToRange: (table, _args, session) => {
      session.requireAllowed(table.sheet);
      const { sheet, ref } = liveTable(table, session);
      session.model.deleteTable(table, true, session.source);
      return session.range(sheet, ref);
    },
    ClearFilters: (table, _args, session) => clearFilters(table, session),
    ReapplyFilters: () => null,
    ...registrationMethods("table", (table) => (table as Table).id),
  },
});

export const tableSortClass = defineClass({
  className: "TableSort",
  properties: { MatchCase: { get: () => false }, Method: { get: () => "PinYin" }, Fields: { get: () => [] } },
  methods: {
    Apply: (table, args, session) => {
      session.requireAllowed(table.sheet, "allowSort");
      session.calculate();
      session.model.sort(table.sheet, table.bodyRect(), sortKeys(args.at(0)), args.boolean(1), session.source);
      return null;
    },
    Clear: () => null,
    Reapply: () => null,
  },
});
