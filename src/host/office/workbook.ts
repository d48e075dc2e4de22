import { parseAddress } from "../model/address.js";
import { cellRect } from "../model/rect.js";
import { hostObject } from "./arguments.js";
import { defineClass, type HostObject } from "./host-class.js";
import { invalidArgument, OfficeError } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";

function selected(session: OfficeSession) {
  const { selection } = session;
  return selection && session.model.sheets.includes(selection.sheet) ? selection : { sheet: session.activeSheet, rects: [cellRect(0, 0)] };
}

/** The cells that an event told of: `event|sheet id|address`. */
function changedRange(reference: string, session: OfficeSession): HostObject | null {
  const [, sheetId = "", address = ""] = reference.split("|");
  const sheet = session.model.sheetNamed(sheetId);
  return sheet ? session.rangeOrNull(sheet, parseAddress(address)) : null;
}

export const workbookClass = defineClass({
  className: "Workbook",
  properties: {
    Name: { get: (model) => model.properties.get("name") ?? "Book1.xlsx" },
    ReadOnly: { get: () => false },
    IsDirty: { get: (_model, session) => session.dirty, set: (_model, value, session) => (session.dirty = value === true) },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => false },
    CalculationEngineVersion: { get: () => 191029 },
    ChartDataPointTrack: { get: () => true },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  navigation: {
    Application: (model) => hostObject("Application", model),
    Names: () => hostObject("NamedItemCollection", { scope: null }),
    Properties: (model) => hostObject("DocumentProperties", model),
    Protection: (model) => hostObject("WorkbookProtection", model),
    Settings: (model) => hostObject("SettingCollection", model.settings),
    Tables: () => hostObject("TableCollection", { sheet: null }),
    Worksheets: (model) => hostObject("WorksheetCollection", model),
    _Runtime: (model) => hostObject("Runtime", model),
  },
  methods: {
    GetActiveCell: (_model, _args, session) => {
      const { sheet, rects } = selected(session);
      return session.range(sheet, cellRect(rects[0]?.row ?? 0, rects[0]?.column ?? 0));
    },
    GetSelectedRange: (_model, _args, session) => {
      const { sheet, rects } = selected(session);
      if (rects.length !== 1 || !rects[0]) throw new OfficeError("InvalidSelection");
      return session.range(sheet, rects[0]);
    },
    GetSelectedRanges: (_model, _args, session) => session.areas(selected(session).sheet, selected(session).rects),
    GetIsActiveCollabSession: () => false,
    Save: () => null,
    _GetRangeForEventByReferenceId: (_model, args, session) => changedRange(args.text(0), session) ?? invalidArgument(),
    _GetRangeOrNullObjectForEventByReferenceId: (_model, args, session) => changedRange(args.text(0), session),
    _RemoveReference: (_model, args, session) => {
      session.release(args.text(0));
      return null;
    },
    _RemoveAllReferences: (_model, _args, session) => {
      session.releaseAll();
      return null;
    },
    _GetReferenceCount: (_model, _args, session) => session.referenceCount,
  },
});

export const workbookProtectionClass = defineClass({
  className: "WorkbookProtection",
  properties: { Protected: { get: (_model, session) => session.structureProtected } },
  methods: {
    Protect: (_model, _args, session) => {
      if (session.structureProtected) throw new OfficeError("AccessDenied");
      session.structureProtected = true;
      return null;
    },
    Unprotect: (_model, _args, session) => {
      if (!session.structureProtected) throw new OfficeError("AccessDenied");
      session.structureProtected = false;
      return null;
    },
  },
});
