import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { columnLetters } from "../../host/model/address.js";
import type { Rect } from "../../host/model/rect.js";
import type { SheetView } from "./sheet-view.js";

export const HEADER_HEIGHT = 20;
export const HEADER_WIDTH = 40;

const useStyles = makeStyles({
  header: {
    position: "absolute",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    fontSize: "12px",
    color: "#424242",
    backgroundColor: "#f5f5f5",
    userSelect: "none",
    overflow: "hidden",
  },
  column: { top: 0, height: `${HEADER_HEIGHT}px`, borderRight: "1px solid #d6d6d6", borderBottom: "1px solid #c0c0c0", cursor: "default" },
  row: { left: 0, width: `${HEADER_WIDTH}px`, borderRight: "1px solid #c0c0c0", borderBottom: "1px solid #d6d6d6", cursor: "default" },
  chosen: { backgroundColor: "#d8ebe0", color: "#0e5c2f", fontWeight: 600 },
  columnEdge: { borderBottomColor: "#107c41", boxShadow: "inset 0 -1px 0 #107c41" },
  rowEdge: { borderRightColor: "#107c41", boxShadow: "inset -1px 0 0 #107c41" },
});

interface ColumnHeadersProps {
  view: SheetView;
  first: number;
  last: number;
  /** Left edge of the headers, where the column at `originX` starts. */
  left: number;
  originX: number;
  selection: Rect;
}

export function ColumnHeaders({ view, first, last, left, originX, selection }: ColumnHeadersProps): ReactElement {
  const styles = useStyles();
  const headers: ReactElement[] = [];
  for (let column = first; column <= last; column++) {
    const width = view.columns.size(column);
    if (width === 0) continue;
    const chosen = column >= selection.column && column < selection.column + selection.columns;
    headers.push(
      <div key={column} className={mergeClasses(styles.header, styles.column, chosen && styles.chosen, chosen && styles.columnEdge)} style={{ left: left + view.columns.offset(column) - originX, width }}>
        {columnLetters(column)}
      </div>,
    );
  }
  return <>{headers}</>;
}

interface RowHeadersProps {
  view: SheetView;
  first: number;
  last: number;
  top: number;
  originY: number;
  selection: Rect;
}

export function RowHeaders({ view, first, last, top, originY, selection }: RowHeadersProps): ReactElement {
  const styles = useStyles();
  const headers: ReactElement[] = [];
  for (let row = first; row <= last; row++) {
    const height = view.rows.size(row);
    if (height === 0) continue;
    const chosen = row >= selection.row && row < selection.row + selection.rows;
    headers.push(
      <div key={row} className={mergeClasses(styles.header, styles.row, chosen && styles.chosen, chosen && styles.rowEdge)} style={{ top: top + view.rows.offset(row) - originY, height }}>
        {row + 1}
      </div>,
    );
  }
  return <>{headers}</>;
}
