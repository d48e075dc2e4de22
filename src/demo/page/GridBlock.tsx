import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo, type CSSProperties, type ReactElement } from "react";
import { cellAddress } from "../../host/model/address.js";
import type { CellLook } from "./cell-look.js";
import type { SheetView } from "./sheet-view.js";

/** Columns that text may run over, at most: a title line is never wider. */
const SPILL_COLUMNS = 80;

const useStyles = makeStyles({
  cell: {
    position: "absolute",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "flex-end",
    overflow: "hidden",
    whiteSpace: "pre",
    paddingLeft: "3px",
    paddingRight: "3px",
    lineHeight: 1.22,
    cursor: "cell",
  },
  top: { alignItems: "flex-start" },
  middle: { alignItems: "center" },
  center: { justifyContent: "center", textAlign: "center" },
  right: { justifyContent: "flex-end", textAlign: "right" },
  wrap: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  spilling: { overflow: "visible", zIndex: 1 },
  spill: { flexShrink: 0, width: "max-content", overflow: "hidden", backgroundColor: "inherit" },
  link: { color: "#0563c1", textDecorationLine: "underline", cursor: "pointer" },
  bar: { position: "absolute", left: "1px", top: "2px", bottom: "2px", zIndex: 0 },
  overBar: { position: "relative" },
});

/** By which the grid knows that a click is on a link. */
const LINK = { "data-link": "" };

/** Classes of cells by their kind: a screen of cells has a thousand of them, and a handful of kinds. */
const classNames = new Map<string, string>();

interface GridBlockProps {
  view: SheetView;
  /** Both ends included. */
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
  /** Where the pane starts in the sheet. */
  originX: number;
  originY: number;
  /** Nothing is drawn left of the block: it draws the text that comes from there. */
  leftmost: boolean;
}

/** A few rows and columns of cells. What comes into view by scrolling is whole blocks; the others are not drawn again. */
export const GridBlock = memo(function GridBlock({ view, firstRow, lastRow, firstColumn, lastColumn, originX, originY, leftmost }: GridBlockProps): ReactElement {
  const styles = useStyles();

  const cell = (row: number, column: number, look: CellLook): ReactElement => {
    const width = view.columns.size(column);
    const spillWidth = look.spills ? spillRoom(view, row, column) : 0;
    const spilling = spillWidth > width;
    const style: CSSProperties = { left: view.columns.offset(column) - originX, top: view.rows.offset(row) - originY, width, height: view.rows.size(row) };
    if (look.fill !== null) style.backgroundColor = look.fill;
    if (look.color !== null) style.color = look.color;
    if (look.bold) style.fontWeight = 700;
    if (look.italic) style.fontStyle = "italic";
    if (look.underline || look.strikethrough) style.textDecorationLine = [look.underline ? "underline" : "", look.strikethrough ? "line-through" : ""].join(" ").trim();
    if (look.fontSize !== null) style.fontSize = look.fontSize;
    if (look.indent > 0) style[look.align === "right" ? "paddingRight" : "paddingLeft"] = 3 + look.indent;
    if (look.borderRight !== null) style.borderRight = look.borderRight;
    if (look.borderBottom !== null) style.borderBottom = look.borderBottom;
    const kind = `${look.vertical} ${look.align} ${look.wrap ? "wrap" : spilling ? "spilling" : ""}`;
    let classes = classNames.get(kind);
    if (classes === undefined) {
      classes = mergeClasses(
        styles.cell,
        look.vertical === "top" && styles.top,
        look.vertical === "middle" && styles.middle,
        look.align === "center" && styles.center,
        look.align === "right" && styles.right,
        look.wrap && styles.wrap,
        spilling && styles.spilling,
      );
      classNames.set(kind, classes);
    }
    const text = spilling ? (
      <span className={mergeClasses(styles.spill, look.link && styles.link)} {...(look.link ? LINK : {})} style={{ maxWidth: spillWidth - 4 - look.indent, ...(look.fill === null && view.sheet.showGridlines ? { backgroundColor: "#ffffff" } : {}) }}>
        {look.text}
      </span>
    ) : look.link ? (
      <span className={styles.link} {...LINK}>
        {look.text}
      </span>
    ) : look.bar !== null ? (
      <span className={styles.overBar}>{look.text}</span>
    ) : (
      look.text
    );
    return (
      <div key={`${row} ${column}`} className={classes} style={style} data-cell={cellAddress(row, column)}>
        {look.bar !== null && <div className={styles.bar} style={{ width: Math.max(0, (width - 3) * look.bar.share), backgroundColor: look.bar.color }} />}
        {text}
      </div>
    );
  };

  const cells: ReactElement[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    if (view.rows.size(row) === 0) continue;
    const before = leftmost ? spillFromTheLeft(view, row, firstColumn) : null;
    if (before !== null) cells.push(cell(row, before.column, before.look));
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (view.columns.size(column) === 0) continue;
      const look = view.look(row, column);
      if (look !== null) cells.push(cell(row, column, look));
    }
  }
  return <>{cells}</>;
});

/** Pixels from the cell's left edge to the next cell that holds something. */
function spillRoom(view: SheetView, row: number, column: number): number {
  const limit = Math.min(column + SPILL_COLUMNS, view.columns.count - 1);
  let last = column;
  while (last < limit && view.look(row, last + 1)?.filled !== true) last++;
  return view.columns.offset(last + 1) - view.columns.offset(column);
}

/** The text left of the window that runs into it, if there is one: it may start in a frozen column. */
function spillFromTheLeft(view: SheetView, row: number, firstColumn: number): { column: number; look: CellLook } | null {
  const limit = Math.max(firstColumn - SPILL_COLUMNS, 0);
  for (let column = firstColumn - 1; column >= limit; column--) {
    const look = view.look(row, column);
    if (look?.filled === true) return look.spills ? { column, look } : null;
  }
  return null;
}
