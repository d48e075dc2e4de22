import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { forwardRef, useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import { CELL_FONT } from "./shown-text.js";
import { useDemo, useViewState } from "./demo-context.js";
import type { Move } from "./next-cell.js";

const useStyles = makeStyles({
  input: {
    position: "absolute",
    boxSizing: "border-box",
    margin: 0,
    padding: "0 3px",
    border: "none",
    outlineStyle: "none",
    resize: "none",
    overflow: "hidden",
    fontFamily: CELL_FONT,
    fontSize: "14.667px",
    fontSizeAdjust: 0.466,
    lineHeight: 1.22,
    color: "#000000",
  },
  // Always there and focused, so that dead keys and input methods start an entry as well as plain keys.
  waiting: { opacity: 0, pointerEvents: "none", caretColor: "transparent" },
  open: { backgroundColor: "#ffffff", boxShadow: "0 0 0 2px #107c41, 0 3px 8px rgba(0, 0, 0, 0.2)", pointerEvents: "auto", whiteSpace: "pre-wrap" },
});

interface CellInputProps {
  box: { left: number; top: number; width: number; height: number };
  room: { width: number; height: number };
  /** The active cell is scrolled under the frozen rows or columns. */
  hidden: boolean;
  label: string;
  pageRows: number;
}

/** The text field of the active cell: it takes every key of the grid, and shows itself while an entry is typed in the cell. */
export const CellInput = forwardRef<HTMLTextAreaElement, CellInputProps>(function CellInput({ box, room, hidden, label, pageRows }, ref): ReactElement {
  const styles = useStyles();
  const { view, words } = useDemo();
  const { editing, choices, selection, sheet } = useViewState();
  const element = ref as RefObject<HTMLTextAreaElement | null>;
  const inCell = editing !== null && editing.place === "cell";
  const text = editing?.text ?? "";

  // Grows with its text, to the right and then down, as far as there is room.
  useLayoutEffect(() => {
    const field = element.current;
    if (field === null) return;
    if (!inCell) return;
    field.style.width = `${box.width}px`;
    field.style.height = `${box.height}px`;
    const right = Math.max(box.width, room.width - box.left - 4);
    field.style.whiteSpace = "pre";
    const wanted = Math.min(right, Math.max(box.width, field.scrollWidth + 6));
    field.style.whiteSpace = "pre-wrap";
    field.style.width = `${wanted}px`;
    field.style.height = `${Math.max(box.height, Math.min(room.height - box.top, field.scrollHeight))}px`;
  }, [element, inCell, text, box.width, box.height, box.left, box.top, room.width, room.height]);

  const wasInCell = useRef(false);
  useLayoutEffect(() => {
    const field = element.current;
    if (inCell && !wasInCell.current && field !== null && document.activeElement === field) field.setSelectionRange(field.value.length, field.value.length);
    wasInCell.current = inCell;
  }, [element, inCell]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const done = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const { key, shiftKey: shift, altKey: alt } = event;
    const control = event.ctrlKey || event.metaKey;
    if (choices !== null) {
      if (key === "ArrowDown" || key === "ArrowUp") view.markChoice(key === "ArrowDown" ? 1 : -1);
      else if (key === "Enter" || key === "Tab") view.choose(choices.values[choices.marked] ?? "");
      else if (key === "Escape") view.closeChoices();
      else return;
      done();
      return;
    }
    if (editing !== null) {
      const leave = (move: Move): void => {
        done();
        if (view.commit()) view.move(move, false);
      };
      if (key === "Escape") {
        done();
        view.cancel();
      } else if (key === "Enter" && alt) {
        done();
        const field = event.currentTarget;
        field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
        view.type(field.value);
      } else if (key === "Enter") leave({ kind: "enter", back: shift });
      else if (key === "Tab") leave({ kind: "tab", back: shift });
      else if (key === "F2") {
        done();
        view.toggleMode();
      } else if (editing.mode === "enter" && !control && !alt && key.startsWith("Arrow")) leave(arrow(key, false));
      return;
    }
    const act = (action: () => void): void => {
      done();
      action();
    };
    if (key.startsWith("Arrow") && alt) {
      if (key === "ArrowDown") act(() => view.openChoices());
    } else if (key.startsWith("Arrow")) act(() => view.move(arrow(key, control), shift));
    else if (key === "Tab") act(() => view.move({ kind: "tab", back: shift }, false));
    else if (key === "Enter" && control) act(() => void view.followLink(selection.anchor.row, selection.anchor.column));
    else if (key === "Enter") act(() => view.move({ kind: "enter", back: shift }, false));
    else if (key === "Home") act(() => view.move({ kind: control ? "sheet-start" : "row-start" }, shift));
    else if (key === "End" && control) act(() => view.move({ kind: "sheet-end" }, shift));
    else if ((key === "PageDown" || key === "PageUp") && control) act(() => view.turnSheet(key === "PageDown" ? 1 : -1));
    else if (key === "PageDown" || key === "PageUp") act(() => view.move({ kind: "by", rows: key === "PageDown" ? pageRows : -pageRows, columns: 0 }, shift));
    else if (key === "F2") act(() => view.edit(null, "edit", "cell"));
    else if (key === "Delete") act(() => view.clear());
    else if (key === "Backspace") act(() => view.edit("", "enter", "cell"));
    else if (key === "Escape") act(() => view.cancel());
    else if (key.toLowerCase() === "a" && control) {
      const used = sheet.usedRange();
      if (used !== null) act(() => view.select({ row: used.row, column: used.column }, { row: used.row + used.rows - 1, column: used.column + used.columns - 1 }));
    }
  };
  const clip = (event: ClipboardEvent, text: () => string): void => {
    if (editing !== null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text());
  };
  return (
    <textarea
      ref={ref}
      className={mergeClasses(styles.input, inCell ? styles.open : styles.waiting)}
      style={inCell ? { left: box.left, top: box.top, paddingTop: Math.max(0, Math.min(3, box.height - 18)) } : { left: hidden ? 0 : Math.max(0, box.left), top: hidden ? 0 : Math.max(0, box.top), width: Math.max(8, box.width), height: Math.max(8, box.height) }}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      aria-label={words.t("demo.cell", { cell: label })}
      aria-description={words.t("demo.gridKeys")}
      aria-controls={choices !== null ? "choices" : undefined}
      aria-activedescendant={choices !== null ? `choice-${choices.marked}` : undefined}
      value={inCell ? text : ""}
      onChange={(event) => {
        if (editing === null) view.edit(event.target.value, "enter", "cell");
        else view.type(event.target.value);
      }}
      onKeyDown={onKeyDown}
      onCopy={(event) => clip(event, () => view.copy())}
      onCut={(event) => clip(event, () => view.cut())}
      onPaste={(event) => {
        if (editing !== null) return;
        event.preventDefault();
        view.paste(event.clipboardData.getData("text/plain"));
      }}
    />
  );
});

function arrow(key: string, jump: boolean): Move {
  const rows = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const columns = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  return jump ? { kind: "jump", rows, columns } : { kind: "by", rows, columns };
}
