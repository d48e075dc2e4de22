import { makeStyles } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { formatValue } from "../../host/calculation/format-value.js";
import { useDemo, useViewState } from "./demo-context.js";
import { selectionRect } from "./workbook-view.js";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", justifyContent: "space-between", flexShrink: 0, height: "22px", padding: "0 12px", backgroundColor: "#f0f0f0", borderTop: "1px solid #dcdcdc", fontSize: "12px", color: "#424242" },
  figures: { display: "flex", columnGap: "18px" },
});

/** What is under the selection: count, sum and average, as at the foot of a spreadsheet. */
export function StatusBar(): ReactElement {
  const styles = useStyles();
  const { view, words } = useDemo();
  const { sheet, selection, editing, revision } = useViewState();
  const figures = useMemo(() => {
    void revision;
    const rect = selectionRect(selection);
    if (rect.rows * rect.columns < 2) return null;
    let [count, numbers, sum, format] = [0, 0, 0, "General"];
    sheet.forEachCell(rect, (cell) => {
      if (cell.value === null || cell.value === "") return;
      count++;
      if (typeof cell.value !== "number") return;
      if (numbers++ === 0) format = cell.numberFormat;
      sum += cell.value;
    });
    return count < 2 ? null : { count, numbers, sum, format };
  }, [sheet, selection, revision]);
  const text = (value: number, format: string): string => formatValue(value, format, view.language);
  return (
    <div className={styles.bar} role="status" aria-live="off">
      <span>{words.t(editing === null ? "demo.ready" : "demo.typing")}</span>
      {figures !== null && (
        <span className={styles.figures}>
          {figures.numbers > 1 && <span>{words.t("demo.average", { average: text(figures.sum / figures.numbers, figures.format) })}</span>}
          <span>{words.t("demo.count", { count: figures.count })}</span>
          {figures.numbers > 1 && <span>{words.t("demo.sum", { sum: text(figures.sum, figures.format) })}</span>}
        </span>
      )}
    </div>
  );
}
