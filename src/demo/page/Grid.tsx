import { makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type PointerEvent, type ReactElement, type RefObject } from "react";
import { flushSync } from "react-dom";
import { cellAddress } from "../../host/model/address.js";
import { maxColumns, maxRows } from "../../host/model/rect.js";
import { CellInput } from "./CellInput.js";
import { ChoiceList } from "./ChoiceList.js";
import { ColumnHeaders, HEADER_HEIGHT, HEADER_WIDTH, RowHeaders } from "./GridHeaders.js";
import { GridPane, STEP } from "./GridPane.js";
import { createSheetView } from "./sheet-view.js";
import { CELL_FONT } from "./shown-text.js";
import { useDemo, useViewState } from "./demo-context.js";
import { hasChoices, validationAt } from "./validation.js";
import { selectionRect, type CellPosition } from "./workbook-view.js";

/** Rows and columns offered beyond those in use, and at least. */
const SPARE = { rows: 60, columns: 12, leastRows: 120, leastColumns: 30 };

const useStyles = makeStyles({
  grid: { position: "relative", flexGrow: 1, minHeight: 0, overflow: "hidden", backgroundColor: "#ffffff" },
  scroller: { position: "absolute", inset: 0, overflow: "auto", fontFamily: CELL_FONT, fontSize: "14.667px", fontSizeAdjust: 0.466, color: "#000000", overscrollBehavior: "contain" },
  canvas: { position: "relative" },
  band: { position: "sticky", top: 0, zIndex: 4, backgroundColor: "#ffffff" },
  corner: { position: "sticky", left: 0, top: 0, zIndex: 5, backgroundColor: "#ffffff" },
  body: { position: "relative" },
  side: { position: "sticky", left: 0, zIndex: 3, backgroundColor: "#ffffff", float: "left" },
  all: { position: "absolute", top: 0, left: 0, width: `${HEADER_WIDTH}px`, height: `${HEADER_HEIGHT}px`, boxSizing: "border-box", backgroundColor: "#f5f5f5", borderRight: "1px solid #c0c0c0", borderBottom: "1px solid #c0c0c0", borderTop: "none", borderLeft: "none", padding: 0 },
  frozenBelow: { borderBottom: "1px solid #9a9a9a" },
  overlay: { position: "absolute", left: `${HEADER_WIDTH}px`, top: `${HEADER_HEIGHT}px`, right: "14px", bottom: "14px", pointerEvents: "none", overflow: "hidden", zIndex: 6 },
  freezeRight: { position: "absolute", top: 0, bottom: 0, width: "1px", backgroundColor: "#8a8a8a", zIndex: 3 },
  freezeBottom: { position: "absolute", left: 0, right: 0, height: "1px", backgroundColor: "#8a8a8a", zIndex: 3 },
});

interface GridProps {
  /** Where the keyboard goes: the text field of the active cell. */
  inputRef: RefObject<HTMLTextAreaElement | null>;
}

/** The cells of the active sheet: scrolled natively, only those near the window are in the page. */
export function Grid({ inputRef }: GridProps): ReactElement {
  const styles = useStyles();
  const { view, words } = useDemo();
  const { sheet, revision, selection, editing, choices, copied } = useViewState();
  const scroller = useRef<HTMLDivElement>(null);
  const scrolls = useRef(new Map<string, { left: number; top: number }>());
  const [size, setSize] = useState({ width: 1000, height: 600 });
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const rect = selectionRect(selection);
  const { anchor, focus } = selection;

  const used = useMemo(() => {
    void revision;
    return sheet.usedRange();
  }, [sheet, revision]);
  const rowCount = Math.min(maxRows, Math.max(SPARE.leastRows, (used === null ? 0 : used.row + used.rows) + SPARE.rows, focus.row < maxRows - 1 ? focus.row + 30 : 0));
  const columnCount = Math.min(maxColumns, Math.max(SPARE.leastColumns, (used === null ? 0 : used.column + used.columns) + SPARE.columns, focus.column < maxColumns - 1 ? focus.column + 6 : 0));
  const sheetView = useMemo(() => {
    void revision;
    return createSheetView(view.model, sheet, rowCount, columnCount, view.language);
  }, [view, sheet, revision, rowCount, columnCount]);

  const { rows, columns } = sheetView;
  const frozenRows = Math.min(sheet.freeze.rows, rowCount - 1);
  const frozenColumns = Math.min(sheet.freeze.columns, columnCount - 1);
  const frozenWidth = columns.offset(frozenColumns);
  const frozenHeight = rows.offset(frozenRows);
  const width = columns.offset(columnCount);
  const height = rows.offset(rowCount);

  const seen = {
    firstRow: Math.max(frozenRows, rows.at(scroll.top + frozenHeight)),
    lastRow: rows.at(scroll.top + size.height - HEADER_HEIGHT),
    firstColumn: Math.max(frozenColumns, columns.at(scroll.left + frozenWidth)),
    lastColumn: columns.at(scroll.left + size.width - HEADER_WIDTH),
  };
  // The window moves by whole steps: between two steps scrolling is the browser's alone.
  const before = (index: number, step: number, least: number): number => Math.max(least, (Math.floor(index / step) - 1) * step);
  const after = (index: number, step: number, count: number): number => Math.min(count - 1, (Math.floor(index / step) + 2) * step - 1);
  const firstRow = before(seen.firstRow, STEP.rows, frozenRows);
  const lastRow = after(seen.lastRow, STEP.rows, rowCount);
  const firstColumn = before(seen.firstColumn, STEP.columns, frozenColumns);
  const lastColumn = after(seen.lastColumn, STEP.columns, columnCount);

  const measure = useCallback((): void => {
    const element = scroller.current;
    if (element !== null) setSize({ width: element.clientWidth, height: element.clientHeight });
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);

  const onScroll = (): void => {
    const element = scroller.current;
    if (element === null) return;
    scrolls.current.set(sheet.id, { left: element.scrollLeft, top: element.scrollTop });
    // In the same frame as the scroll, so that no blank shows.
    flushSync(() => setScroll({ left: element.scrollLeft, top: element.scrollTop }));
  };
  // Each sheet keeps its place.
  useLayoutEffect(() => {
    const element = scroller.current;
    const place = scrolls.current.get(sheet.id) ?? { left: 0, top: 0 };
    if (element === null) return;
    element.scrollLeft = place.left;
    element.scrollTop = place.top;
    setScroll({ left: element.scrollLeft, top: element.scrollTop });
  }, [sheet]);

  // The moving corner of the selection stays in view.
  const followed = useRef({ sheet: sheet.id, row: focus.row, column: focus.column });
  useEffect(() => {
    const element = scroller.current;
    const before = followed.current;
    followed.current = { sheet: sheet.id, row: focus.row, column: focus.column };
    if (element === null || (before.sheet === sheet.id && before.row === focus.row && before.column === focus.column)) return;
    if (before.sheet !== sheet.id && scrolls.current.has(sheet.id)) return;
    if (focus.row >= frozenRows && focus.row < maxRows - 1) {
      const top = rows.offset(focus.row) - frozenHeight;
      const bottom = rows.offset(focus.row + 1) + HEADER_HEIGHT;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    }
    if (focus.column >= frozenColumns && focus.column < maxColumns - 1) {
      const left = columns.offset(focus.column) - frozenWidth;
      const right = columns.offset(focus.column + 1) + HEADER_WIDTH;
      if (left < element.scrollLeft) element.scrollLeft = left;
      else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = Math.min(left, right - element.clientWidth);
    }
  }, [sheet, focus.row, focus.column, rows, columns, frozenRows, frozenColumns, frozenWidth, frozenHeight]);

  const dragging = useRef<"cells" | "rows" | "columns" | null>(null);
  const place = (event: PointerEvent): CellPosition & { area: "cells" | "rows" | "columns" | "all" } => {
    const element = scroller.current;
    const box = element?.getBoundingClientRect();
    const x = event.clientX - (box?.left ?? 0) - HEADER_WIDTH;
    const y = event.clientY - (box?.top ?? 0) - HEADER_HEIGHT;
    const column = columns.at(x < frozenWidth ? Math.max(0, x) : x + (element?.scrollLeft ?? 0));
    const row = rows.at(y < frozenHeight ? Math.max(0, y) : y + (element?.scrollTop ?? 0));
    return { row, column, area: x < 0 && y < 0 ? "all" : x < 0 ? "rows" : y < 0 ? "columns" : "cells" };
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const element = scroller.current;
    if (element === null || event.button !== 0) return;
    const box = element.getBoundingClientRect();
    // The scroll bars are not cells.
    if (event.clientX - box.left >= element.clientWidth || event.clientY - box.top >= element.clientHeight) return;
    if ((event.target as HTMLElement).closest("[data-chart]") !== null) return;
    event.preventDefault();
    const { row, column, area } = place(event);
    if (area === "all") view.select({ row: 0, column: 0 }, { row: maxRows - 1, column: maxColumns - 1 });
    else if (area === "rows") view.select({ row: event.shiftKey ? anchor.row : row, column: 0 }, { row, column: maxColumns - 1 });
    else if (area === "columns") view.select({ row: 0, column: event.shiftKey ? anchor.column : column }, { row: maxRows - 1, column });
    else {
      const followed = !event.shiftKey && (event.target as HTMLElement).closest("[data-link]") !== null && view.followLink(row, column);
      if (!followed) view.select(event.shiftKey ? anchor : { row, column }, { row, column });
    }
    if (area !== "all") {
      dragging.current = area;
      element.setPointerCapture(event.pointerId);
    }
    inputRef.current?.focus({ preventScroll: true });
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (dragging.current === null || view.state().editing !== null) return;
    const { row, column } = place(event);
    const start = view.state().selection.anchor;
    if (dragging.current === "rows") view.select({ row: start.row, column: 0 }, { row, column: maxColumns - 1 });
    else if (dragging.current === "columns") view.select({ row: 0, column: start.column }, { row: maxRows - 1, column });
    else if (row !== focus.row || column !== focus.column) view.select(start, { row, column });
  };
  const onPointerUp = (): void => {
    dragging.current = null;
  };
  const onDoubleClick = (): void => {
    if (view.state().editing === null) view.edit(null, "edit", "cell");
    inputRef.current?.focus({ preventScroll: true });
  };

  const cellLeft = columns.offset(anchor.column) - (anchor.column < frozenColumns ? 0 : scroll.left);
  const cellTop = rows.offset(anchor.row) - (anchor.row < frozenRows ? 0 : scroll.top);
  const cellBox = { left: cellLeft, top: cellTop, width: columns.size(anchor.column), height: rows.size(anchor.row) };
  const hidden = (anchor.column >= frozenColumns && cellLeft < frozenWidth) || (anchor.row >= frozenRows && cellTop < frozenHeight);
  const prompt = validationAt(sheet, anchor.row, anchor.column)?.prompt;
  const copiedHere = copied !== null && copied.sheet === sheet ? copied.rect : null;
  const pane = { view: sheetView, selection: rect, copied: copiedHere };

  return (
    <div className={styles.grid}>
      <div
        ref={scroller}
        className={styles.scroller}
        data-grid={sheet.name}
        tabIndex={-1}
        onScroll={onScroll}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onDoubleClick={onDoubleClick}
      >
        <div className={styles.canvas} style={{ width: HEADER_WIDTH + width, height: HEADER_HEIGHT + height }}>
          <div className={styles.band} style={{ width: HEADER_WIDTH + width, height: HEADER_HEIGHT + frozenHeight }}>
            <div className={styles.corner} style={{ width: HEADER_WIDTH + frozenWidth, height: HEADER_HEIGHT + frozenHeight }}>
              <button type="button" className={styles.all} tabIndex={-1} aria-label={words.t("demo.selectAll")} />
              <ColumnHeaders view={sheetView} first={0} last={frozenColumns - 1} left={HEADER_WIDTH} originX={0} selection={rect} />
              <RowHeaders view={sheetView} first={0} last={frozenRows - 1} top={HEADER_HEIGHT} originY={0} selection={rect} />
              {frozenRows > 0 && frozenColumns > 0 && (
                <GridPane {...pane} firstRow={0} lastRow={frozenRows - 1} firstColumn={0} lastColumn={frozenColumns - 1} left={HEADER_WIDTH} top={HEADER_HEIGHT} width={frozenWidth} height={frozenHeight} originX={0} originY={0} />
              )}
              {frozenColumns > 0 && <div className={styles.freezeRight} style={{ left: HEADER_WIDTH + frozenWidth - 1 }} />}
            </div>
            <ColumnHeaders view={sheetView} first={firstColumn} last={lastColumn} left={HEADER_WIDTH} originX={0} selection={rect} />
            {frozenRows > 0 && (
              <GridPane {...pane} firstRow={0} lastRow={frozenRows - 1} firstColumn={firstColumn} lastColumn={lastColumn} left={HEADER_WIDTH + frozenWidth} top={HEADER_HEIGHT} width={width - frozenWidth} height={frozenHeight} originX={frozenWidth} originY={0} />
            )}
            {frozenRows > 0 && <div className={styles.freezeBottom} style={{ top: HEADER_HEIGHT + frozenHeight - 1 }} />}
          </div>
          <div className={styles.body} style={{ height: height - frozenHeight }}>
            <div className={styles.side} style={{ width: HEADER_WIDTH + frozenWidth, height: height - frozenHeight }}>
              <RowHeaders view={sheetView} first={firstRow} last={lastRow} top={0} originY={frozenHeight} selection={rect} />
              {frozenColumns > 0 && (
                <GridPane {...pane} firstRow={firstRow} lastRow={lastRow} firstColumn={0} lastColumn={frozenColumns - 1} left={HEADER_WIDTH} top={0} width={frozenWidth} height={height - frozenHeight} originX={0} originY={frozenHeight} />
              )}
              {frozenColumns > 0 && <div className={styles.freezeRight} style={{ left: HEADER_WIDTH + frozenWidth - 1 }} />}
            </div>
            <GridPane
              {...pane}
              firstRow={firstRow}
              lastRow={lastRow}
              firstColumn={firstColumn}
              lastColumn={lastColumn}
              left={HEADER_WIDTH + frozenWidth}
              top={0}
              width={width - frozenWidth}
              height={height - frozenHeight}
              originX={frozenWidth}
              originY={frozenHeight}
            />
          </div>
        </div>
      </div>
      <div className={styles.overlay}>
        <CellInput
          ref={inputRef}
          box={cellBox}
          room={{ width: size.width - HEADER_WIDTH, height: size.height - HEADER_HEIGHT }}
          hidden={hidden}
          label={`${cellAddress(anchor.row, anchor.column)} ${sheetView.look(anchor.row, anchor.column)?.text ?? ""}`.trim()}
          pageRows={Math.max(1, seen.lastRow - seen.firstRow - 1)}
        />
        {editing === null && !hidden && (
          <ChoiceList
            box={cellBox}
            room={{ width: size.width - HEADER_WIDTH, height: size.height - HEADER_HEIGHT }}
            available={hasChoices(sheet, anchor.row, anchor.column)}
            choices={choices}
            prompt={prompt?.show === true && choices === null ? prompt : null}
            onDone={() => inputRef.current?.focus({ preventScroll: true })}
          />
        )}
      </div>
    </div>
  );
}
