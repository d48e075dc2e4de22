import { maxColumns, maxRows } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import { hostObject, type Arguments } from "./arguments.js";
import { defineClass, type HostObject } from "./host-class.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { onSheet, rangeArgument } from "./references.js";

/** Breaks between rows, or between columns, of one sheet. */
export interface BreaksTarget {
  sheet: Worksheet;
  list: "rowBreaks" | "columnBreaks";
}

/** One of them: the row or column that begins a page. */
export interface BreakTarget extends BreaksTarget {
  at: number;
}

function breaksOf({ sheet, list }: BreaksTarget): number[] {
  return sheet.pageLayout[list];
}

function breakAt(target: BreaksTarget, index: number): HostObject {
  const at = breaksOf(target)[index];
  if (at === undefined) throw new OfficeError("ItemNotFound");
  return hostObject("PageBreak", { ...target, at });
}

/** A break where there is one already is that one. */
function add(target: BreaksTarget, args: Arguments, session: OfficeSession): HostObject {
  const { sheet, rect } = rangeArgument(args.at(0), target.sheet, session);
  const at = target.list === "rowBreaks" ? rect.row : rect.column;
  if (sheet !== target.sheet || at === 0) invalidArgument();
  sheet.pageLayout[target.list] = [...new Set([...breaksOf(target), at])].sort((a, b) => a - b);
  return hostObject("PageBreak", { ...target, at });
}

export const pageBreakCollectionClass = defineClass({
  className: "PageBreakCollection",
  items: (target) => breaksOf(target).map((at) => hostObject("PageBreak", { ...target, at })),
  indexer: (target, args) => breakAt(target, args.number(0)),
  methods: {
    Add: add,
    GetCount: (target) => breaksOf(target).length,
    RemovePageBreaks: ({ sheet, list }) => {
      sheet.pageLayout[list] = [];
      return null;
    },
  },
});

export const pageBreakClass = defineClass({
  className: "PageBreak",
  properties: {
    RowIndex: { get: ({ list, at }) => (list === "rowBreaks" ? at : maxRows - 1) },
    ColumnIndex: { get: ({ list, at }) => (list === "columnBreaks" ? at : maxColumns - 1) },
  },
  methods: {
    Delete: ({ sheet, list, at }) => {
      sheet.pageLayout[list] = breaksOf({ sheet, list }).filter((other) => other !== at);
      return null;
    },
    GetCellAfterBreak: ({ sheet, list, at }, _args, session) =>
      session.range(sheet, onSheet({ row: list === "rowBreaks" ? at : 0, column: list === "columnBreaks" ? at : 0, rows: 1, columns: 1 })),
  },
});
