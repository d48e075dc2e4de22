import { isError, type Scalar } from "../model/cell.js";
import type { Chart, ChartSeries } from "../model/sheet-parts.js";
import { axesXml } from "./chart-axes-xml.js";
import { color, element, fillXml, fontXml, labelsXml, lineXml, text, textXml, value, type Settings } from "./chart-xml-parts.js";

/** Reads what a reference of a chart (`='Scores'!$C$5:$C$12`) holds, cell by cell. */
export type ReadCells = (reference: string) => { value: Scalar; text: string }[];

interface Kind {
  tag: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "radarChart" | "scatterChart";
  direction?: "bar" | "col";
  grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
  style?: string;
  markers?: boolean;
}

/** Office.js chart types and the elements of a chart part that make them. */
export const chartKinds: Record<string, Kind> = {
  ColumnClustered: { tag: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { tag: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { tag: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { tag: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { tag: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { tag: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { tag: "lineChart", grouping: "standard", markers: false },
  LineMarkers: { tag: "lineChart", grouping: "standard", markers: true },
  LineStacked: { tag: "lineChart", grouping: "stacked", markers: false },
  Area: { tag: "areaChart", grouping: "standard" },
  AreaStacked: { tag: "areaChart", grouping: "stacked" },
  Pie: { tag: "pieChart" },
  Doughnut: { tag: "doughnutChart" },
  Radar: { tag: "radarChart", style: "standard", markers: false },
  RadarMarkers: { tag: "radarChart", style: "marker", markers: true },
  RadarFilled: { tag: "radarChart", style: "filled" },
  XYScatter: { tag: "scatterChart", style: "lineMarker", markers: true },
  XYScatterLines: { tag: "scatterChart", style: "lineMarker", markers: false },
};

/** Colours of Office's own theme, for series that were given none. */
const palette = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** The chart part of a file: what the model's chart shows, with the values that its cells have now. */
export function chartXml(chart: Chart, read: ReadCells): string {
  const kind = chartKinds[chart.type] ?? { tag: "barChart", direction: "col", grouping: "clustered" };
  const { settings } = chart;
  const series = chart.series.map((each, index) => seriesXml(each, index, kind, settings, read)).join("");
  const plot = element("c:plotArea", "<c:layout/>" + element(`c:${kind.tag}`, groupXml(kind, chart, series)) + axesXml(kind.tag, kind.direction, settings) + "<c:spPr><a:noFill/></c:spPr>");
  const body = titleXml(chart) + value("autoTitleDeleted", chart.title === "" ? 1 : 0) + plot + legendXml(chart) + value("plotVisOnly", settings.plotVisibleOnly === false ? 0 : 1) + value("dispBlanksAs", blanks(settings));
  const frame = `<c:spPr>${settings["format.fill.color"] === "" ? "<a:noFill/>" : fillXml(color(settings["format.fill.color"], "#FFFFFF"))}${lineXml(settings, "format.border", "#D9D9D9", 0.75)}</c:spPr>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    value("roundedCorners", 0) +
    element("c:chart", body) +
    frame +
    textXml(fontXml("a:defRPr", settings, "format.font", { size: 9, color: "#404040" })) +
    "</c:chartSpace>"
  );
}

function blanks(settings: Settings): string {
  return { NotPlotted: "gap", Zero: "zero", Interplotted: "span" }[String(settings.displayBlanksAs)] ?? "gap";
}

function titleXml({ title, settings }: Chart): string {
  if (title === "" || settings["title.visible"] === false) return "";
  const run = `<a:r>${fontXml("a:rPr", settings, "title.format.font", { size: 11, color: "#262626", bold: true })}<a:t>${text(title)}</a:t></a:r>`;
  return element("c:title", `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml("a:defRPr", settings, "title.format.font", { size: 11, color: "#262626", bold: true })}</a:pPr>${run}</a:p></c:rich></c:tx>` + value("overlay", 0));
}

function legendXml({ series, settings }: Chart): string {
  const shown = settings["legend.visible"] ?? series.length > 1;
  if (shown !== true) return "";
  const place = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" }[String(settings["legend.position"])] ?? "r";
  return element("c:legend", value("legendPos", place) + value("overlay", 0) + textXml(fontXml("a:defRPr", settings, "legend.format.font", { size: 9, color: "#404040" })));
}

/** What the group of series says, in the order that the schema wants. */
function groupXml(kind: Kind, { series, settings }: Chart, seriesText: string): string {
  const first: Settings = series[0]?.settings ?? {};
  const axes = value("axId", 111111111) + value("axId", 222222222);
  const grouping = kind.grouping ? value("grouping", kind.grouping) : "";
  const several = value("varyColors", kind.tag === "pieChart" || kind.tag === "doughnutChart" ? 1 : 0);
  switch (kind.tag) {
    case "barChart": {
      const stacked = kind.grouping !== "clustered";
      return value("barDir", kind.direction ?? "col") + grouping + several + seriesText + value("gapWidth", Number(first.gapWidth ?? settings.gapWidth ?? (stacked ? 60 : 80))) + value("overlap", Number(first.overlap ?? (stacked ? 100 : 0))) + axes;
    }
    case "lineChart":
      return grouping + several + seriesText + value("marker", kind.markers ? 1 : 0) + axes;
    case "areaChart":
      return grouping + several + seriesText + axes;
    case "radarChart":
      return value("radarStyle", kind.style ?? "marker") + several + seriesText + axes;
    case "scatterChart":
      return value("scatterStyle", kind.style ?? "lineMarker") + several + seriesText + axes;
    case "pieChart":
      return several + seriesText + value("firstSliceAng", Number(first.firstSliceAngle ?? 0));
    case "doughnutChart":
      return several + seriesText + value("firstSliceAng", Number(first.firstSliceAngle ?? 0)) + value("holeSize", Number(first.doughnutHoleSize ?? 60));
  }
}

function seriesXml(series: ChartSeries, index: number, kind: Kind, chart: Settings, read: ReadCells): string {
  const tint = series.color === "" ? (palette[index % palette.length] ?? "#4472C4") : series.color;
  const lines = kind.tag === "lineChart" || kind.tag === "scatterChart" || (kind.tag === "radarChart" && kind.style !== "filled");
  const weight = Number(series.settings["format.line.weight"] ?? 2.25);
  const look = lines ? lineXml(series.settings, "format.line", tint, weight) : fillXml(tint);
  const head = value("idx", index) + value("order", index) + nameXml(series.name, read) + (kind.tag === "pieChart" || kind.tag === "doughnutChart" ? "" : `<c:spPr>${look}</c:spPr>`);
  const labels = labelsXml(series.settings, chart, kind.tag === "barChart" && kind.grouping !== "clustered");
  const [categories, values] = kind.tag === "scatterChart" ? ["c:xVal", "c:yVal"] : ["c:cat", "c:val"];
  const data = (series.categories === "" ? "" : element(categories, textReference(series.categories, read))) + (series.values === "" ? "" : element(values, numberReference(series.values, read)));
  const marker = lines ? element("c:marker", kind.markers ? value("symbol", "circle") + value("size", Number(series.settings.markerSize ?? 6)) + `<c:spPr>${fillXml(tint)}</c:spPr>` : value("symbol", "none")) : "";
  const smooth = kind.tag === "lineChart" || kind.tag === "scatterChart" ? value("smooth", series.settings.smooth === true ? 1 : 0) : "";
  return element("c:ser", head + (kind.tag === "barChart" ? value("invertIfNegative", 0) : "") + marker + labels + data + smooth);
}

function nameXml(name: string, read: ReadCells): string {
  if (!name.startsWith("=")) return `<c:tx><c:v>${text(name)}</c:v></c:tx>`;
  return element("c:tx", textReference(name, read));
}

function textReference(reference: string, read: ReadCells): string {
  const points = read(reference).map((cell, index) => `<c:pt idx="${index}"><c:v>${text(cell.text)}</c:v></c:pt>`);
  return `<c:strRef><c:f>${text(reference.slice(1))}</c:f><c:strCache>${value("ptCount", points.length)}${points.join("")}</c:strCache></c:strRef>`;
}

function numberReference(reference: string, read: ReadCells): string {
  const cells = read(reference);
  const points = cells.map((cell, index) => (typeof cell.value === "number" ? `<c:pt idx="${index}"><c:v>${cell.value}</c:v></c:pt>` : isError(cell.value) ? `<c:pt idx="${index}"><c:v>#N/A</c:v></c:pt>` : ""));
  return `<c:numRef><c:f>${text(reference.slice(1))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${value("ptCount", cells.length)}${points.join("")}</c:numCache></c:numRef>`;
}
