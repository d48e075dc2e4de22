import { intersection, maxColumns, maxRows, type Rect } from "../model/rect.js";
import { hostObject, selfOf } from "./arguments.js";
import { rectsOf } from "./cells.js";
import { defineClass } from "./host-class.js";
import { invalidArgument } from "./office-error.js";
import { eachArea } from "./range-content-methods.js";
import { fullAddress, isWholeColumns, isWholeRows, onSheet, rangeArgument } from "./references.js";

export const rangeAreasClass = defineClass({
  className: "RangeAreas",
  kept: true,
  properties: {
    Address: { get: ({ sheet, areas }) => areas.map(({ rect }) => fullAddress(sheet, rect)).join(",") },
    AddressLocal: { get: ({ sheet, areas }) => areas.map(({ rect }) => fullAddress(sheet, rect)).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: (cells) => rectsOf(cells).reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
    IsEntireColumn: { get: (cells) => rectsOf(cells).every(isWholeColumns) },
    IsEntireRow: { get: (cells) => rectsOf(cells).every(isWholeRows) },
    Style: { get: () => "Normal" },
  },
  navigation: {
    Areas: (cells) => hostObject("RangeCollection", cells),
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
    Format: (cells) => hostObject("RangeFormat", cells),
    ConditionalFormats: (cells) => hostObject("ConditionalFormatCollection", cells),
    DataValidation: (cells) => hostObject("DataValidation", cells),
  },
  methods: {
    Clear: eachArea("Clear"),
    CopyFrom: eachArea("CopyFrom"),
    Calculate: eachArea("Calculate"),
    SetDirty: () => null,
    GetEntireRow: (cells, _args, session) => session.areas(cells.sheet, rectsOf(cells).map((rect) => ({ ...rect, column: 0, columns: maxColumns }))),
    GetEntireColumn: (cells, _args, session) => session.areas(cells.sheet, rectsOf(cells).map((rect) => ({ ...rect, row: 0, rows: maxRows }))),
    GetOffsetRangeAreas: (cells, args, session) =>
      session.areas(cells.sheet, rectsOf(cells).map((rect) => onSheet({ ...rect, row: rect.row + args.number(0), column: rect.column + args.number(1) }))),
    GetIntersectionOrNullObject: (cells, args, session) => {
      const others = selfOf(args.at(0), "RangeAreas") ?? { sheet: cells.sheet, areas: [rangeArgument(args.at(0), cells.sheet, session)] };
      const common = rectsOf(cells).flatMap((rect) => rectsOf(others).map((other) => intersection(rect, other)).filter((each): each is Rect => each !== null));
      return common.length > 0 && others.sheet === cells.sheet ? session.areas(cells.sheet, common) : null;
    },
    GetUsedRangeAreasOrNullObject: (cells, args, session) => {
      const used = rectsOf(cells).map((rect) => cells.sheet.usedRange(args.boolean(0), rect)).filter((each): each is Rect => each !== null);
      return used.length > 0 ? session.areas(cells.sheet, used) : null;
    },
  },
});

export const rangeCollectionClass = defineClass({
  className: "RangeCollection",
  items: (cells) => cells.areas.map((area) => hostObject("Range", area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ areas }, args) => hostObject("Range", areas[args.number(0)] ?? invalidArgument()),
  },
});

