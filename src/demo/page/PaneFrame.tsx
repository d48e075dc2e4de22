import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement, type RefObject } from "react";
import { hostInfo } from "../../host/office/office-context.js";
import type { Language } from "../../words/language.js";
import { useDemo } from "./demo-context.js";
import { OFFICE_LANGUAGES } from "./host-frame.js";

/** Widths that Excel gives to a task pane, in pixels. */
const WIDTH = { least: 320, usual: 350, most: 450 };

const useStyles = makeStyles({
  side: { position: "relative", display: "flex", flexDirection: "column", flexShrink: 0, backgroundColor: "#ffffff", borderLeft: "1px solid #d0d0d0" },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", flexShrink: 0, height: "34px", padding: "0 6px 0 14px", fontSize: "14px", fontWeight: 600, color: "#242424" },
  close: { width: "28px", height: "28px", padding: 0, border: "none", borderRadius: "4px", backgroundColor: "transparent", color: "#424242", cursor: "pointer", display: "flex", alignItems: "center", justifyContent: "center", ":hover": { backgroundColor: "#f0f0f0" } },
  pane: { flexGrow: 1, width: "100%", border: "none" },
  handle: { position: "absolute", left: "-4px", top: 0, bottom: 0, width: "7px", cursor: "col-resize", zIndex: 10, touchAction: "none", ":hover": { backgroundColor: "rgba(16, 124, 65, 0.25)" }, ":focus-visible": { backgroundColor: "rgba(16, 124, 65, 0.45)", outlineStyle: "none" } },
  closed: { display: "none" },
  // While the handle is dragged, the frame must not swallow the pointer.
  still: { pointerEvents: "none" },
});

interface PaneFrameProps {
  frameRef: RefObject<HTMLIFrameElement | null>;
  language: Language;
  isOpen: boolean;
  onClose: () => void;
  onLoad: () => void;
}

/** The task pane beside the workbook, in a frame of its own as in Excel, with a width that can be changed. Closed, it goes on running. */
export function PaneFrame({ frameRef, language, isOpen, onClose, onLoad }: PaneFrameProps): ReactElement {
  const styles = useStyles();
  const { words } = useDemo();
  const [width, setWidth] = useState(WIDTH.usual);
  const [dragging, setDragging] = useState(false);
  const start = useRef({ x: 0, width: 0 });
  const resize = (wanted: number): void => setWidth(Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, wanted))));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault();
    start.current = { x: event.clientX, width };
    setDragging(true);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowLeft" ? 10 : event.key === "ArrowRight" ? -10 : 0;
    if (by === 0) return;
    event.preventDefault();
    resize(width + by);
  };
  return (
    <aside className={mergeClasses(styles.side, !isOpen && styles.closed)} style={{ width }} aria-label={words.t("demo.pane")}>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={words.t("demo.paneWidth")}
        aria-valuenow={width}
        aria-valuemin={WIDTH.least}
        aria-valuemax={WIDTH.most}
        tabIndex={0}
        className={styles.handle}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => {
          if (dragging) resize(start.current.width + start.current.x - event.clientX);
        }}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.head}>
        <span>Mutualiser</span>
        <button type="button" className={styles.close} aria-label={words.t("demo.closePane")} onClick={onClose}>
          <Dismiss16Regular />
        </button>
      </div>
      <iframe ref={frameRef} className={mergeClasses(styles.pane, dragging && styles.still)} title={words.t("demo.pane")} src={`pane.html?${hostInfo(OFFICE_LANGUAGES[language])}`} onLoad={onLoad} />
    </aside>
  );
}
