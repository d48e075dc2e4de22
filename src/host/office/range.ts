import { cellAddress } from "../model/address.js";
import type { Hyperlink } from "../model/cell.js";
import { hostObject, textOf } from "./arguments.js";
import { numberFormatOf, readFormulas, readGrid, readTexts, readValues, readValueTypes, sameSize, writeInputs } from "./cell-values.js";
import { cellsOf, type RangeTarget } from "./cells.js";
import { linesHidden, setLinesHidden, spanOf } from "./geometry.js";
import { defineClass } from "./host-class.js";
import { invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { rangeContentMethods } from "./range-content-methods.js";
import { rangeFindMethods } from "./range-find-methods.js";
import { rangeMethods } from "./range-methods.js";
import { rangePropertyMethods } from "./range-property-methods.js";
import { fullAddress, isWholeColumns, isWholeRows } from "./references.js";

function readNumberFormats(range: RangeTarget): string[][] | null {
  return readGrid(range, (cell, _row, column) => numberFormatOf(range.sheet, cell, column));
}

function writeNumberFormats(range: RangeTarget, value: unknown, session: OfficeSession): void {
  session.requireAllowed(range.sheet, "allowFormatCells");
  const formats = Array.isArray(value) ? sameSize(value, range.rect).map((row) => row.map((each) => (each === null ? null : textOf(each)))) : textOf(value);
  session.model.setNumberFormats(range.sheet, range.rect, formats, session.source);
}

function readHyperlink(range: RangeTarget, session: OfficeSession): unknown {
  const link = range.sheet.cellAt(range.rect.row, range.rect.column)?.hyperlink;
  if (!link) return null;
  const text = session.model.cells(range.sheet, { ...range.rect, rows: 1, columns: 1 })[0]?.[0]?.text ?? "";
  return { ...link, textToDisplay: text };
}

/** A hyperlink brings Excel's look for links with it, blue and underlined, unless the add-in gives another one later. */
function writeHyperlink(range: RangeTarget, value: unknown, session: OfficeSession): void {
  session.requireAllowed(range.sheet, "allowInsertHyperlinks");
  if (value === null) {
    session.model.setLink(range.sheet, range.rect, null, session.source);
    return;
  }
  const given = typeof value === "object" ? (value as Record<string, unknown>) : invalidArgument();
  const link: Hyperlink = {};
  if (given.address !== undefined) link.address = textOf(given.address);
  if (given.documentReference !== undefined) link.documentReference = textOf(given.documentReference);
  if (given.screenTip !== undefined) link.screenTip = textOf(given.screenTip);
  if (link.address === undefined && link.documentReference === undefined) invalidArgument();
  if (given.textToDisplay !== undefined) {
    const text = textOf(given.textToDisplay);
    const row = Array.from({ length: range.rect.columns }, () => ({ text }));
    session.model.write(range.sheet, range.rect, Array.from({ length: range.rect.rows }, () => row), session.source);
  }
  session.model.setLink(range.sheet, range.rect, link, session.source);
  session.model.setStyle(range.sheet, range.rect, { color: "#0563C1", underline: "Single" }, session.source);
}

function mixed(values: boolean[]): boolean | null {
  return values.every((each) => each === values[0]) ? (values[0] ?? false) : null;
}

export const rangeClass = defineClass({
  className: "Range",
  kept: true,
  properties: {
    Address: { get: (range, session) => fullAddress(range.sheet, session.live(range).rect) },
    AddressLocal: { get: (range, session) => fullAddress(range.sheet, session.live(range).rect) },
    CellCount: { get: ({ rect }) => (rect.rows * rect.columns > 2 ** 31 - 1 ? -1 : rect.rows * rect.columns) },
    RowIndex: { get: ({ rect }) => rect.row },
    ColumnIndex: { get: ({ rect }) => rect.column },
    RowCount: { get: ({ rect }) => rect.rows },
    ColumnCount: { get: ({ rect }) => rect.columns },
    IsEntireColumn: { get: ({ rect }) => isWholeColumns(rect) },
    IsEntireRow: { get: ({ rect }) => isWholeRows(rect) },
    Values: { get: (range, session) => readValues(session.live(range), session), set: (range, value, session) => writeInputs(session.live(range), value, session) },
    Formulas: { get: (range, session) => readFormulas(session.live(range), session), set: (range, value, session) => writeInputs(session.live(range), value, session) },
    Text: { get: (range, session) => readTexts(session.live(range), session) },
    ValueTypes: { get: (range, session) => readValueTypes(session.live(range), session) },
    NumberFormat: { get: (range, session) => readNumberFormats(session.live(range)), set: (range, value, session) => writeNumberFormats(session.live(range), value, session) },
    Hidden: { get: ({ sheet, rect }) => mixed([...linesHidden(sheet.hiddenRows, rect.row, rect.rows), ...linesHidden(sheet.hiddenColumns, rect.column, rect.columns)]) },
    RowHidden: {
      get: ({ sheet, rect }) => mixed(linesHidden(sheet.hiddenRows, rect.row, rect.rows)),
      set: ({ sheet, rect }, value, session) => {
        session.requireAllowed(sheet, "allowFormatRows");
        setLinesHidden(sheet.hiddenRows, rect.row, rect.rows, value);
      },
    },
    ColumnHidden: {
      get: ({ sheet, rect }) => mixed(linesHidden(sheet.hiddenColumns, rect.column, rect.columns)),
      set: ({ sheet, rect }, value, session) => {
        session.requireAllowed(sheet, "allowFormatColumns");
        setLinesHidden(sheet.hiddenColumns, rect.column, rect.columns, value);
      },
    },
    Hyperlink: { get: readHyperlink, set: writeHyperlink },
    Style: { get: () => "Normal" },
    HasSpill: { get: () => false },
    SavedAsArray: { get: () => false },
    LinkedDataTypeState: { get: () => "None" },
    Top: { get: ({ sheet, rect }) => spanOf(sheet, rect).top },
    Left: { get: ({ sheet, rect }) => spanOf(sheet, rect).left },
    Height: { get: ({ sheet, rect }) => spanOf(sheet, rect).height },
    Width: { get: ({ sheet, rect }) => spanOf(sheet, rect).width },
  },
  navigation: {
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
    Format: (range, session) => hostObject("RangeFormat", cellsOf(session.live(range))),
    ConditionalFormats: (range, session) => hostObject("ConditionalFormatCollection", cellsOf(session.live(range))),
    DataValidation: (range, session) => hostObject("DataValidation", cellsOf(session.live(range))),
    Sort: (range) => hostObject("RangeSort", range),
  },
  methods: { ...rangeMethods, ...rangeContentMethods, ...rangeFindMethods, ...rangePropertyMethods },
});

export const rangeSortClass = defineClass({
  className: "RangeSort",
  methods: {
    Apply: (range, args, session) => {
      session.requireAllowed(range.sheet, "allowSort");
      const hasHeaders = args.boolean(2);
      if (args.optionalText(3)?.toLowerCase() === "columns") invalidArgument(`The stand-in sorts rows only, not ${cellAddress(range.rect.row, range.rect.column)} by columns.`);
      const rect = hasHeaders ? { ...range.rect, row: range.rect.row + 1, rows: range.rect.rows - 1 } : range.rect;
      session.model.sort(range.sheet, rect, sortKeys(args.at(0)), args.boolean(1), session.source);
    },
  },
});

/** `SortField[]` as the model takes them. */
export function sortKeys(value: unknown): { column: number; ascending: boolean }[] {
  if (!Array.isArray(value)) return invalidArgument();
  return value.map((field: Record<string, unknown>) => {
    if (field.sortOn !== undefined && field.sortOn !== "Value") return invalidArgument("The stand-in sorts by value only.");
    return { column: typeof field.key === "number" ? field.key : invalidArgument(), ascending: field.ascending !== false };
  });
}
