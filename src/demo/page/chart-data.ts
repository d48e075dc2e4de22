import { formatValue } from "../../host/calculation/format-value.js";
import type { Chart, ChartSeries } from "../../host/model/sheet-parts.js";
import type { WorkbookModel } from "../../host/model/workbook-model.js";
import type { Worksheet } from "../../host/model/worksheet.js";
import type { Language } from "../../words/language.js";
import { resolveReference } from "./resolve-reference.js";

/** The ways in which the page draws a chart. */
export type ChartShape = "bars" | "stacked-bars" | "columns" | "stacked-columns" | "line" | "radar";

/** A chart with its figures, as read from the cells. */
export interface ChartData {
  shape: ChartShape;
  title: string;
  categories: string[];
  /** One value for each category; null where the cell holds no number. */
  series: { name: string; color: string; values: (number | null)[] }[];
  /** Number format of the value axis, in en-US codes. */
  format: string;
  maximum: number | null;
  axisTitle: string;
  legend: boolean;
  /** First category at the top, for bars. */
  reversed: boolean;
}

/** Colours that Excel gives to series without one. */
const AUTOMATIC = ["#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47", "#264478", "#9e480e", "#636363", "#997300"];

/**
 * Reads the figures of a chart from the cells that its description names.
 * For the page, which draws charts itself.
 * @returns null for a chart of a kind that the page cannot draw.
 */
export function chartData(model: WorkbookModel, sheet: Worksheet, chart: Chart, language: Language): ChartData | null {
  const shape = shapeOf(chart.type);
  if (shape === null) return null;
  const first = chart.series[0];
  const categories = first === undefined ? [] : texts(model, sheet, first.categories, language);
  const series = chart.series.map((each, index) => ({
    name: seriesName(model, sheet, each, language),
    color: each.color === "" ? (AUTOMATIC[index % AUTOMATIC.length] ?? "#4472c4") : each.color,
    values: numbers(model, sheet, each.values),
  }));
  const setting = (path: string): string | number | boolean | undefined => chart.settings[path];
  const maximum = Number(setting("axes.valueAxis.maximum") ?? NaN);
  const format = setting("axes.valueAxis.numberFormat");
  return {
    shape,
    title: chart.title,
    categories,
    series,
    format: typeof format === "string" && format !== "" ? format : cellFormat(model, sheet, first),
    maximum: Number.isFinite(maximum) ? maximum : null,
    axisTitle: String(setting("axes.valueAxis.title.text") ?? ""),
    legend: setting("legend.visible") !== false && (series.length > 1 || setting("legend.visible") === true),
    reversed: setting("axes.categoryAxis.reversePlotOrder") === true,
  };
}

function shapeOf(type: string): ChartShape | null {
  if (/^Bar(Stacked|Stacked100)$/.test(type)) return "stacked-bars";
  if (/^(Bar|BarClustered)$/.test(type)) return "bars";
  if (/^Column(Stacked|Stacked100)$/.test(type)) return "stacked-columns";
  if (/^(Column|ColumnClustered)$/.test(type)) return "columns";
  if (type.startsWith("Line")) return "line";
  if (type.startsWith("Radar")) return "radar";
  return null;
}

function seriesName(model: WorkbookModel, sheet: Worksheet, series: ChartSeries, language: Language): string {
  return series.name.startsWith("=") ? (texts(model, sheet, series.name, language)[0] ?? "") : series.name;
}

function texts(model: WorkbookModel, sheet: Worksheet, reference: string, language: Language): string[] {
  const area = reference === "" ? null : resolveReference(model, sheet, reference);
  if (area === null) return [];
  return model.cells(area.sheet, area.rect).flatMap((row) => row.map((cell) => formatValue(cell.value, cell.numberFormat, language)));
}

function numbers(model: WorkbookModel, sheet: Worksheet, reference: string): (number | null)[] {
  const area = reference === "" ? null : resolveReference(model, sheet, reference);
  if (area === null) return [];
  return model.cells(area.sheet, area.rect).flatMap((row) => row.map((cell) => (typeof cell.value === "number" ? cell.value : null)));
}

function cellFormat(model: WorkbookModel, sheet: Worksheet, series: ChartSeries | undefined): string {
  const area = series === undefined || series.values === "" ? null : resolveReference(model, sheet, series.values);
  return (area === null ? undefined : area.sheet.cellAt(area.rect.row, area.rect.column)?.numberFormat) ?? "General";
}
