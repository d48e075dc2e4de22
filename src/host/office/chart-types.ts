/** Kinds of chart that the stand-in keeps, shows and saves, by their Office.js names. */
export const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
  "Pie",
  "Doughnut",
  "Area",
  "AreaStacked",
  "Radar",
  "RadarMarkers",
  "RadarFilled",
  "XYScatter",
  "XYScatterLines",
] as const;

export type ChartTypeName = (typeof chartTypes)[number];
