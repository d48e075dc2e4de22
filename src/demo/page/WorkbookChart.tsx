import {
  GroupedVerticalBarChart,
  HorizontalBarChartWithAxis,
  LineChart,
  PolarChart,
  VerticalStackedBarChart,
  type HorizontalBarChartWithAxisDataPoint,
} from "@fluentui/react-charts";
import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatValue } from "../../host/calculation/format-value.js";
import type { Language } from "../../words/language.js";
import type { ChartData } from "./chart-data.js";
import { ChartLegend } from "./ChartLegend.js";

const TITLE = 34;
const LEGEND = 26;

const useStyles = makeStyles({
  title: { position: "absolute", left: "12px", right: "12px", top: "8px", height: `${TITLE - 8}px`, fontSize: "13px", fontWeight: 600, lineHeight: "18px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: "#242424" },
  plot: { position: "absolute", left: 0, right: 0, top: `${TITLE}px`, "& svg g text": { fontWeight: 400, fontSize: "11px" } },
});

interface WorkbookChartProps {
  data: ChartData;
  width: number;
  height: number;
  language: Language;
}

/** One chart of the workbook, drawn by Fluent's charts: title above, plot, legend below. */
export function WorkbookChart({ data, width, height, language }: WorkbookChartProps): ReactElement {
  const styles = useStyles();
  const room = { width, height: height - TITLE - (data.legend ? LEGEND : 4) };
  return (
    <>
      <div className={styles.title} title={data.title}>
        {data.title}
      </div>
      <div className={styles.plot} style={{ height: room.height }}>{plot(data, room, language)}</div>
      {data.legend && <ChartLegend series={data.series} />}
    </>
  );
}

function plot(data: ChartData, room: { width: number; height: number }, language: Language): ReactElement {
  const culture = language === "fr" ? "fr-FR" : "en-GB";
  const text = (value: number): string => formatValue(value, data.format, language);
  const shared = {
    ...room,
    culture,
    hideLegend: true,
    hideLabels: true,
    reflowProps: { mode: "none" as const },
    yAxisTickFormat: text,
  };
  const heights = data.shape === "stacked-columns" ? totals(data) : data.series.flatMap((each) => each.values.map((value) => value ?? 0));
  const ticks = roundTicks(Math.min(0, ...heights), data.maximum ?? Math.max(0, ...heights));
  const maximum = { yMinValue: ticks[0] ?? 0, yMaxValue: ticks.at(-1) ?? 1, yAxisTickCount: ticks.length - 1 };
  switch (data.shape) {
    case "bars":
    case "stacked-bars":
      return <HorizontalBars data={data} room={room} culture={culture} text={text} />;
    case "columns":
      return (
        <GroupedVerticalBarChart
          {...shared}
          {...maximum}
          barWidth="auto"
          maxBarWidth={36}
          wrapXAxisLables
          data={data.categories.map((name, index) => ({
            name,
            series: data.series.map((each) => ({ key: each.name, legend: each.name, color: each.color, data: each.values[index] ?? 0, yAxisCalloutData: valueText(each.values[index] ?? null, text) })),
          }))}
        />
      );
    case "stacked-columns":
      return (
        <VerticalStackedBarChart
          {...shared}
          {...maximum}
          wrapXAxisLables
          data={data.categories.map((name, index) => ({
            xAxisPoint: name,
            chartData: data.series.map((each) => ({ legend: each.name, color: each.color, data: each.values[index] ?? 0, yAxisCalloutData: valueText(each.values[index] ?? null, text) })),
          }))}
        />
      );
    case "line":
      return (
        <LineChart
          {...shared}
          {...maximum}
          data={{
            lineChartData: data.series.map((each) => ({
              legend: each.name,
              color: each.color,
              data: each.values.flatMap((y, x) => (y === null ? [] : [{ x: x + 1, y, xAxisCalloutData: data.categories[x] ?? "", yAxisCalloutData: text(y) }])),
            })),
          }}
          tickValues={data.categories.map((_, index) => index + 1)}
          xAxis={{ tickText: data.categories }}
        />
      );
    case "radar":
      return (
        <PolarChart
          {...room}
          culture={culture}
          hideLegend
          shape="polygon"
          direction="clockwise"
          margins={{ top: 22, bottom: 22, left: Math.min(130, room.width * 0.28), right: Math.min(130, room.width * 0.28) }}
          data={data.series.map((each) => ({
            type: "areapolar" as const,
            legend: each.name,
            color: each.color,
            data: data.categories.map((name, index) => ({ theta: name.length > 20 ? `${name.slice(0, 19)}…` : name, r: each.values[index] ?? 0 })),
          }))}
        />
      );
  }
}

interface HorizontalBarsProps {
  data: ChartData;
  room: { width: number; height: number };
  culture: string;
  text: (value: number) => string;
}

/** Bars side by side get a line each, with invisible names after the first; stacked ones share theirs. */
function HorizontalBars({ data, room, culture, text }: HorizontalBarsProps): ReactElement {
  const { categories, series } = data;
  const stacked = data.shape === "stacked-bars" || series.length === 1;
  const points: HorizontalBarChartWithAxisDataPoint[] = [];
  const order = categories.map((_, index) => index);
  // The library puts the first line at the bottom.
  if (data.reversed) order.reverse();
  for (const index of order) {
    const name = `${categories[index] ?? ""}${"\u200b".repeat(index)}`;
    const lines = stacked ? series : [...series].reverse();
    lines.forEach((each, rank) => {
      const value = each.values[index] ?? null;
      const label = stacked ? name : rank === Math.floor((lines.length - 1) / 2) ? name : `\u2009${"\u200b".repeat(index * lines.length + rank)}`;
      points.push({ x: value ?? 0, y: label, legend: each.name, color: each.color, xAxisCalloutData: categories[index] ?? "", yAxisCalloutData: valueText(value, text) });
    });
    if (!stacked && index !== order.at(-1)) points.push({ x: 0, y: `\u200a${"\u200b".repeat(index)}`, legend: "", color: "transparent" });
  }
  const longest = Math.max(...categories.map((name) => name.length), 4);
  const left = Math.min(room.width * 0.42, 16 + longest * 6.2);
  const lengths = stacked ? totals(data) : series.flatMap((each) => each.values.map((value) => value ?? 0));
  const ticks = roundTicks(Math.min(0, ...lengths), data.maximum ?? Math.max(0, ...lengths));
  const lineCount = new Set(points.map((point) => point.y)).size;
  return (
    <HorizontalBarChartWithAxis
      {...room}
      culture={culture}
      hideLegend
      hideLabels
      reflowProps={{ mode: "none" }}
      margins={{ top: 4, bottom: 30, left, right: 18 }}
      barHeight={Math.max(3, Math.min(22, ((room.height - 34) / Math.max(1, lineCount)) * (stacked ? 0.66 : 0.92)))}
      xMinValue={ticks[0] ?? 0}
      xMaxValue={ticks.at(-1) ?? 1}
      tickValues={ticks}
      xAxis={{ tickText: ticks.map(text) }}
      showYAxisLables
      yAxisTickFormat={(name: string) => name}
      data={points}
    />
  );
}

/** What the series of each category add up to. */
function totals({ categories, series }: ChartData): number[] {
  return categories.map((_, index) => series.reduce((sum, each) => sum + (each.values[index] ?? 0), 0));
}

/** Values of an axis: multiples of 1, 2 or 5 times a power of ten that cover what is shown, about five of them. */
function roundTicks(low: number, high: number): number[] {
  const span = high - low;
  if (!(span > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = power * ([1, 2, 5].find((each) => span / (each * power) <= 6) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

function valueText(value: number | null, text: (value: number) => string): string {
  return value === null ? "–" : text(value);
}
