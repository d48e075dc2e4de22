import type { Chart, ChartSeries } from "../model/sheet-parts.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";
import { spanOf } from "../office/geometry.js";
import { chartKinds } from "./chart-xml.js";
import { part, relations, sheetParts, unescape, type Parts } from "./file-parts.js";

/** Native charts, read from the parts of the file themselves: the library knows them, but not under the names of our model. */
export function readCharts(parts: Parts, model: WorkbookModel): void {
  sheetParts(parts).forEach((file, index) => {
    const sheet = model.sheets[index];
    const drawing = [...relations(parts, file).values()].find((target) => target.startsWith("xl/drawings/drawing"));
    if (sheet && drawing !== undefined) readDrawing(parts, drawing, model, sheet);
  });
}

function readDrawing(parts: Parts, drawing: string, model: WorkbookModel, sheet: Worksheet): void {
  const targets = relations(parts, drawing);
  for (const [, kind, inner = ""] of part(parts, drawing).matchAll(/<xdr:(twoCellAnchor|absoluteAnchor|oneCellAnchor)[^>]*>(.*?)<\/xdr:\1>/gs)) {
    const target = targets.get(/<c:chart [^>]*r:id="([^"]*)"/.exec(inner)?.[1] ?? "");
    if (target === undefined) continue;
    const chart = readChart(part(parts, target), model.newId(), unescape(/<xdr:cNvPr [^>]*name="([^"]*)"/.exec(inner)?.[1] ?? ""));
    place(chart, kind ?? "", inner, sheet);
    sheet.charts.push(chart);
  }
}

function place(chart: Chart, kind: string, inner: string, sheet: Worksheet): void {
  const points = (name: string, member: string) => Number(new RegExp(`<xdr:${name} [^>]*${member}="(\\d+)"`).exec(inner)?.[1] ?? 0) / 12_700;
  const corner = (name: string) => {
    const [, column, row] = new RegExp(`<xdr:${name}><xdr:col>(\\d+)</xdr:col>.*?<xdr:row>(\\d+)</xdr:row>`, "s").exec(inner) ?? [];
    return { row: Number(row ?? 0), column: Number(column ?? 0) };
  };
  if (kind === "absoluteAnchor") {
    Object.assign(chart, { left: points("pos", "x"), top: points("pos", "y"), width: points("ext", "cx"), height: points("ext", "cy") });
    return;
  }
  const from = corner("from");
  const to = kind === "twoCellAnchor" ? corner("to") : { row: from.row + 15, column: from.column + 8 };
  chart.anchor = { ...from, rows: Math.max(1, to.row - from.row), columns: Math.max(1, to.column - from.column) };
  Object.assign(chart, spanOf(sheet, chart.anchor));
}

function readChart(xml: string, id: string, name: string): Chart {
  const plot = /<c:plotArea>(.*)<\/c:plotArea>/s.exec(xml)?.[1] ?? "";
  const group = /<c:((?:bar|line|area|pie|doughnut|radar|scatter)Chart)>(.*?)<\/c:\1>/s.exec(plot);
  const settings: Chart["settings"] = {};
  const title = /<c:chart>\s*<c:title>(.*?)<\/c:title>/s.exec(xml)?.[1] ?? "";
  readFont(settings, "title.format.font", title, 11);
  const legend = /<c:legend>.*?<c:legendPos val="(\w+)"/s.exec(xml)?.[1];
  if (legend) settings["legend.position"] = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" }[legend] ?? "Right";
  else settings["legend.visible"] = false;
  readAxis(settings, "axes.categoryAxis", /<c:catAx>(.*?)<\/c:catAx>/s.exec(plot)?.[1] ?? "", false);
  readAxis(settings, "axes.valueAxis", /<c:valAx>(.*?)<\/c:valAx>/s.exec(plot)?.[1] ?? "", true);
  return {
    id,
    name,
    type: typeOf(group?.[1] ?? "barChart", group?.[2] ?? ""),
    title: words(title),
    series: [...(group?.[2] ?? "").matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, inner = ""]) => readSeries(inner)),
    left: 0,
    top: 0,
    width: 0,
    height: 0,
    anchor: null,
    settings,
  };
}

function typeOf(tag: string, inner: string): string {
  const value = (name: string) => new RegExp(`<c:${name} val="([^"]*)"`).exec(inner)?.[1];
  const markers = tag === "lineChart" ? value("marker") === "1" : undefined;
  const style = value("radarStyle") ?? value("scatterStyle");
  const found = Object.entries(chartKinds).find(
    ([, kind]) =>
      kind.tag === tag &&
      (kind.direction === undefined || kind.direction === value("barDir")) &&
      (kind.grouping === undefined || kind.grouping === value("grouping")) &&
      (tag !== "radarChart" || kind.style === style) &&
      (markers === undefined || kind.markers === markers),
  );
  return found?.[0] ?? "ColumnClustered";
}

/** All the texts of a rich text, one after the other. */
function words(xml: string): string {
  return [...xml.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text]) => unescape(text ?? "")).join("");
}

/** Size and colour of a run of text, where they are not what `chartXml` gives on its own. */
function readFont(settings: Chart["settings"], path: string, xml: string, usual: number): void {
  const size = Number(/<a:rPr [^>]*sz="(\d+)"/.exec(xml)?.[1] ?? usual * 100) / 100;
  if (size !== usual) settings[`${path}.size`] = size;
}

function readAxis(settings: Chart["settings"], path: string, xml: string, gridlinesExpected: boolean): void {
  if (xml === "") return;
  const title = words(/<c:title>(.*?)<\/c:title>/s.exec(xml)?.[1] ?? "");
  if (title !== "") settings[`${path}.title.text`] = title;
  if (/<c:orientation val="maxMin"/.test(xml)) settings[`${path}.reversePlotOrder`] = true;
  if (/<c:delete val="1"/.test(xml)) settings[`${path}.visible`] = false;
  for (const [tag, name] of [["max", "maximum"], ["min", "minimum"], ["majorUnit", "majorUnit"]] as const) {
    const found = new RegExp(`<c:${tag} val="([^"]*)"`).exec(xml)?.[1];
    if (found !== undefined) settings[`${path}.${name}`] = Number(found);
  }
  const format = /<c:numFmt formatCode="([^"]*)" sourceLinked="0"/.exec(xml)?.[1];
  if (format !== undefined) settings[`${path}.numberFormat`] = unescape(format);
  const gridlines = xml.includes("<c:majorGridlines");
  if (gridlines !== gridlinesExpected) settings[`${path}.majorGridlines.visible`] = gridlines;
}

function readSeries(xml: string): ChartSeries {
  const reference = (tag: string) => {
    const found = new RegExp(`<c:${tag}>.*?<c:f>(.*?)</c:f>.*?</c:${tag}>`, "s").exec(xml)?.[1];
    return found === undefined ? undefined : `=${unescape(found)}`;
  };
  const color = /<c:spPr>.*?<a:srgbClr val="([0-9A-Fa-f]{6})"/s.exec(xml)?.[1];
  const settings: ChartSeries["settings"] = {};
  if (xml.includes("<c:dLbls>")) settings.hasDataLabels = true;
  return {
    name: reference("tx") ?? unescape(/<c:tx>.*?<c:v>(.*?)<\/c:v>/s.exec(xml)?.[1] ?? ""),
    values: reference("val") ?? reference("yVal") ?? "",
    categories: reference("cat") ?? reference("xVal") ?? "",
    color: color === undefined ? "" : `#${color.toUpperCase()}`,
    settings,
  };
}
