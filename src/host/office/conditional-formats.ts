import { intersection, subtractRect, type Rect } from "../model/rect.js";
import type { ConditionalFormat, ConditionalRule } from "../model/sheet-parts.js";
import type { Worksheet } from "../model/worksheet.js";
import { booleanOf, hostObject, numberOf, type Arguments } from "./arguments.js";
import { rectsOf, type CellsTarget } from "./cells.js";
import { defineClass, type HostObject } from "./host-class.js";
import type { ConditionalFormatTarget, HostTypes } from "./host-types.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";

type Kind = ConditionalRule["kind"];

const kinds: Record<string, Kind> = {
  Custom: "custom",
  CellValue: "cell-value",
  ContainsText: "contains-text",
  ColorScale: "color-scale",
  DataBar: "data-bar",
  IconSet: "icon-set",
};

/** What Excel puts where an add-in has only said the kind of rule. */
function defaultRule(kind: Kind): ConditionalRule {
  switch (kind) {
    case "custom":
      return { kind, formula: "", format: {} };
    case "cell-value":
      return { kind, operator: "EqualTo", formula1: "", formula2: "", format: {} };
    case "contains-text":
      return { kind, operator: "Contains", text: "", format: {} };
    case "color-scale":
      return {
        kind,
        points: [
          { type: "lowestValue", formula: "", color: "#F8696B" },
          { type: "percentile", formula: "50", color: "#FFEB84" },
          { type: "highestValue", formula: "", color: "#63BE7B" },
        ],
      };
    case "data-bar":
      return {
        kind,
        color: "#638EC6",
        lower: { type: "automatic", formula: "", color: "" },
        upper: { type: "automatic", formula: "", color: "" },
        showValue: true,
        settings: {},
      };
    case "icon-set":
      return {
        kind,
        style: "ThreeTrafficLights1",
        criteria: [
          { type: "Invalid", formula: "", operator: "Invalid" },
          { type: "Percent", formula: "=33", operator: "GreaterThanOrEqual" },
          { type: "Percent", formula: "=67", operator: "GreaterThanOrEqual" },
        ],
        showValue: true,
      };
  }
}

export function typeName({ kind }: ConditionalRule): string {
  return Object.keys(kinds).find((name) => kinds[name] === kind) ?? "Custom";
}

/** Numbers the rules of a sheet from 0 in the order in which they are looked at. */
function renumber(sheet: Worksheet): void {
  sheet.conditionalFormats.sort((a, b) => a.priority - b.priority);
  sheet.conditionalFormats.forEach((format, index) => (format.priority = index));
}

function touches({ rects }: ConditionalFormat, areas: readonly Rect[]): boolean {
  return rects.some((rect) => areas.some((area) => intersection(rect, area) !== null));
}

function formatsOn(cells: CellsTarget): ConditionalFormat[] {
  const areas = rectsOf(cells);
  return cells.sheet.conditionalFormats.filter((format) => touches(format, areas)).sort((a, b) => a.priority - b.priority);
}

function objectOf(cells: CellsTarget, format: ConditionalFormat | undefined): HostObject {
  if (!format) throw new OfficeError("ItemNotFound");
  return hostObject("ConditionalFormat", { sheet: cells.sheet, format });
}

/** A new rule comes first, as Excel adds it. */
function add(cells: CellsTarget, args: Arguments, session: OfficeSession): HostObject {
  session.requireAllowed(cells.sheet, "allowFormatCells");
  const type = args.text(0);
  const kind = kinds[type] ?? kinds[Object.keys(kinds).find((name) => name.toLowerCase() === type.toLowerCase()) ?? ""];
  if (!kind) throw new OfficeError("NotImplemented", `The stand-in does not know conditional formats of type ${type}.`);
  const format: ConditionalFormat = {
    id: session.model.newId(),
    rects: rectsOf(cells).map((rect) => ({ ...rect })),
    priority: -1,
    stopIfTrue: false,
    rule: defaultRule(kind),
  };
  cells.sheet.conditionalFormats.push(format);
  renumber(cells.sheet);
  session.model.report("format", cells.sheet, format.rects[0] ?? null, session.source);
  return hostObject("ConditionalFormat", { sheet: cells.sheet, format });
}

function clearAll(cells: CellsTarget, session: OfficeSession): null {
  session.requireAllowed(cells.sheet, "allowFormatCells");
  for (const area of rectsOf(cells)) {
    for (const format of cells.sheet.conditionalFormats) format.rects = format.rects.flatMap((rect) => subtractRect(rect, area));
  }
  cells.sheet.conditionalFormats = cells.sheet.conditionalFormats.filter(({ rects }) => rects.length > 0);
  renumber(cells.sheet);
  session.model.report("format", cells.sheet, rectsOf(cells)[0] ?? null, session.source);
  return null;
}

export const conditionalFormatCollectionClass = defineClass({
  className: "ConditionalFormatCollection",
  items: (cells) => formatsOn(cells).map((format) => objectOf(cells, format)),
  indexer: (cells, args) => objectOf(cells, formatsOn(cells).find(({ id }) => id === args.text(0))),
  methods: {
    Add: add,
    ClearAll: (cells, _args, session) => clearAll(cells, session),
    GetCount: (cells) => formatsOn(cells).length,
    GetItemAt: (cells, args) => objectOf(cells, formatsOn(cells)[args.number(0)] ?? invalidArgument()),
    GetItemOrNullObject: (cells, args) => {
      const found = formatsOn(cells).find(({ id }) => id === args.text(0));
      return found ? objectOf(cells, found) : null;
    },
  },
});

/** `cellValue` and `cellValueOrNullObject`: the rule as one of its kind, refused or null where it is of another. */
function asKind<K extends keyof HostTypes>(className: K, kind: Kind, orNull: boolean): (target: ConditionalFormatTarget) => HostObject | null {
  return (target) => {
    if (target.format.rule.kind === kind) return hostObject(className, target as HostTypes[K]);
    if (orNull) return null;
    throw new OfficeError("InvalidArgument");
  };
}

const kindNames = {
  CellValue: ["CellValueConditionalFormat", "cell-value"],
  ColorScale: ["ColorScaleConditionalFormat", "color-scale"],
  Custom: ["CustomConditionalFormat", "custom"],
  DataBar: ["DataBarConditionalFormat", "data-bar"],
  IconSet: ["IconSetConditionalFormat", "icon-set"],
  TextComparison: ["TextConditionalFormat", "contains-text"],
} as const;

export const conditionalFormatClass = defineClass({
  className: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => typeName(format.rule) },
    Priority: {
      get: ({ format }) => format.priority,
      set: ({ sheet, format }, value) => {
        const wished = numberOf(value);
        format.priority = wished > format.priority ? wished + 0.5 : wished - 0.5;
        renumber(sheet);
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = booleanOf(value);
      },
    },
  },
  navigation: Object.fromEntries(
    Object.entries(kindNames).flatMap(([name, [className, kind]]) => [
      [name, asKind(className, kind, false)],
      [`${name}OrNullObject`, asKind(className, kind, true)],
    ]),
  ),
  methods: {
    Delete: ({ sheet, format }, _args, session) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      renumber(sheet);
      session.model.report("format", sheet, format.rects[0] ?? null, session.source);
      return null;
    },
    GetRange: ({ sheet, format }, _args, session) => {
      const [rect, ...others] = format.rects;
      if (!rect || others.length > 0) throw new OfficeError("InvalidOperation");
      return session.range(sheet, rect);
    },
    GetRangeOrNullObject: ({ sheet, format }, _args, session) => session.rangeOrNull(sheet, format.rects.length === 1 ? (format.rects[0] ?? null) : null),
    GetRanges: ({ sheet, format }, _args, session) => session.areas(sheet, format.rects),
  },
});
