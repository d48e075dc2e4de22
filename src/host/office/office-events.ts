import { rectAddress } from "../model/address.js";
import { isError, valueTypeOf, type Scalar } from "../model/cell.js";
import type { Change, ChangeKind } from "../model/changes.js";
import { intersection, type Rect } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import { shownValue } from "./cell-values.js";
import type { OfficeSession } from "./office-session.js";
import { eventMessage, eventType, workbookTarget } from "./protocol.js";

const changeTypes: Partial<Record<ChangeKind, string>> = {
  edited: "RangeEdited",
  sorted: "RangeEdited",
  "rows-inserted": "RowInserted",
  "rows-deleted": "RowDeleted",
  "columns-inserted": "ColumnInserted",
  "columns-deleted": "ColumnDeleted",
  "cells-inserted": "CellInserted",
  "cells-deleted": "CellDeleted",
};

type Arguments = Record<string, unknown>;

/** Tells the library of what happens to the workbook, for those events for which a handler asked. */
export class OfficeEvents {
  private waiting: [category: number, type: number, target: string, message: string, id: number][] = [];
  private readonly calculated = new Map<string, Rect[]>();
  private readonly names = new Map<string, string>();
  private running = false;
  private front: string | null = null;

  constructor(
    private readonly session: OfficeSession,
    private readonly send: (text: string) => void,
  ) {
    this.rememberSheets();
    session.model.subscribe((change) => this.changed(change));
  }

  /** A request begins: what it causes is told after its answer. */
  begin(): void {
    this.running = true;
  }

  end(): void {
    this.running = false;
  }

  /** Sends what has gathered. */
  flush(): void {
    this.gatherCalculated();
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length > 0) this.send(JSON.stringify({ type: eventMessage.type, message: { entries } }));
  }

  selectionChanged(sheet: Worksheet, rects: readonly Rect[]): void {
    this.put(eventType.documentSelectionChanged, "", {});
    const address = rects.map(rectAddress).join(",");
    this.putForSheet(eventType.worksheetSelectionChanged, sheet.id, { address, worksheetId: sheet.id });
    for (const table of this.session.model.tablesOn(sheet)) {
      const inside = rects.some((rect) => intersection(rect, table.ref) !== null);
      this.putAsked(eventType.tableSelectionChanged, table.id, { address, isInsideTable: inside, tableId: table.id, worksheetId: sheet.id });
    }
    this.flushSoon();
  }

  private changed(change: Change): void {
    if (change.kind === "calculated") {
      if (change.sheet && change.rect) this.noteCalculated(change.sheet, change.rect);
    } else if (change.sheet) this.putChange(change, change.sheet);
    if (change.kind.startsWith("sheet-")) this.rememberSheets();
    this.flushSoon();
  }

  private noteCalculated(sheet: string, rect: Rect): void {
    const rects = this.calculated.get(sheet);
    if (rects === undefined) this.calculated.set(sheet, [rect]);
    else rects.push(rect);
  }

  private putChange(change: Change, sheetId: string): void {
    const changeType = changeTypes[change.kind];
    // What another add-in does happens elsewhere, on the same workbook: on another machine, as far as this one is told.
    const isElsewhere = change.source === "co-author" || (change.source === "add-in" && !this.running);
    const origin = { source: isElsewhere ? "Remote" : "Local", triggerSource: change.source === "add-in" && !isElsewhere ? "ThisLocalAddin" : "Unknown", worksheetId: sheetId };
    if (changeType && change.rect) this.putEdit(change, change.rect, sheetId, { ...origin, changeType, shiftDirection: "None" });
    switch (change.kind) {
      case "format":
        if (change.rect) this.putForSheet(eventType.worksheetFormatChanged, sheetId, { ...origin, address: rectAddress(change.rect) });
        return;
      case "sheet-added":
        return this.putAsked(eventType.worksheetAdded, workbookTarget, origin);
      case "sheet-deleted":
        return this.putAsked(eventType.worksheetDeleted, workbookTarget, origin);
      case "sheet-moved":
        return this.putAsked(eventType.worksheetMoved, workbookTarget, origin);
      case "sheet-activated":
        if (this.front && this.front !== sheetId) this.putForSheet(eventType.worksheetDeactivated, this.front, { worksheetId: this.front });
        return this.putForSheet(eventType.worksheetActivated, sheetId, { worksheetId: sheetId });
      case "sheet-renamed":
        return this.putForSheet(eventType.worksheetNameChanged, sheetId, { ...origin, nameBefore: this.names.get(sheetId), nameAfter: this.session.model.sheetNamed(sheetId)?.name });
      case "table-added":
        return this.putForTable(eventType.tableAdded, change.table ?? "", sheetId, { ...origin, tableId: change.table });
      case "table-deleted":
        return this.putForTable(eventType.tableDeleted, change.table ?? "", sheetId, { ...origin, tableId: change.table });
      case "table-changed":
        if (change.rect) this.putForTable(eventType.tableChanged, change.table ?? "", sheetId, { ...origin, tableId: change.table, changeType: "RangeEdited", address: rectAddress(change.rect) });
        return;
      default:
        return;
    }
  }

  private putEdit(change: Change, rect: Rect, sheetId: string, shared: Arguments): void {
    const details = change.before !== undefined && change.after !== undefined ? detailsOf(change.before, change.after) : {};
    const address = rectAddress(rect);
    this.putForSheet(eventType.worksheetChanged, sheetId, { ...shared, ...details, address, referenceId: `event|${sheetId}|${address}` });
    const sheet = this.session.model.sheetNamed(sheetId);
    if (!sheet) return;
    for (const table of this.session.model.tablesTouching(sheet, rect)) {
      this.putForTable(eventType.tableChanged, table.id, sheetId, { ...shared, ...details, address, tableId: table.id });
    }
  }

  private gatherCalculated(): void {
    for (const [sheetId, rects] of this.calculated) {
      this.putForSheet(eventType.worksheetCalculated, sheetId, { worksheetId: sheetId, address: rects.map(rectAddress).join(",") });
    }
    this.calculated.clear();
  }

  /** To the handlers of the sheet and to those of all sheets. */
  private putForSheet(type: number, sheetId: string, args: Arguments): void {
    this.putAsked(type, sheetId, args);
    this.putAsked(type, workbookTarget, args);
  }

  private putForTable(type: number, tableId: string, sheetId: string, args: Arguments): void {
    for (const target of [tableId, sheetId, workbookTarget]) this.putAsked(type, target, args);
  }

  private putAsked(type: number, target: string, args: Arguments): void {
    if (this.session.isRegistered(type, target)) this.put(type, target, args);
  }

  private put(type: number, target: string, args: Arguments): void {
    if (this.session.enableEvents || args.triggerSource === undefined) this.waiting.push([eventMessage.category, type, target, JSON.stringify(args), 0]);
  }

  private flushSoon(): void {
    if (!this.running) void Promise.resolve().then(() => this.flush());
  }

  private rememberSheets(): void {
    for (const sheet of this.session.model.sheets) this.names.set(sheet.id, sheet.name);
    this.front = this.session.model.activeSheet?.id ?? null;
  }
}

/** `details` of an edited cell: what stood there before and what stands there now. */
function detailsOf(before: Scalar, after: Scalar): Arguments {
  return { valueBefore: shownValue(before), valueAfter: shownValue(after), valueTypeBefore: typeOf(before), valueTypeAfter: typeOf(after) };
}

function typeOf(value: Scalar): string {
  return isError(value) ? "Error" : valueTypeOf(value);
}
