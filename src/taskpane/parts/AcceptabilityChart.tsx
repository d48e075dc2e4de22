import { ResponsiveContainer, VerticalStackedBarChart } from "@fluentui/react-charts";
import type { ReactElement } from "react";
import { useAnalysisWords } from "../use-analysis-words.js";

/** The darkest for the first place, then paler. */
const SHADES: readonly string[] = ["#0B505B", "#167C8D", "#44B8CB", "#97CFD8", "#BFDEE3", "#E0EEF0"];

/** Pixels, as wide as the pane. */
const HEIGHT = 220;

/** How often each scope comes at each rank, under weights of any kind. The table below the chart says the same in figures. */
export function AcceptabilityChart({ scopes, ranks }: { scopes: readonly { code: string; name: string; shares: readonly number[] }[]; ranks: readonly string[] }): ReactElement {
  const words = useAnalysisWords();
  const bars = scopes.map(({ code, name, shares }) => ({
    xAxisPoint: code,
    chartData: shares.map((share, rank) => ({ legend: ranks[rank] ?? "", data: share * 100, color: SHADES[Math.min(rank, SHADES.length - 1)] ?? "#0B505B", xAxisCalloutData: name, yAxisCalloutData: words.percent(share) })),
  }));
  return (
    <ResponsiveContainer height={HEIGHT}>
      <VerticalStackedBarChart data={bars} chartTitle={words.t("analysis.solidity.acceptability")} hideLegend={false} hideLabels culture={words.language} yMaxValue={100} yAxisTickCount={4} yAxisTickFormat={(value: number) => words.percent(value / 100)} />
    </ResponsiveContainer>
  );
}
