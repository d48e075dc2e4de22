import type { Worksheet } from "../model/worksheet.js";
import { hostObject, type Arguments } from "./arguments.js";
import { defineClass, type HostObject } from "./host-class.js";
import { OfficeError } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { registrationMethods } from "./registrations.js";

function objectOf(sheet: Worksheet | undefined): HostObject {
  if (!sheet) throw new OfficeError("ItemNotFound");
  return hostObject("Worksheet", sheet);
}

function find(args: Arguments, session: OfficeSession): Worksheet | undefined {
  return session.model.sheetNamed(args.text(0));
}

function countable(session: OfficeSession, visibleOnly: boolean): Worksheet[] {
  return session.model.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

export const worksheetCollectionClass = defineClass({
  className: "WorksheetCollection",
  items: (model) => model.sheets.map((sheet) => hostObject("Worksheet", sheet)),
  indexer: (_model, args, session) => objectOf(find(args, session)),
  methods: {
    Add: (model, args, session) => {
      session.requireStructure();
      const name = args.optionalText(0);
      if (name !== undefined && model.sheetNamed(name)) {
        throw new OfficeError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
      }
      return hostObject("Worksheet", model.addSheet(name, undefined, session.source));
    },
    GetItemOrNullObject: (_model, args, session) => {
      const sheet = find(args, session);
      return sheet ? hostObject("Worksheet", sheet) : null;
    },
    GetActiveWorksheet: (_model, _args, session) => hostObject("Worksheet", session.activeSheet),
    GetCount: (_model, args, session) => countable(session, args.boolean(0)).length,
    GetFirst: (_model, args, session) => objectOf(countable(session, args.boolean(0))[0]),
    GetLast: (_model, args, session) => objectOf(countable(session, args.boolean(0)).at(-1)),
    ...registrationMethods("worksheetCollection", () => "Workbook"),
  },
});
