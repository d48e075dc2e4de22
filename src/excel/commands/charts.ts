import type { ResolvedChart } from "../../workbook/commands.js";
import { areaAddress, areaReference } from "../area-address.js";
import type { Appliers, Target } from "./target.js";

const chartTypes = {
  "bar-stacked": "BarStacked",
  bar: "BarClustered",
  column: "ColumnClustered",
  line: "Line",
  radar: "Radar",
} as const satisfies Record<ResolvedChart["kind"], `${Excel.ChartType}`>;

/** Charts: every series is said, since what Excel guesses differs between its editions. */
export const chartAppliers: Appliers<"add-chart" | "delete-chart"> = {
  "add-chart"(target, { chart: description }) {
    const [first, ...others] = description.series;
    if (!first) throw new RangeError(`chart ${description.id} has no series`);
    const chart = target.sheet(description.sheet).charts.add(chartTypes[description.kind], target.range(first.values), "Columns");
    chart.name = description.id;
    chart.title.text = description.title;
    chart.title.format.font.size = 12;
    const from = areaAddress({ sheet: description.sheet, row: description.row, column: description.column, rows: 1, columns: 1 });
    const to = areaAddress({
      sheet: description.sheet,
      row: description.row + description.rows - 1,
      column: description.column + description.columns - 1,
      rows: 1,
      columns: 1,
    });
    chart.setPosition(from, to);
    fillSeries(target, chart.series.getItemAt(0), first, description);
    for (const series of others) fillSeries(target, chart.series.add(seriesName(target, series.name)), series, description);
    chart.legend.visible = description.series.length > 1;
    if (description.series.length > 1) chart.legend.position = "Bottom";
    if (description.kind !== "radar") setAxes(chart, description);
  },

  "delete-chart"(target, { sheet, name }) {
    target.sheet(sheet).charts.getItem(name).delete();
  },
};

/** The header's text; where it is not known here, the cell that holds it. */
function seriesName(target: Target, cell: ResolvedChart["series"][number]["name"]): string {
  return target.headerText(cell) ?? `=${areaReference({ ...cell, rows: 1, columns: 1 })}`;
}

function fillSeries(target: Target, series: Excel.ChartSeries, { name, values, color }: ResolvedChart["series"][number], chart: ResolvedChart): void {
  series.name = seriesName(target, name);
  series.setValues(target.range(values));
  series.setXAxisValues(target.range(chart.categories));
  if (chart.kind === "line" || chart.kind === "radar") series.format.line.color = color;
  else series.format.fill.setSolidColor(color);
}

function setAxes(chart: Excel.Chart, description: ResolvedChart): void {
  const { valueAxis, categoryAxis } = chart.axes;
  if (description.axisTitle !== undefined) valueAxis.title.text = description.axisTitle;
  if (description.format !== undefined) valueAxis.numberFormat = description.format;
  if (description.max !== undefined) valueAxis.maximum = description.max;
  valueAxis.minimum = 0;
  // Bars from top to bottom in the order of the table.
  if (description.kind === "bar" || description.kind === "bar-stacked") {
    categoryAxis.reversePlotOrder = true;
    // Without this the figures of the other axis would go up with the first bar.
    categoryAxis.position = "Maximum";
  }
}
