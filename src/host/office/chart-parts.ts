import { booleanOf, choiceOf, hostObject, numberOf, textOf } from "./arguments.js";
import { colorOf } from "./colors.js";
import { defineClass, type PropertyDefinition } from "./host-class.js";
import type { ChartPart, ChartTarget } from "./host-types.js";
import { OfficeError } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";

type Plain = string | number | boolean;

/** A value of a part of a chart, kept under its path: `legend.position`. */
function setting(name: string, otherwise: Plain | null, parse: (value: unknown) => Plain): PropertyDefinition<ChartPart> {
  return {
    get: ({ settings, path }) => settings[`${path}.${name}`] ?? otherwise,
    set: (part, value, session) => {
      const key = `${part.path}.${name}`;
      if (value === "" && otherwise === "") delete part.settings[key];
      else part.settings[key] = parse(value);
      changed(part, session);
    },
  };
}

function changed({ sheet, chart }: ChartPart, session: OfficeSession): void {
  session.model.report("chart-changed", sheet, chart.anchor, session.source);
}

function inner(part: ChartPart, name: string): ChartPart {
  return { ...part, path: `${part.path}.${name}` };
}

const oneOf = (choices: readonly string[]) => (value: unknown) => choiceOf(value, choices);

export const chartTitleClass = defineClass({
  className: "ChartTitle",
  properties: {
    Text: {
      get: ({ chart }) => chart.title,
      set: (part, value, session) => {
        part.chart.title = textOf(value);
        delete part.settings["title.visible"];
        changed(part, session);
      },
    },
    Visible: { ...setting("visible", true, booleanOf), get: ({ chart, settings }) => settings["title.visible"] ?? chart.title !== "" },
    Overlay: setting("overlay", false, booleanOf),
    HorizontalAlignment: setting("horizontalAlignment", "Center", textOf),
    VerticalAlignment: setting("verticalAlignment", "Center", textOf),
    Position: setting("position", "Automatic", textOf),
    TextOrientation: setting("textOrientation", 0, numberOf),
  },
  navigation: { Format: (part) => hostObject("ChartPartFormat", inner(part, "format")) },
});

export const chartLegendClass = defineClass({
  className: "ChartLegend",
  properties: {
    Visible: { ...setting("visible", true, booleanOf), get: ({ chart, settings }) => settings["legend.visible"] ?? chart.series.length > 1 },
    Position: setting("position", "Right", oneOf(["Top", "Bottom", "Left", "Right", "Corner", "Custom"])),
    Overlay: setting("overlay", false, booleanOf),
  },
  navigation: { Format: (part) => hostObject("ChartPartFormat", inner(part, "format")) },
});

function axis({ sheet, chart }: ChartTarget, name: "categoryAxis" | "valueAxis") {
  return hostObject("ChartAxis", { sheet, chart, settings: chart.settings, path: `axes.${name}` });
}

export const chartAxesClass = defineClass({
  className: "ChartAxes",
  navigation: { CategoryAxis: (target) => axis(target, "categoryAxis"), ValueAxis: (target) => axis(target, "valueAxis") },
  methods: {
    GetItem: (target, args) => {
      const type = args.choice(0, ["Category", "Value", "Series"]);
      if (type === "Series" || args.choice(1, ["Primary", "Secondary"], "Primary") === "Secondary") throw new OfficeError("NotImplemented", "The stand-in has one category and one value axis.");
      return axis(target, type === "Category" ? "categoryAxis" : "valueAxis");
    },
  },
});

/** A bound or step: a number, or "" for automatic. */
const automatic = (name: string) => setting(name, "", numberOf);

export const chartAxisClass = defineClass({
  className: "ChartAxis",
  properties: {
    Minimum: automatic("minimum"),
    Maximum: automatic("maximum"),
    MajorUnit: automatic("majorUnit"),
    MinorUnit: automatic("minorUnit"),
    Visible: setting("visible", true, booleanOf),
    ReversePlotOrder: setting("reversePlotOrder", false, booleanOf),
    NumberFormat: setting("numberFormat", "General", textOf),
    LinkNumberFormat: setting("linkNumberFormat", true, booleanOf),
    TickLabelPosition: setting("tickLabelPosition", "NextToAxis", oneOf(["NextToAxis", "High", "Low", "None"])),
    TickLabelSpacing: setting("tickLabelSpacing", "", numberOf),
    MajorTickMark: setting("majorTickMark", "Outside", oneOf(["None", "Cross", "Inside", "Outside"])),
    MinorTickMark: setting("minorTickMark", "None", oneOf(["None", "Cross", "Inside", "Outside"])),
    IsBetweenCategories: setting("isBetweenCategories", true, booleanOf),
    Position: setting("position", "Automatic", oneOf(["Automatic", "Maximum", "Minimum", "Custom"])),
    TextOrientation: setting("textOrientation", 0, numberOf),
    Type: { get: ({ path }) => (path.endsWith("valueAxis") ? "Value" : "Category") },
    AxisGroup: { get: () => "Primary" },
  },
  navigation: {
    Title: (part) => hostObject("ChartAxisTitle", inner(part, "title")),
    MajorGridlines: (part) => hostObject("ChartGridlines", inner(part, "majorGridlines")),
    MinorGridlines: (part) => hostObject("ChartGridlines", inner(part, "minorGridlines")),
    Format: (part) => hostObject("ChartPartFormat", inner(part, "format")),
  },
});

export const chartAxisTitleClass = defineClass({
  className: "ChartAxisTitle",
  properties: {
    Text: setting("text", "", textOf),
    Visible: { ...setting("visible", true, booleanOf), get: ({ settings, path }) => settings[`${path}.visible`] ?? settings[`${path}.text`] !== undefined },
    TextOrientation: setting("textOrientation", 0, numberOf),
  },
  navigation: { Format: (part) => hostObject("ChartPartFormat", inner(part, "format")) },
});

export const chartGridlinesClass = defineClass({
  className: "ChartGridlines",
  properties: {
    Visible: { ...setting("visible", true, booleanOf), get: ({ settings, path }) => settings[`${path}.visible`] ?? path === "axes.valueAxis.majorGridlines" },
  },
  navigation: { Format: (part) => hostObject("ChartPartFormat", inner(part, "format")) },
});

/** Labels of a whole chart or of one series; asking for any of them shows them. */
function shown(name: string, otherwise: boolean): PropertyDefinition<ChartPart> {
  const plain = setting(name, otherwise, booleanOf);
  return {
    ...plain,
    set: (part, value, session) => {
      plain.set?.(part, value, session);
      if (value === true) part.settings.hasDataLabels = true;
    },
  };
}

export const chartDataLabelsClass = defineClass({
  className: "ChartDataLabels",
  properties: {
    ShowValue: shown("showValue", true),
    ShowSeriesName: shown("showSeriesName", false),
    ShowCategoryName: shown("showCategoryName", false),
    ShowLegendKey: shown("showLegendKey", false),
    ShowPercentage: shown("showPercentage", false),
    ShowBubbleSize: shown("showBubbleSize", false),
    Position: setting("position", "BestFit", oneOf(["None", "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom", "BestFit", "Callout"])),
    NumberFormat: setting("numberFormat", "General", textOf),
    LinkNumberFormat: setting("linkNumberFormat", true, booleanOf),
    Separator: setting("separator", ",", textOf),
  },
  navigation: { Format: (part) => hostObject("ChartPartFormat", inner(part, "format")) },
});

export const chartPlotAreaClass = defineClass({
  className: "ChartPlotArea",
  properties: {
    Left: setting("left", null, numberOf),
    Top: setting("top", null, numberOf),
    Width: setting("width", null, numberOf),
    Height: setting("height", null, numberOf),
  },
  navigation: { Format: (part) => hostObject("ChartPartFormat", inner(part, "format")) },
});

export const chartPartFormatClass = defineClass({
  className: "ChartPartFormat",
  properties: { RoundedCorners: setting("roundedCorners", false, booleanOf) },
  navigation: {
    Font: (part) => hostObject("ChartFont", inner(part, "font")),
    Fill: (part) => hostObject("ChartFill", inner(part, "fill")),
    Line: (part) => hostObject("ChartLineFormat", inner(part, "line")),
    Border: (part) => hostObject("ChartBorder", inner(part, "border")),
  },
});

export const chartFontClass = defineClass({
  className: "ChartFont",
  properties: {
    Name: setting("name", "Calibri", textOf),
    Size: setting("size", 10, numberOf),
    Color: setting("color", "#000000", colorOf),
    Bold: setting("bold", false, booleanOf),
    Italic: setting("italic", false, booleanOf),
    Underline: setting("underline", "None", oneOf(["None", "Single"])),
  },
});

/** The fill of a series is its colour. */
export const chartFillClass = defineClass({
  className: "ChartFill",
  methods: {
    SetSolidColor: (part, args, session) => {
      const color = colorOf(args.at(0));
      if (part.series && part.path === "format.fill") part.series.color = color;
      else part.settings[`${part.path}.color`] = color;
      changed(part, session);
      return null;
    },
    Clear: (part, _args, session) => {
      if (part.series && part.path === "format.fill") part.series.color = "";
      else part.settings[`${part.path}.color`] = "";
      changed(part, session);
      return null;
    },
  },
});

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50", "Grey75", "Automatic", "RoundDot"];

const line = {
  properties: { Color: setting("color", "", colorOf), LineStyle: setting("lineStyle", "Automatic", oneOf(lineStyles)), Weight: setting("weight", 1, numberOf) },
  methods: {
    Clear: (part: ChartPart, _args: unknown, session: OfficeSession) => {
      part.settings[`${part.path}.lineStyle`] = "None";
      changed(part, session);
      return null;
    },
  },
};

export const chartLineFormatClass = defineClass({ className: "ChartLineFormat", ...line });
export const chartBorderClass = defineClass({ className: "ChartBorder", ...line });
