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
  /** The part of the sheet that the pane shows, in pixels; a chart across a frozen line is in both panes. */
  part: { left: number; top: number; right: number; bottom: number };
}

/** The charts of a sheet, over its cells, as far as they are in one pane of the grid. */
export function ChartLayer({ sheetView, part }: ChartLayerProps): ReactElement {
  const styles = useStyles();
  const { view } = useDemo();
  const { sheet } = sheetView;
  const charts = useMemo(() => sheetView.sheet.charts.map((chart) => ({ chart, data: chartData(view.model, sheetView.sheet, chart, view.language) })), [view, sheetView]);
  if (sheet.charts.length === 0) return <></>;
  return (
    <>
      {charts.map(({ chart, data }) => {
        const box = chartBox(sheetView, chart);
        if (box.left >= part.right || box.top >= part.bottom || box.left + box.width <= part.left || box.top + box.height <= part.top) return null;
        // Read aloud once, where its corner is.
        const main = box.left >= part.left && box.top >= part.top;
        return (
          <figure
            key={chart.id}
            data-chart={chart.name}
            {...(main ? { "aria-label": chart.title } : { "aria-hidden": true })}
            className={styles.frame}
            style={{ left: box.left - part.left, top: box.top - part.top, width: box.width, height: box.height, margin: 0 }}
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
