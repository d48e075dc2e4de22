import { isError } from "../model/cell.js";
import { parseAddress, quoteSheetName } from "../model/address.js";
import type { DefinedName } from "../model/workbook-data.js";
import type { Worksheet } from "../model/worksheet.js";
import { booleanOf, hostObject, selfOf, textOf, type Arguments } from "./arguments.js";
import { readValues, readValueTypes } from "./cell-values.js";
import type { RangeTarget } from "./cells.js";
import { defineClass, type HostObject } from "./host-class.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { findReference, fullAddress, referenceFormula } from "./references.js";

interface Scope {
  scope: Worksheet | null;
}

function namesIn({ scope }: Scope, session: OfficeSession): DefinedName[] {
  return session.model.names.filter((name) => name.scope === scope);
}

/** By name; the workbook's collection also finds a sheet's own name when it is written `Sheet1!Name`. */
function find(scope: Scope, args: Arguments, session: OfficeSession): DefinedName | undefined {
  const wanted = args.text(0).toLowerCase();
  return session.model.names.find((name) => identityOf(name).toLowerCase() === wanted) ?? namesIn(scope, session).find(({ name }) => name.toLowerCase() === wanted);
}

function identityOf({ name, scope }: DefinedName): string {
  return scope === null ? name : `${quoteSheetName(scope.name)}!${name}`;
}

function objectOf(name: DefinedName | undefined): HostObject {
  if (!name) throw new OfficeError("ItemNotFound");
  return hostObject("NamedItem", name);
}

function add({ scope }: Scope, args: Arguments, session: OfficeSession): HostObject {
  const name = args.text(0);
  const taken = session.model.names.some((each) => each.scope === scope && each.name.toLowerCase() === name.toLowerCase());
  if (taken || session.model.tableNamed(name)) throw new OfficeError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  if (parseAddress(name)) invalidArgument();
  const range = selfOf(args.at(1), "Range");
  const formula = range ? referenceFormula(range.sheet, session.live(range).rect) : args.text(1);
  const added = session.model.addName(name, formula, scope, session.source);
  added.comment = args.optionalText(2) ?? "";
  return hostObject("NamedItem", added);
}

function rangeOf(name: DefinedName, session: OfficeSession): RangeTarget | null {
  return findReference(name.formula, name.scope ?? session.activeSheet, session);
}

function valueOf(name: DefinedName, session: OfficeSession): unknown {
  const range = rangeOf(name, session);
  if (range) return fullAddress(range.sheet, range.rect);
  session.calculate();
  const value = session.model.evaluate(name.formula, name.scope ?? session.activeSheet);
  return isError(value) ? value.error : (value ?? "");
}

function typeOf(name: DefinedName, session: OfficeSession): string {
  if (rangeOf(name, session)) return "Range";
  const value = session.model.evaluate(name.formula, name.scope ?? session.activeSheet);
  if (isError(value)) return "Error";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

export const namedItemCollectionClass = defineClass({
  className: "NamedItemCollection",
  items: (scope, session) => namesIn(scope, session).map((name) => hostObject("NamedItem", name)),
  indexer: (scope, args, session) => objectOf(find(scope, args, session)),
  methods: {
    Add: add,
    GetCount: (scope, _args, session) => namesIn(scope, session).length,
    GetItemOrNullObject: (scope, args, session) => {
      const name = find(scope, args, session);
      return name ? hostObject("NamedItem", name) : null;
    },
  },
});

export const namedItemClass = defineClass({
  className: "NamedItem",
  identity: (name) => ({ _Id: identityOf(name) }),
  properties: {
    Name: { get: ({ name }) => name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Formula: {
      get: ({ formula }) => formula,
      set: (name, value, session) => {
        const formula = textOf(value);
        session.model.deleteName(name, session.source);
        const added = session.model.addName(name.name, formula, name.scope, session.source);
        name.formula = added.formula;
        session.model.names[session.model.names.indexOf(added)] = name;
      },
    },
    Visible: {
      get: ({ visible }) => visible,
      set: (name, value) => {
        name.visible = booleanOf(value);
      },
    },
    Comment: {
      get: ({ comment }) => comment,
      set: (name, value) => {
        name.comment = textOf(value);
      },
    },
    Scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
    _Id: { get: identityOf },
  },
  navigation: {
    ArrayValues: (name) => hostObject("NamedItemArrayValues", name),
    Worksheet: ({ scope }) => {
      if (scope === null) throw new OfficeError("InvalidArgument");
      return hostObject("Worksheet", scope);
    },
    WorksheetOrNullObject: ({ scope }) => (scope === null ? null : hostObject("Worksheet", scope)),
  },
  methods: {
    Delete: (name, _args, session) => {
      if (!session.model.names.includes(name)) throw new OfficeError("ItemNotFound");
      session.model.deleteName(name, session.source);
      return null;
    },
    GetRange: (name, _args, session) => {
      const range = rangeOf(name, session);
      if (!range) throw new OfficeError("InvalidReference");
      return session.range(range.sheet, range.rect);
    },
    GetRangeOrNullObject: (name, _args, session) => {
      const range = rangeOf(name, session);
      return range ? session.range(range.sheet, range.rect) : null;
    },
  },
});

export const namedItemArrayValuesClass = defineClass({
  className: "NamedItemArrayValues",
  properties: {
    Values: { get: (name, session) => (rangeOf(name, session) ? readValues(rangeOf(name, session) as RangeTarget, session) : [[valueOf(name, session)]]) },
    Types: { get: (name, session) => (rangeOf(name, session) ? readValueTypes(rangeOf(name, session) as RangeTarget, session) : [[typeOf(name, session)]]) },
  },
});
