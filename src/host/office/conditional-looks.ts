import type { Border, BorderEdge, CellStyle } from "../model/cell.js";
import { booleanOf, choiceOf, hostObject, textOf } from "./arguments.js";
import { colorOf } from "./colors.js";
import { defineClass, type PropertyDefinition } from "./host-class.js";
import type { ConditionalFormatTarget } from "./host-types.js";
import { invalidArgument, OfficeError } from "./office-error.js";

function looked(target: ConditionalFormatTarget): { format: CellStyle; numberFormat?: string } {
  const { rule } = target.format;
  if (!("format" in rule)) throw new OfficeError("InvalidOperation");
  return rule;
}

function setLook(target: ConditionalFormatTarget, patch: CellStyle): void {
  const rule = looked(target);
  rule.format = { ...rule.format, ...patch };
}

function look<K extends "bold" | "italic" | "strikethrough">(member: K): PropertyDefinition<ConditionalFormatTarget> {
  return { get: (target) => looked(target).format[member] ?? null, set: (target, value) => setLook(target, { [member]: booleanOf(value) }) };
}

function without(target: ConditionalFormatTarget, members: (keyof CellStyle)[]): null {
  const rule = looked(target);
  rule.format = Object.fromEntries(Object.entries(rule.format).filter(([key]) => !members.includes(key as keyof CellStyle)));
  return null;
}

export const conditionalRangeFormatClass = defineClass({
  className: "ConditionalRangeFormat",
  properties: {
    NumberFormat: {
      get: (target) => looked(target).numberFormat ?? null,
      set: (target, value) => {
        looked(target).numberFormat = textOf(value);
      },
    },
  },
  navigation: {
    Fill: (target) => hostObject("ConditionalRangeFill", target),
    Font: (target) => hostObject("ConditionalRangeFont", target),
    Borders: (target) => hostObject("ConditionalRangeBorderCollection", target),
  },
});

export const conditionalRangeFillClass = defineClass({
  className: "ConditionalRangeFill",
  properties: { Color: { get: (target) => looked(target).format.fill ?? "", set: (target, value) => setLook(target, { fill: colorOf(value) }) } },
  methods: { Clear: (target) => without(target, ["fill"]) },
});

export const conditionalRangeFontClass = defineClass({
  className: "ConditionalRangeFont",
  properties: {
    Color: { get: (target) => looked(target).format.color ?? "", set: (target, value) => setLook(target, { color: colorOf(value) }) },
    Bold: look("bold"),
    Italic: look("italic"),
    Strikethrough: look("strikethrough"),
    Underline: {
      get: (target) => looked(target).format.underline ?? "None",
      set: (target, value) => setLook(target, { underline: choiceOf(value, ["None", "Single", "Double"]) }),
    },
  },
  methods: { Clear: (target) => without(target, ["color", "bold", "italic", "strikethrough", "underline"]) },
});

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

export const conditionalRangeBorderCollectionClass = defineClass({
  className: "ConditionalRangeBorderCollection",
  properties: { Count: { get: () => edges.length } },
  items: (target) => edges.map((edge) => hostObject("ConditionalRangeBorder", { target, edge })),
  indexer: (target, args) => hostObject("ConditionalRangeBorder", { target, edge: args.choice(0, edges) }),
  navigation: {
    Top: (target) => hostObject("ConditionalRangeBorder", { target, edge: "EdgeTop" }),
    Bottom: (target) => hostObject("ConditionalRangeBorder", { target, edge: "EdgeBottom" }),
    Left: (target) => hostObject("ConditionalRangeBorder", { target, edge: "EdgeLeft" }),
    Right: (target) => hostObject("ConditionalRangeBorder", { target, edge: "EdgeRight" }),
  },
  methods: { GetItemAt: (target, args) => hostObject("ConditionalRangeBorder", { target, edge: edges[args.number(0)] ?? invalidArgument() }) },
});

function setBorder(target: ConditionalFormatTarget, edge: BorderEdge, change: Partial<Border>): void {
  const { format } = looked(target);
  const before = format.borders?.[edge] ?? { style: "Continuous", color: "#000000", weight: "Thin" };
  setLook(target, { borders: { ...format.borders, [edge]: { ...before, ...change } } });
}

export const conditionalRangeBorderClass = defineClass({
  className: "ConditionalRangeBorder",
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: ({ target, edge }) => looked(target).format.borders?.[edge]?.style ?? "None",
      set: ({ target, edge }, value) => setBorder(target, edge, { style: choiceOf(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"]) }),
    },
    Color: {
      get: ({ target, edge }) => looked(target).format.borders?.[edge]?.color ?? "",
      set: ({ target, edge }, value) => setBorder(target, edge, { color: colorOf(value) }),
    },
  },
});
