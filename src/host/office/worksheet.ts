import { intersection, wholeSheet } from "../model/rect.js";
import type { Worksheet } from "../model/worksheet.js";
import { booleanOf, choiceOf, hostObject, numberOf, textOf, type Arguments } from "./arguments.js";
import { copySheet } from "./copy-sheet.js";
import { colorOf } from "./colors.js";
import { defineClass, type HostObject } from "./host-class.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { registrationMethods } from "./registrations.js";
import { areaList, findReference, onSheet } from "./references.js";

function neighbour(sheet: Worksheet, step: 1 | -1, args: Arguments, session: OfficeSession): HostObject | null {
  const { sheets } = session.model;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const found = sheets[index];
    if (found && (!args.boolean(0) || found.visibility === "Visible")) return hostObject("Worksheet", found);
  }
  return null;
}

function orNotFound(object: HostObject | null): HostObject {
  if (object === null) throw new OfficeError("ItemNotFound");
  return object;
}

function live(sheet: Worksheet, session: OfficeSession): Worksheet {
  if (!session.model.sheets.includes(sheet)) throw new OfficeError("ItemNotFound");
  return sheet;
}

function setVisibility(sheet: Worksheet, value: unknown, session: OfficeSession): void {
  session.requireStructure();
  const visibility = choiceOf(value, ["Visible", "Hidden", "VeryHidden"]);
  const others = session.model.sheets.some((each) => each !== sheet && each.visibility === "Visible");
  if (visibility !== "Visible" && !others) throw new OfficeError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  sheet.visibility = visibility;
  if (visibility !== "Visible" && session.model.activeSheet === sheet) {
    const next = session.model.sheets.find((each) => each.visibility === "Visible");
    if (next) session.model.activateSheet(next, session.source);
  }
  session.model.report("sheet-changed", sheet, null, session.source);
}

function rename(sheet: Worksheet, value: unknown, session: OfficeSession): void {
  session.requireStructure();
  const name = textOf(value);
  const taken = session.model.sheetNamed(name);
  if (taken && taken !== sheet) throw new OfficeError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  session.model.renameSheet(sheet, name, session.source);
}

function remove(sheet: Worksheet, session: OfficeSession): null {
  session.requireStructure();
  if (live(sheet, session).visibility === "VeryHidden") throw new OfficeError("GeneralException", "A very hidden sheet cannot be deleted.");
  if (!session.model.sheets.some((each) => each !== sheet && each.visibility === "Visible")) {
    throw new OfficeError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
  session.model.deleteSheet(sheet, session.source);
  return null;
}

export const worksheetClass = defineClass({
  className: "Worksheet",
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: rename },
    Position: {
      get: (sheet, session) => session.model.sheets.indexOf(live(sheet, session)),
      set: (sheet, value, session) => {
        session.requireStructure();
        const position = numberOf(value);
        if (position < 0 || position >= session.model.sheets.length) invalidArgument();
        session.model.moveSheet(sheet, position, session.source);
      },
    },
    Visibility: { get: (sheet) => sheet.visibility, set: setVisibility },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === "" ? "" : colorOf(value);
      },
    },
    // The library reads these under the names that it documents and sets them under shorter ones.
    ShowGridlines: { get: (sheet) => sheet.showGridlines },
    Gridlines: {
      set: (sheet, value) => {
        sheet.showGridlines = booleanOf(value);
      },
    },
    ShowHeadings: { get: (sheet) => sheet.showHeadings },
    Headings: {
      set: (sheet, value) => {
        sheet.showHeadings = booleanOf(value);
      },
    },
    StandardWidth: {
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value) => {
        sheet.standardWidth = numberOf(value);
      },
    },
    StandardHeight: { get: (sheet) => sheet.standardHeight },
    EnableCalculation: { get: () => true },
    TabId: { get: (sheet, session) => session.model.sheets.indexOf(sheet) + 1 },
  },
  navigation: {
    AutoFilter: (sheet) => hostObject("AutoFilter", { sheet, table: null }),
    Charts: (sheet, session) => hostObject("ChartCollection", live(sheet, session)),
    CustomProperties: (sheet, session) => hostObject("WorksheetCustomPropertyCollection", session.propertiesOf(sheet)),
    FreezePanes: (sheet, session) => hostObject("WorksheetFreezePanes", live(sheet, session)),
    HorizontalPageBreaks: (sheet) => hostObject("PageBreakCollection", { sheet, list: "rowBreaks" }),
    VerticalPageBreaks: (sheet) => hostObject("PageBreakCollection", { sheet, list: "columnBreaks" }),
    Names: (sheet) => hostObject("NamedItemCollection", { scope: sheet }),
    PageLayout: (sheet, session) => hostObject("PageLayout", live(sheet, session)),
    Protection: (sheet, session) => hostObject("WorksheetProtection", live(sheet, session)),
    Tables: (sheet, session) => hostObject("TableCollection", { sheet: live(sheet, session) }),
  },
  methods: {
    Activate: (sheet, _args, session) => {
      if (live(sheet, session).visibility !== "Visible") throw new OfficeError("InvalidOperation", "A hidden sheet cannot be activated.");
      session.model.activateSheet(sheet, session.source);
      return null;
    },
    Calculate: (_sheet, _args, session) => {
      session.model.recalculate();
      return null;
    },
    Delete: (sheet, _args, session) => remove(sheet, session),
    Copy: (sheet, args, session) => {
      session.requireStructure();
      const where = args.choice(0, ["None", "Before", "After", "Beginning", "End"], "None");
      return hostObject("Worksheet", copySheet(live(sheet, session), where, args.object(1, "Worksheet"), session));
    },
    GetCell: (sheet, args, session) => session.range(live(sheet, session), onSheet({ row: args.number(0), column: args.number(1), rows: 1, columns: 1 })),
    GetRange: (sheet, args, session) => {
      const address = args.optionalText(0);
      if (address === undefined) return session.range(live(sheet, session), { ...wholeSheet });
      const found = findReference(address, live(sheet, session), session);
      return found?.sheet === sheet ? session.range(sheet, found.rect) : invalidArgument();
    },
    GetRangeByIndexes: (sheet, args, session) =>
      session.range(live(sheet, session), onSheet({ row: args.number(0), column: args.number(1), rows: args.number(2), columns: args.number(3) })),
    GetRanges: (sheet, args, session) => session.areas(live(sheet, session), args.has(0) ? areaList(args.text(0), sheet, session) : [{ ...wholeSheet }]),
    GetUsedRange: (sheet, args, session) => session.range(live(sheet, session), sheet.usedRange(args.boolean(0)) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (sheet, args, session) => session.rangeOrNull(live(sheet, session), sheet.usedRange(args.boolean(0))),
    GetNext: (sheet, args, session) => orNotFound(neighbour(sheet, 1, args, session)),
    GetNextOrNullObject: (sheet, args, session) => neighbour(sheet, 1, args, session),
    GetPrevious: (sheet, args, session) => orNotFound(neighbour(sheet, -1, args, session)),
    GetPreviousOrNullObject: (sheet, args, session) => neighbour(sheet, -1, args, session),
    _GetSheetById: (_sheet, args, session) => {
      const found = session.model.sheetNamed(args.text(0));
      return found ? hostObject("Worksheet", found) : null;
    },
    ...registrationMethods("worksheet", (sheet) => (sheet as Worksheet).id),
  },
});

export const worksheetFreezePanesClass = defineClass({
  className: "WorksheetFreezePanes",
  methods: {
    FreezeAt: (sheet, args, session) => {
      const range = args.object(0, "Range") ?? findReference(args.text(0), sheet, session) ?? invalidArgument();
      const { row, column, rows, columns } = range.rect;
      sheet.freeze = { rows: rows > 1_000_000 ? 0 : row + rows, columns: columns > 16_000 ? 0 : column + columns };
      return null;
    },
    FreezeRows: (sheet, args) => {
      sheet.freeze = { rows: args.optionalNumber(0) ?? 1, columns: 0 };
      return null;
    },
    FreezeColumns: (sheet, args) => {
      sheet.freeze = { rows: 0, columns: args.optionalNumber(0) ?? 1 };
      return null;
    },
    Unfreeze: (sheet) => {
      sheet.freeze = { rows: 0, columns: 0 };
      return null;
    },
    GetLocation: (sheet, _args, session) => orNotFound(frozen(sheet, session)),
    GetLocationOrNullObject: (sheet, _args, session) => frozen(sheet, session),
  },
});

function frozen(sheet: Worksheet, session: OfficeSession): HostObject | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  const rect = intersection({ ...wholeSheet, ...(rows > 0 ? { rows } : {}), ...(columns > 0 ? { columns } : {}) }, wholeSheet);
  return session.rangeOrNull(sheet, rect);
}

export const worksheetProtectionClass = defineClass({
  className: "WorksheetProtection",
  properties: {
    Protected: { get: (sheet) => sheet.protection.protected },
    Options: { get: (sheet) => (sheet.protection.protected ? sheet.protection.options : null) },
  },
  methods: {
    Protect: (sheet, args, session) => {
      if (sheet.protection.protected) throw new OfficeError("AccessDenied", "The sheet is already protected.");
      sheet.protection = { protected: true, options: (args.has(0) ? args.record(0) : {}) as Record<string, boolean | string>, password: args.optionalText(1) ?? null };
      session.model.report("sheet-changed", sheet, null, session.source);
      return null;
    },
    Unprotect: (sheet, args, session) => {
      if (!sheet.protection.protected) throw new OfficeError("AccessDenied", "The sheet is not protected.");
      if (sheet.protection.password !== null && sheet.protection.password !== (args.optionalText(0) ?? "")) throw new OfficeError("AccessDenied", "The password is wrong.");
      sheet.protection = { protected: false, options: {}, password: null };
      session.model.report("sheet-changed", sheet, null, session.source);
      return null;
    },
  },
});
