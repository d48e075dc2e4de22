import { GroupedVerticalBarChart, ResponsiveContainer } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../use-pane.js";

/** Pixels, as wide as the pane. */
const HEIGHT = 240;

/** Planned and actual value of each partner side by side; what is not known has no bar. The table below the chart says the same in figures. */
export function PilotChart({ partners }: { partners: readonly { code: string; name: string; planned: number | null; actual: number | null }[] }): ReactElement {
  const { words } = usePane();
  const money = (value: number): string => words.number(value, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
  const compact = (value: number): string => words.number(value, { notation: "compact", maximumFractionDigits: 1 });
  const bars = partners.map(({ code, name, planned, actual }) => ({
    name: code,
    series: [
      { key: "planned", legend: words.t("pane.pilot.planned"), color: tokens.colorNeutralForeground4, value: planned },
      { key: "actual", legend: words.t("pane.pilot.actual"), color: tokens.colorCompoundBrandBackground, value: actual },
    ].flatMap(({ value, ...series }) => (value === null ? [] : [{ ...series, data: value, xAxisCalloutData: name, yAxisCalloutData: money(value) }])),
  }));
  return (
    <ResponsiveContainer height={HEIGHT}>
      <GroupedVerticalBarChart data={bars} chartTitle={words.t("pane.pilot.chart")} hideLegend={false} culture={words.language} yAxisTickFormat={compact} yAxisTickCount={4} />
    </ResponsiveContainer>
  );
}
