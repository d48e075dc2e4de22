import type { Rect } from "../model/rect.js";
import type { Chart } from "../model/sheet-parts.js";
import type { Worksheet } from "../model/worksheet.js";
import { hostObject, numberOf, textOf, type Arguments } from "./arguments.js";
import { chartTypes } from "./chart-types.js";
import { defineClass, type HostObject, type PropertyDefinition } from "./host-class.js";
import type { ChartTarget } from "./host-types.js";
import { rectUnder, spanOf } from "./geometry.js";
import { OfficeError, invalidArgument } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { rangeArgument } from "./references.js";
import { seriesFromCells } from "./series-from-cells.js";

function objectOf(sheet: Worksheet, chart: Chart | undefined): HostObject {
  if (!chart) throw new OfficeError("ItemNotFound");
  return hostObject("Chart", { sheet, chart });
}

function find(sheet: Worksheet, args: Arguments): Chart | undefined {
  const wanted = args.text(0).toLowerCase();
  return sheet.charts.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
}

function add(sheet: Worksheet, args: Arguments, session: OfficeSession): HostObject {
  session.requireAllowed(sheet);
  const type = args.choice(0, chartTypes);
  const source = rangeArgument(args.at(1), sheet, session);
  session.calculate();
  let number = 1;
  while (sheet.charts.some(({ name }) => name === `Chart ${number}`)) number++;
  const chart: Chart = {
    id: session.model.newId(),
    name: `Chart ${number}`,
    type,
    title: "",
    series: seriesFromCells(source, args.choice(2, ["Auto", "Columns", "Rows"], "Auto")),
    left: 100,
    top: 50,
    width: 360,
    height: 216,
    anchor: null,
    settings: {},
  };
  sheet.charts.push(chart);
  changed({ sheet, chart }, session);
  return hostObject("Chart", { sheet, chart });
}

function changed({ sheet, chart }: ChartTarget, session: OfficeSession): void {
  session.model.report("chart-changed", sheet, chart.anchor, session.source);
}

export const chartCollectionClass = defineClass({
  className: "ChartCollection",
  properties: { Count: { get: ({ charts }) => charts.length } },
  items: (sheet) => sheet.charts.map((chart) => hostObject("Chart", { sheet, chart })),
  indexer: (sheet, args) => objectOf(sheet, find(sheet, args)),
  methods: {
    Add: add,
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, args) => objectOf(sheet, find(sheet, args)),
    GetItemAt: (sheet, args) => objectOf(sheet, sheet.charts[args.number(0)] ?? invalidArgument()),
    GetItemOrNullObject: (sheet, args) => {
      const chart = find(sheet, args);
      return chart ? hostObject("Chart", { sheet, chart }) : null;
    },
  },
});

/** A size or place in points. Once set so, the chart no longer hangs on cells. */
function points(member: "left" | "top" | "width" | "height"): PropertyDefinition<ChartTarget> {
  return {
    get: ({ chart }) => chart[member],
    set: (target, value, session) => {
      const { sheet, chart } = target;
      const size = numberOf(value);
      if (size < 0) invalidArgument();
      chart[member] = size;
      if (chart.anchor) chart.anchor = rectUnder(sheet, chart);
      changed(target, session);
    },
  };
}

function plain(name: string, otherwise: string | number | boolean): PropertyDefinition<ChartTarget> {
  return {
    get: ({ chart }) => chart.settings[name] ?? otherwise,
    set: (target, value, session) => {
      if (typeof value !== typeof otherwise) invalidArgument();
      target.chart.settings[name] = value as string | number | boolean;
      changed(target, session);
    },
  };
}

function place(target: ChartTarget, rect: Rect, session: OfficeSession): null {
  const { chart, sheet } = target;
  Object.assign(chart, spanOf(sheet, rect));
  chart.anchor = { ...rect };
  changed(target, session);
  return null;
}

export const chartClass = defineClass({
  className: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (target, value, session) => {
        const name = textOf(value);
        if (target.sheet.charts.some((each) => each !== target.chart && each.name.toLowerCase() === name.toLowerCase())) throw new OfficeError("ItemAlreadyExists");
        target.chart.name = name;
        changed(target, session);
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: (target, value, session) => {
        target.chart.type = chartTypes.find((type) => type === value) ?? invalidArgument();
        changed(target, session);
      },
    },
    Left: points("left"),
    Top: points("top"),
    Width: points("width"),
    Height: points("height"),
    Style: plain("style", 2),
    PlotVisibleOnly: plain("plotVisibleOnly", true),
    DisplayBlanksAs: plain("displayBlanksAs", "NotPlotted"),
    CategoryLabelLevel: plain("categoryLabelLevel", 0),
    SeriesNameLevel: plain("seriesNameLevel", 0),
    PlotBy: plain("plotBy", "Columns"),
    ShowAllFieldButtons: plain("showAllFieldButtons", false),
    ShowDataLabelsOverMaximum: plain("showDataLabelsOverMaximum", true),
  },
  navigation: {
    Axes: (target) => hostObject("ChartAxes", target),
    DataLabels: ({ sheet, chart }) => hostObject("ChartDataLabels", { sheet, chart, settings: chart.settings, path: "dataLabels" }),
    Format: ({ sheet, chart }) => hostObject("ChartPartFormat", { sheet, chart, settings: chart.settings, path: "format" }),
    Legend: ({ sheet, chart }) => hostObject("ChartLegend", { sheet, chart, settings: chart.settings, path: "legend" }),
    PlotArea: ({ sheet, chart }) => hostObject("ChartPlotArea", { sheet, chart, settings: chart.settings, path: "plotArea" }),
    Series: (target) => hostObject("ChartSeriesCollection", target),
    Title: ({ sheet, chart }) => hostObject("ChartTitle", { sheet, chart, settings: chart.settings, path: "title" }),
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
  },
  methods: {
    Activate: () => null,
    Delete: (target, _args, session) => {
      session.requireAllowed(target.sheet);
      target.sheet.charts = target.sheet.charts.filter((each) => each !== target.chart);
      changed(target, session);
      return null;
    },
    SetData: (target, args, session) => {
      session.calculate();
      target.chart.series = seriesFromCells(rangeArgument(args.at(0), target.sheet, session), args.choice(1, ["Auto", "Columns", "Rows"], "Auto"));
      changed(target, session);
      return null;
    },
    SetPosition: (target, args, session) => {
      const start = rangeArgument(args.at(0), target.sheet, session).rect;
      const end = args.has(1) ? rangeArgument(args.at(1), target.sheet, session).rect : null;
      if (end === null) {
        const { width, height } = target.chart;
        const { left, top } = spanOf(target.sheet, start);
        return place(target, rectUnder(target.sheet, { left, top, width, height }), session);
      }
      return place(target, { row: start.row, column: start.column, rows: end.row + end.rows - start.row, columns: end.column + end.columns - start.column }, session);
    },
  },
});
