import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import { cellAddress, parseAddress, rectAddress } from "../../host/model/address.js";
import { entryText } from "./cell-entry.js";
import { useDemo, useViewState } from "./demo-context.js";
import { resolveReference } from "./resolve-reference.js";
import { CELL_FONT } from "./shown-text.js";
import { selectionRect } from "./workbook-view.js";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "stretch", flexShrink: 0, minHeight: "28px", backgroundColor: "#ffffff", borderTop: "1px solid #e0e0e0", borderBottom: "1px solid #e0e0e0" },
  name: { width: "104px", flexShrink: 0, boxSizing: "border-box", border: "none", borderRight: "1px solid #e0e0e0", padding: "0 8px", fontSize: "13px", color: "#242424", outlineOffset: "-2px" },
  sign: { width: "34px", flexShrink: 0, display: "flex", alignItems: "center", justifyContent: "center", fontFamily: "Cambria, Georgia, serif", fontStyle: "italic", fontSize: "14px", color: "#616161", userSelect: "none" },
  text: {
    flexGrow: 1,
    minWidth: 0,
    boxSizing: "border-box",
    border: "none",
    resize: "none",
    padding: "4px 8px 4px 4px",
    fontFamily: CELL_FONT,
    fontSize: "14px",
    fontSizeAdjust: 0.466,
    lineHeight: "20px",
    color: "#242424",
    outlineStyle: "none",
    ":focus": { boxShadow: "inset 0 0 0 2px #107c41" },
  },
});

/** A name, a table, or an address on a sheet: `Partners`, `'Bilan du pilote'!B4:C9`. */
const PLACE = /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?|[\p{L}_][\p{L}\p{N}_.]*)$/iu;

/** Address of the active cell, and what it holds: the entry can be typed here as well. */
export function FormulaBar({ gridInput }: { gridInput: RefObject<HTMLTextAreaElement | null> }): ReactElement {
  const styles = useStyles();
  const { view, words } = useDemo();
  const { sheet, selection, editing, revision } = useViewState();
  const { anchor } = selection;
  const content = editing?.text ?? entryText(sheet.cellAt(anchor.row, anchor.column), view.language);
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  void revision;

  const lines = editing === null ? 1 : Math.min(5, content.split("\n").length + Math.floor(content.length / 130));
  useEffect(() => {
    if (editing?.place !== "bar") field.current?.scrollTo({ top: 0 });
  }, [editing, content]);

  const back = (): void => gridInput.current?.focus({ preventScroll: true });
  const goTo = (text: string): void => {
    const rect = parseAddress(text.trim());
    const area = rect !== null ? { sheet, rect } : PLACE.test(text.trim()) ? named(text.trim()) : null;
    setTyped(null);
    if (area !== null && area.sheet.visibility === "Visible") {
      if (area.sheet !== sheet) view.activate(area.sheet);
      view.select({ row: area.rect.row, column: area.rect.column }, { row: area.rect.row + area.rect.rows - 1, column: area.rect.column + area.rect.columns - 1 });
    }
    back();
  };
  const named = (name: string): ReturnType<typeof resolveReference> => {
    const table = view.model.tableNamed(name);
    return table !== undefined ? { sheet: table.sheet, rect: table.bodyRect() } : resolveReference(view.model, sheet, `=${name}`);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      view.cancel();
      back();
    } else if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      const input = event.currentTarget;
      input.setRangeText("\n", input.selectionStart, input.selectionEnd, "end");
      view.type(input.value);
    } else if (event.key === "Enter" || (event.key === "Tab" && editing !== null)) {
      event.preventDefault();
      if (view.commit()) {
        view.move(event.key === "Enter" ? { kind: "enter", back: event.shiftKey } : { kind: "tab", back: event.shiftKey }, false);
        back();
      }
    }
  };

  return (
    <div className={styles.bar} role="group" aria-label={words.t("demo.formulaBar")}>
      <input
        className={styles.name}
        aria-label={words.t("demo.address")}
        value={typed ?? (editing !== null || selectionRect(selection).rows * selectionRect(selection).columns === 1 ? cellAddress(anchor.row, anchor.column) : rectAddress(selectionRect(selection)))}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          // The keyboard moves to the cells before this key would act there.
          event.preventDefault();
          if (event.key === "Enter") goTo(event.currentTarget.value);
          else {
            setTyped(null);
            back();
          }
        }}
      />
      <span className={styles.sign} aria-hidden="true">
        fx
      </span>
      <textarea
        ref={field}
        className={styles.text}
        rows={lines}
        spellCheck={false}
        aria-label={words.t("demo.content")}
        data-bar="content"
        value={content}
        onChange={(event) => {
          if (editing === null) view.edit(event.target.value, "edit", "bar");
          else view.type(event.target.value);
        }}
        onFocus={() => {
          if (editing === null) view.edit(null, "edit", "bar");
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
