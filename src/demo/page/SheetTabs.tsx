import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { ChevronLeft16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Worksheet } from "../../host/model/worksheet.js";
import { useDemo, useViewState } from "./demo-context.js";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "stretch", flexShrink: 0, height: "30px", backgroundColor: "#f0f0f0", borderTop: "1px solid #c8c8c8" },
  turn: { width: "24px", flexShrink: 0, padding: 0, border: "none", backgroundColor: "transparent", color: "#424242", cursor: "pointer", display: "flex", alignItems: "center", justifyContent: "center", ":hover": { backgroundColor: "#e0e0e0" }, ":disabled": { color: "#bdbdbd", cursor: "default", backgroundColor: "transparent" } },
  list: { display: "flex", overflowX: "auto", scrollbarWidth: "none", flexGrow: 1, minWidth: 0 },
  tab: {
    position: "relative",
    flexShrink: 0,
    maxWidth: "190px",
    padding: "0 14px",
    border: "none",
    borderRight: "1px solid #d6d6d6",
    backgroundColor: "transparent",
    fontSize: "12.5px",
    color: "#424242",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    cursor: "pointer",
    outlineOffset: "-3px",
    ":hover": { backgroundColor: "#e6e6e6" },
  },
  chosen: { backgroundColor: "#ffffff", color: "#0e5c2f", fontWeight: 600, ":hover": { backgroundColor: "#ffffff" } },
  colour: { position: "absolute", left: 0, right: 0, bottom: 0, height: "4px" },
});

/** The tabs of the sheets, in their colours; arrows and Home and End go from one to the next. */
export function SheetTabs(): ReactElement {
  const styles = useStyles();
  const { view, words } = useDemo();
  const { sheet, revision } = useViewState();
  const list = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState({ left: false, right: false });
  const sheets = view.model.sheets.filter((each) => each.visibility === "Visible");

  const look = useCallback((): void => {
    const element = list.current;
    if (element !== null) setMore({ left: element.scrollLeft > 1, right: element.scrollLeft + element.clientWidth < element.scrollWidth - 1 });
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
    look();
  }, [look, sheet, revision]);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = sheets.indexOf(sheet);
    const target: Worksheet | undefined =
      event.key === "ArrowRight" ? sheets[at + 1] : event.key === "ArrowLeft" ? sheets[at - 1] : event.key === "Home" ? sheets[0] : event.key === "End" ? sheets.at(-1) : undefined;
    if (target === undefined) return;
    event.preventDefault();
    view.activate(target);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  const scroll = (by: number): void => list.current?.scrollBy({ left: by, behavior: "smooth" });

  return (
    <div className={styles.bar}>
      <button type="button" className={styles.turn} tabIndex={-1} disabled={!more.left} aria-label={words.t("demo.tabsLeft")} onClick={() => scroll(-240)}>
        <ChevronLeft16Regular />
      </button>
      <button type="button" className={styles.turn} tabIndex={-1} disabled={!more.right} aria-label={words.t("demo.tabsRight")} onClick={() => scroll(240)}>
        <ChevronRight16Regular />
      </button>
      <div ref={list} role="tablist" aria-label={words.t("demo.sheets")} className={styles.list} onScroll={look} onKeyDown={onKeyDown}>
        {sheets.map((each) => (
          <button
            key={each.id}
            type="button"
            role="tab"
            aria-selected={each === sheet}
            tabIndex={each === sheet ? 0 : -1}
            title={each.name}
            className={mergeClasses(styles.tab, each === sheet && styles.chosen)}
            onClick={() => view.activate(each)}
          >
            {each.name}
            {each.tabColor !== "" && <span className={styles.colour} style={{ backgroundColor: each.tabColor }} />}
          </button>
        ))}
      </div>
    </div>
  );
}
