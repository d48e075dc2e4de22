import { isError } from "../model/cell.js";
import type { ChartSeries } from "../model/sheet-parts.js";
import { booleanOf, hostObject, numberOf, textOf } from "./arguments.js";
import { chartTypes } from "./chart-types.js";
import { colorOf } from "./colors.js";
import { defineClass, type PropertyDefinition } from "./host-class.js";
import type { SeriesTarget } from "./host-types.js";
import { invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { findReference, rangeArgument, referenceFormula } from "./references.js";

/** A name that is a reference is shown as what stands there. */
export function seriesName({ sheet, series }: SeriesTarget, session: OfficeSession): string {
  if (!series.name.startsWith("=")) return series.name;
  session.calculate();
  const value = session.model.evaluate(series.name, sheet);
  return value === null ? "" : isError(value) ? value.error : String(value);
}

function numbersAt(reference: string, { sheet }: SeriesTarget, session: OfficeSession): unknown[] {
  const range = findReference(reference, sheet, session);
  if (!range) return [];
  session.calculate();
  return session.model.cells(range.sheet, range.rect).flat().map(({ value }) => (isError(value) ? value.error : value));
}

function setting(name: string, otherwise: string | number | boolean, parse: (value: unknown) => string | number | boolean): PropertyDefinition<SeriesTarget> {
  return {
    get: ({ series }) => series.settings[name] ?? otherwise,
    set: (target, value, session) => {
      target.series.settings[name] = parse(value);
      changed(target, session);
    },
  };
}

function changed({ sheet, chart }: SeriesTarget, session: OfficeSession): void {
  session.model.report("chart-changed", sheet, chart.anchor, session.source);
}

function percent(least: number, most: number): (value: unknown) => number {
  return (value) => {
    const number = numberOf(value);
    return number >= least && number <= most ? number : invalidArgument();
  };
}

export const chartSeriesCollectionClass = defineClass({
  className: "ChartSeriesCollection",
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  items: (target) => target.chart.series.map((series) => hostObject("ChartSeries", { ...target, series })),
  methods: {
    Add: (target, args, session) => {
      const series: ChartSeries = { name: args.optionalText(0) ?? `Series${target.chart.series.length + 1}`, values: "", categories: target.chart.series[0]?.categories ?? "", color: "", settings: {} };
      target.chart.series.splice(args.optionalNumber(1) ?? target.chart.series.length, 0, series);
      changed({ ...target, series }, session);
      return hostObject("ChartSeries", { ...target, series });
    },
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (target, args) => hostObject("ChartSeries", { ...target, series: target.chart.series[args.number(0)] ?? invalidArgument() }),
  },
});

export const chartSeriesClass = defineClass({
  className: "ChartSeries",
  properties: {
    Name: {
      get: seriesName,
      set: (target, value, session) => {
        target.series.name = textOf(value);
        changed(target, session);
      },
    },
    ChartType: {
      get: ({ chart, series }) => series.settings.chartType ?? chart.type,
      set: ({ series }, value) => {
        series.settings.chartType = chartTypes.find((type) => type === value) ?? invalidArgument();
      },
    },
    HasDataLabels: setting("hasDataLabels", false, booleanOf),
    GapWidth: setting("gapWidth", 150, percent(0, 500)),
    Overlap: setting("overlap", 0, percent(-100, 100)),
    Smooth: setting("smooth", false, booleanOf),
    InvertIfNegative: setting("invertIfNegative", false, booleanOf),
    VaryByCategories: setting("varyByCategories", false, booleanOf),
    MarkerStyle: setting("markerStyle", "Automatic", textOf),
    MarkerSize: setting("markerSize", 5, percent(2, 72)),
    MarkerBackgroundColor: setting("markerBackgroundColor", "", colorOf),
    MarkerForegroundColor: setting("markerForegroundColor", "", colorOf),
    AxisGroup: setting("axisGroup", "Primary", textOf),
    DoughnutHoleSize: setting("doughnutHoleSize", 75, percent(10, 90)),
    FirstSliceAngle: setting("firstSliceAngle", 0, percent(0, 360)),
    Explosion: setting("explosion", 0, percent(0, 400)),
    Filtered: setting("filtered", false, booleanOf),
    PlotOrder: { get: ({ chart, series }) => chart.series.indexOf(series) },
  },
  navigation: {
    DataLabels: ({ sheet, chart, series }) => hostObject("ChartDataLabels", { sheet, chart, series, settings: series.settings, path: "dataLabels" }),
    Format: ({ sheet, chart, series }) => hostObject("ChartPartFormat", { sheet, chart, series, settings: series.settings, path: "format" }),
    Points: (target) => hostObject("ChartPointsCollection", target),
  },
  methods: {
    Delete: (target, _args, session) => {
      target.chart.series = target.chart.series.filter((each) => each !== target.series);
      changed(target, session);
      return null;
    },
    SetValues: (target, args, session) => {
      const { sheet, rect } = rangeArgument(args.at(0), target.sheet, session);
      target.series.values = referenceFormula(sheet, rect);
      changed(target, session);
      return null;
    },
    SetXAxisValues: (target, args, session) => {
      const { sheet, rect } = rangeArgument(args.at(0), target.sheet, session);
      target.series.categories = referenceFormula(sheet, rect);
      changed(target, session);
      return null;
    },
    GetDimensionValues: (target, args, session) => {
      const dimension = args.choice(0, ["Categories", "Values", "XValues", "YValues"]);
      return numbersAt(dimension === "Categories" || dimension === "XValues" ? target.series.categories : target.series.values, target, session);
    },
    GetDimensionDataSourceString: ({ series }, args) => {
      const dimension = args.choice(0, ["Categories", "Values", "XValues", "YValues"]);
      return (dimension === "Categories" || dimension === "XValues" ? series.categories : series.values).replace(/^=/, "");
    },
  },
});

export const chartPointsCollectionClass = defineClass({
  className: "ChartPointsCollection",
  properties: { Count: { get: (target, session) => numbersAt(target.series.values, target, session).length } },
  items: (target, session) => numbersAt(target.series.values, target, session).map((_, index) => point(target, index)),
  methods: {
    GetCount: (target, _args, session) => numbersAt(target.series.values, target, session).length,
    GetItemAt: (target, args) => point(target, args.number(0)),
  },
});

function point({ sheet, chart, series }: SeriesTarget, index: number) {
  return hostObject("ChartPoint", { sheet, chart, series, settings: series.settings, path: `points.${index}` });
}

export const chartPointClass = defineClass({
  className: "ChartPoint",
  properties: {
    Value: {
      get: ({ sheet, chart, series, path }, session) => (series ? numbersAt(series.values, { sheet, chart, series }, session)[Number(path.slice("points.".length))] : null),
    },
  },
  navigation: { Format: (part) => hostObject("ChartPartFormat", { ...part, path: `${part.path}.format` }) },
});
