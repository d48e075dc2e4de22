import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { intersection, type Rect } from "../../host/model/rect.js";
import { ChartLayer } from "./ChartLayer.js";
import { GridBlock } from "./GridBlock.js";
import type { SheetView } from "./sheet-view.js";

/** Rows and columns of a block; the window of drawn cells moves by whole blocks. */
export const STEP = { rows: 8, columns: 6 };

const useStyles = makeStyles({
  pane: { position: "absolute", overflow: "hidden" },
  vertical: { position: "absolute", top: 0, width: "1px", backgroundColor: "#e2e2e2" },
  horizontal: { position: "absolute", left: 0, height: "1px", backgroundColor: "#e2e2e2" },
  range: { position: "absolute", boxSizing: "border-box", border: "2px solid #107c41", backgroundColor: "rgba(16, 124, 65, 0.08)", pointerEvents: "none", zIndex: 2 },
  single: { backgroundColor: "transparent" },
  copied: { position: "absolute", boxSizing: "border-box", border: "2px dashed #107c41", pointerEvents: "none", zIndex: 2 },
});

interface GridPaneProps {
  view: SheetView;
  /** Rows and columns to draw, both ends included. */
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
  /** Where the pane stands in its parent, and how large it is. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** The sheet's position at the pane's corner. */
  originX: number;
  originY: number;
  selection: Rect;
  copied: Rect | null;
}

/** One part of the grid: the scrolling cells, or those that are frozen above, at the left or in the corner. */
export function GridPane({ view, firstRow, lastRow, firstColumn, lastColumn, left, top, width, height, originX, originY, selection, copied }: GridPaneProps): ReactElement {
  const styles = useStyles();
  const blocks: ReactElement[] = [];
  for (let row = Math.floor(firstRow / STEP.rows); row * STEP.rows <= lastRow; row++) {
    for (let column = Math.floor(firstColumn / STEP.columns); column * STEP.columns <= lastColumn; column++) {
      const left = Math.max(firstColumn, column * STEP.columns);
      blocks.push(
        <GridBlock
          key={`${row} ${column}`}
          view={view}
          firstRow={Math.max(firstRow, row * STEP.rows)}
          lastRow={Math.min(lastRow, (row + 1) * STEP.rows - 1)}
          firstColumn={left}
          lastColumn={Math.min(lastColumn, (column + 1) * STEP.columns - 1)}
          originX={originX}
          originY={originY}
          leftmost={left === firstColumn}
        />,
      );
    }
  }
  const lines: ReactElement[] = [];
  if (view.sheet.showGridlines) {
    const startX = view.columns.offset(firstColumn) - originX;
    const startY = view.rows.offset(firstRow) - originY;
    const endX = view.columns.offset(lastColumn + 1) - originX;
    const endY = view.rows.offset(lastRow + 1) - originY;
    for (let column = firstColumn; column <= lastColumn; column++) {
      lines.push(<div key={`c${column}`} className={styles.vertical} style={{ left: view.columns.offset(column + 1) - originX - 1, top: startY, height: endY - startY }} />);
    }
    for (let row = firstRow; row <= lastRow; row++) {
      lines.push(<div key={`r${row}`} className={styles.horizontal} style={{ top: view.rows.offset(row + 1) - originY - 1, left: startX, width: endX - startX }} />);
    }
  }
  const whole: Rect = { row: firstRow, column: firstColumn, rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 };
  const box = (rect: Rect): { left: number; top: number; width: number; height: number } => {
    const x = view.columns.offset(rect.column) - originX;
    const y = view.rows.offset(rect.row) - originY;
    return { left: x - 1, top: y - 1, width: view.columns.offset(rect.column + rect.columns) - originX - x + 1, height: view.rows.offset(rect.row + rect.rows) - originY - y + 1 };
  };
  const several = selection.rows > 1 || selection.columns > 1;
  return (
    <div className={styles.pane} style={{ left, top, width, height }}>
      {lines}
      {blocks}
      {intersection(selection, whole) !== null && <div className={mergeClasses(styles.range, !several && styles.single)} style={box(selection)} />}
      <ChartLayer sheetView={view} part={{ left: originX, top: originY, right: originX + width, bottom: originY + height }} />
      {copied !== null && intersection(copied, whole) !== null && <div className={styles.copied} style={box(copied)} />}
    </div>
  );
}
