import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, type ReactElement } from "react";
import type { Chart } from "../../host/model/sheet-parts.js";
import { chartData } from "./chart-data.js";
import { useDemo } from "./demo-context.js";
import { PIXELS } from "./grid-axis.js";
import type { SheetView } from "./sheet-view.js";

const WorkbookChart = lazy(async () => ({ default: (await import("./WorkbookChart.js")).WorkbookChart }));

const useStyles = makeStyles({
  frame: { position: "absolute", boxSizing: "border-box", backgroundColor: "#ffffff", border: "1px solid #d0d0d0", overflow: "hidden", zIndex: 2, cursor: "default" },
});

interface ChartLayerProps {
  sheetView: SheetView;
  revision: number;
  /** Where the sheet's corner stands in the parent. */
  left: number;
  top: number;
}

/** The charts of a sheet, over its cells. */
export function ChartLayer({ sheetView, revision, left, top }: ChartLayerProps): ReactElement {
  const styles = useStyles();
  const { view } = useDemo();
  const { sheet } = sheetView;
  const charts = useMemo(() => {
    void revision;
    return sheet.charts.map((chart) => ({ chart, data: chartData(view.model, sheet, chart, view.language) }));
  }, [view, sheet, revision]);
  return (
    <>
      {charts.map(({ chart, data }) => {
        const box = chartBox(sheetView, chart);
        return (
          <figure
            key={chart.id}
            data-chart={chart.name}
            aria-label={chart.title}
            className={styles.frame}
            style={{ left: left + box.left, top: top + box.top, width: box.width, height: box.height, margin: 0 }}
          >
            <Suspense fallback={null}>{data !== null && <WorkbookChart data={data} width={box.width - 2} height={box.height - 2} language={view.language} />}</Suspense>
          </figure>
        );
      })}
    </>
  );
}

function chartBox({ rows, columns }: SheetView, chart: Chart): { left: number; top: number; width: number; height: number } {
  const { anchor } = chart;
  if (anchor === null) return { left: chart.left * PIXELS, top: chart.top * PIXELS, width: chart.width * PIXELS, height: chart.height * PIXELS };
  const left = columns.offset(anchor.column);
  const top = rows.offset(anchor.row);
  return { left, top, width: columns.offset(anchor.column + anchor.columns) - left, height: rows.offset(anchor.row + anchor.rows) - top };
}
