import { formulaLink } from "./formula-link.js";
import type { Cell } from "../../host/model/cell.js";
import { sameRect, type Rect } from "../../host/model/rect.js";
import type { WorkbookModel } from "../../host/model/workbook-model.js";
import type { Worksheet } from "../../host/model/worksheet.js";
import type { Language } from "../../words/language.js";
import { entryText } from "./cell-entry.js";
import { enterTexts } from "./enter-texts.js";
import { copiedFormula } from "../../host/calculation/follow-formula.js";
import { nextCell, type Move } from "./next-cell.js";
import { shownText } from "./shown-text.js";
import { formatTabSeparated, parseTabSeparated } from "./tab-separated.js";
import { listChoices, refusedEntry, type Refusal } from "./validation.js";

export interface CellPosition {
  row: number;
  column: number;
}

/** `anchor` is the active cell; the block goes from it to `focus`. */
export interface Selection {
  anchor: CellPosition;
  focus: CellPosition;
}

/** A cell being typed into. In `enter` mode an arrow key ends the entry; in `edit` mode it moves in the text. */
export interface Editing extends CellPosition {
  text: string;
  mode: "enter" | "edit";
  place: "cell" | "bar";
}

/** What the person sees and does, as one value that never changes: the workbook itself stays in the model. */
export interface ViewState {
  /** Counts the changes of the model. */
  revision: number;
  sheet: Worksheet;
  selection: Selection;
  editing: Editing | null;
  /** Choices of the active cell's drop-down, while it is open, and the one that is marked. */
  choices: { values: readonly string[]; marked: number } | null;
  copied: { sheet: Worksheet; rect: Rect } | null;
  /** The add-in is in the middle of writing: nothing is drawn or typed until it has done. */
  held: boolean;
  refusal: (Refusal & { reason: "validation" | "formula"; text: string }) | null;
}

/** The person's side of the workbook: selection, entry, clipboard. Everything that changes cells goes to the model. */
export interface WorkbookView {
  readonly model: WorkbookModel;
  readonly language: Language;
  state(): ViewState;
  subscribe(listener: () => void): () => void;
  activate(sheet: Worksheet): void;
  /** The next (1) or previous (−1) visible sheet. */
  turnSheet(by: 1 | -1): void;
  select(anchor: CellPosition, focus?: CellPosition): void;
  /** Holds the picture while the add-in is in the middle of writing. */
  hold(held: boolean): void;
  /** What the add-in selected. */
  follow(sheet: Worksheet, rect: Rect): void;
  move(move: Move, extend: boolean): void;
  /** Starts typing: with the cell's own content where `text` is null. */
  edit(text: string | null, mode: Editing["mode"], place: Editing["place"]): void;
  type(text: string): void;
  toggleMode(): void;
  /** Puts the entry into the cell. Returns false where a validation refused it. */
  commit(): boolean;
  cancel(): void;
  clear(): void;
  copy(): string;
  cut(): string;
  paste(text: string): void;
  openChoices(): void;
  markChoice(by: number): void;
  choose(value: string): void;
  closeChoices(): void;
  /** Takes the refused entry up again, or gives it up. */
  answerRefusal(answer: "retry" | "cancel" | "keep"): void;
  followLink(row: number, column: number): boolean;
  /** Address of the link for which a browser tab is asked, set by the page. */
  onOpen: (address: string) => void;
  /** Called after each selection by the person. */
  onSelect: (sheet: Worksheet, rect: Rect) => void;
  /** Stops following the model. */
  close(): void;
}

const TOP_LEFT: CellPosition = { row: 0, column: 0 };

/** The block of a selection. */
export function selectionRect({ anchor, focus }: Selection): Rect {
  const row = Math.min(anchor.row, focus.row);
  const column = Math.min(anchor.column, focus.column);
  return { row, column, rows: Math.abs(anchor.row - focus.row) + 1, columns: Math.abs(anchor.column - focus.column) + 1 };
}

/**
 * Makes the person's side of a workbook.
 * For the demo page: its components draw the state and call these actions.
 * @param model The workbook; it must have a sheet.
 * @param language Language in which entries are read and shown.
 */
export function createWorkbookView(model: WorkbookModel, language: Language): WorkbookView {
  const listeners = new Set<() => void>();
  const selections = new Map<string, Selection>();
  const firstVisible = (): Worksheet => {
    const sheet = model.sheets.find((each) => each.visibility === "Visible") ?? model.sheets[0];
    if (sheet === undefined) throw new RangeError("createWorkbookView requires a workbook with a sheet");
    return sheet;
  };
  let state: ViewState = {
    revision: 0,
    sheet: model.activeSheet ?? firstVisible(),
    selection: { anchor: TOP_LEFT, focus: TOP_LEFT },
    editing: null,
    choices: null,
    copied: null,
    held: false,
    refusal: null,
  };
  // What was copied here, richer than the text on the clipboard.
  let clipboard: { text: string; cells: string[][]; sheet: Worksheet; rect: Rect } | null = null;
  // Column to which Enter returns after a run of Tab.
  let tabColumn: number | null = null;

  const set = (patch: Partial<ViewState>): void => {
    state = { ...state, ...patch };
    for (const listener of [...listeners]) listener();
  };

  // One redraw for a whole request of the add-in, however many changes it reports.
  let queued = false;
  let activated = false;
  const redraw = (): void => {
    queued = false;
    if (state.held) return;
    const gone = !model.sheets.includes(state.sheet) || state.sheet.visibility !== "Visible";
    if (gone || activated) show(model.activeSheet ?? firstVisible());
    activated = false;
    set({ revision: state.revision + 1 });
  };
  const unsubscribe = model.subscribe((change) => {
    if (change.kind === "sheet-activated" && model.activeSheet !== null && model.activeSheet !== state.sheet) {
      if (state.held) activated = true;
      else show(model.activeSheet);
    }
    if (queued) return;
    queued = true;
    queueMicrotask(redraw);
  });

  const show = (sheet: Worksheet): void => {
    selections.set(state.sheet.id, state.selection);
    set({ sheet, selection: selections.get(sheet.id) ?? { anchor: TOP_LEFT, focus: TOP_LEFT }, editing: null, choices: null, refusal: null });
  };
  const cellAt = (cell: CellPosition): Cell | undefined => state.sheet.cellAt(cell.row, cell.column);

  const enter = (rect: Rect, texts: (string | null)[][]): boolean => enterTexts(model, state.sheet, rect, texts, language);

  const view: WorkbookView = {
    model,
    language,
    onOpen: () => undefined,
    onSelect: () => undefined,
    state: () => state,
    close: unsubscribe,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    activate(sheet) {
      if (sheet === state.sheet) return;
      if (state.editing !== null && !view.commit()) return;
      model.activateSheet(sheet, "person");
      if (state.sheet !== sheet) show(sheet);
      view.onSelect(sheet, selectionRect(state.selection));
    },
    turnSheet(by) {
      const visible = model.sheets.filter((sheet) => sheet.visibility === "Visible");
      const sheet = visible[visible.indexOf(state.sheet) + by];
      if (sheet !== undefined) view.activate(sheet);
    },
    select(anchor, focus = anchor) {
      if (state.editing !== null && !view.commit()) return;
      tabColumn = null;
      set({ selection: { anchor, focus }, choices: null });
      view.onSelect(state.sheet, selectionRect(state.selection));
    },
    hold(held) {
      if (held === state.held) return;
      set({ held });
      redraw();
    },
    follow(sheet, rect) {
      const now = selectionRect(state.selection);
      if (sheet === state.sheet && sameRect(now, rect)) return;
      if (sheet !== state.sheet) show(sheet);
      set({ selection: { anchor: { row: rect.row, column: rect.column }, focus: { row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 } }, editing: null, choices: null });
    },
    move(move, extend) {
      const { anchor, focus } = state.selection;
      const from = extend ? focus : anchor;
      if (move.kind === "tab") tabColumn ??= anchor.column;
      const returning = move.kind === "enter" && tabColumn !== null ? { row: from.row, column: tabColumn } : from;
      const to = nextCell(state.sheet, returning, move);
      const kept = move.kind === "tab" ? tabColumn : null;
      set({ selection: extend ? { anchor, focus: to } : { anchor: to, focus: to }, choices: null });
      tabColumn = kept;
      view.onSelect(state.sheet, selectionRect(state.selection));
    },
    edit(text, mode, place) {
      const { anchor } = state.selection;
      set({ editing: { ...anchor, text: text ?? entryText(cellAt(anchor), language), mode, place }, choices: null, selection: { anchor, focus: anchor }, copied: null });
    },
    type(text) {
      if (state.editing !== null) set({ editing: { ...state.editing, text } });
    },
    toggleMode() {
      if (state.editing !== null) set({ editing: { ...state.editing, mode: state.editing.mode === "edit" ? "enter" : "edit" } });
    },
    commit() {
      const editing = state.editing;
      if (editing === null) return true;
      const { row, column, text } = editing;
      if (text === entryText(cellAt(editing), language)) {
        set({ editing: null });
        return true;
      }
      const refusal = refusedEntry(model, state.sheet, row, column, text, language);
      if (refusal !== null) {
        set({ refusal: { ...refusal, reason: "validation", text } });
        return false;
      }
      if (!enter({ row, column, rows: 1, columns: 1 }, [[text]])) {
        set({ refusal: { style: "Stop", title: "", message: "", reason: "formula", text } });
        return false;
      }
      set({ editing: null, refusal: null });
      return true;
    },
    cancel() {
      set({ editing: null, choices: null, copied: null });
    },
    clear() {
      model.clear(state.sheet, usedPart(state.sheet, selectionRect(state.selection)), "contents", "person");
      model.recalculate();
    },
    copy() {
      const rect = usedPart(state.sheet, selectionRect(state.selection));
      const shown: string[][] = [];
      const cells: string[][] = [];
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        const texts = Array.from({ length: rect.columns }, (_, index) => state.sheet.cellAt(row, rect.column + index));
        shown.push(texts.map((cell) => (cell === undefined ? "" : shownText(cell.value, cell.numberFormat, language).text)));
        cells.push(texts.map((cell) => entryText(cell, language)));
      }
      const text = formatTabSeparated(shown);
      clipboard = { text, cells, sheet: state.sheet, rect };
      set({ copied: { sheet: state.sheet, rect } });
      return text;
    },
    cut() {
      const text = view.copy();
      view.clear();
      set({ copied: null });
      return text;
    },
    paste(text) {
      const own = clipboard !== null && clipboard.text.replaceAll("\r", "") === text.replaceAll("\r", "") ? clipboard : null;
      const cells = own?.cells ?? parseTabSeparated(text);
      const rows = cells.length;
      const columns = Math.max(...cells.map((row) => row.length));
      const chosen = selectionRect(state.selection);
      // A block goes in as often as the selection holds it whole.
      const tall = chosen.rows % rows === 0 ? chosen.rows : rows;
      const wide = chosen.columns % columns === 0 ? chosen.columns : columns;
      const texts = Array.from({ length: tall }, (_, row) =>
        Array.from({ length: wide }, (_, column): string | null => {
          const cell = cells[row % rows]?.[column % columns];
          if (cell === undefined || own === null || !cell.startsWith("=")) return cell ?? null;
          const source = own.sheet.cellAt(own.rect.row + (row % rows), own.rect.column + (column % columns));
          const down = chosen.row + row - (own.rect.row + (row % rows));
          const right = chosen.column + column - (own.rect.column + (column % columns));
          return source?.formula == null ? cell : entryText({ ...source, formula: copiedFormula(source.formula, down, right) }, language);
        }),
      );
      const rect = { row: chosen.row, column: chosen.column, rows: tall, columns: wide };
      enter(rect, texts);
      set({ selection: { anchor: { row: rect.row, column: rect.column }, focus: { row: rect.row + tall - 1, column: rect.column + wide - 1 } }, copied: null });
    },
    openChoices() {
      const { anchor } = state.selection;
      const values = listChoices(model, state.sheet, anchor.row, anchor.column, language);
      if (values === null || values.length === 0) return;
      set({ choices: { values, marked: Math.max(0, values.indexOf(entryText(cellAt(anchor), language))) }, selection: { anchor, focus: anchor }, editing: null });
    },
    markChoice(by) {
      const { choices } = state;
      if (choices === null) return;
      set({ choices: { ...choices, marked: Math.min(choices.values.length - 1, Math.max(0, choices.marked + by)) } });
    },
    choose(value) {
      const { anchor } = state.selection;
      set({ choices: null });
      enter({ row: anchor.row, column: anchor.column, rows: 1, columns: 1 }, [[value]]);
    },
    closeChoices() {
      set({ choices: null });
    },
    answerRefusal(answer) {
      const { refusal, editing } = state;
      if (refusal === null || editing === null) return;
      if (answer === "keep" && refusal.style !== "Stop") {
        enter({ row: editing.row, column: editing.column, rows: 1, columns: 1 }, [[refusal.text]]);
        set({ refusal: null, editing: null });
      } else if (answer === "cancel") set({ refusal: null, editing: null });
      else set({ refusal: null, editing: { ...editing, mode: "edit" } });
    },
    followLink(row, column) {
      const kept = state.sheet.cellAt(row, column)?.hyperlink;
      const said = kept == null ? formulaLink(model, state.sheet, row, column) : null;
      const link = said === null ? kept : said.startsWith("#") ? { documentReference: said } : { address: said };
      if (link == null) return false;
      if (link.documentReference !== undefined && link.documentReference !== "") {
        const [, quoted, plain, address = "A1"] = /^(?:#)?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(link.documentReference) ?? [];
        const sheet = model.sheetNamed(quoted?.replaceAll("''", "'") ?? plain ?? "");
        if (sheet === undefined || sheet.visibility !== "Visible") return false;
        view.activate(sheet);
        const target = /^\$?([A-Z]+)\$?(\d+)/.exec(address);
        if (target !== null) {
          const at = { row: Number(target[2]) - 1, column: [...(target[1] ?? "A")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
          view.select(at);
        }
        return true;
      }
      if (link.address === undefined || !/^https?:|^mailto:/.test(link.address)) return false;
      view.onOpen(link.address);
      return true;
    },
  };
  return view;
}

/** The part of a block that can hold something: a whole column is a million rows. */
function usedPart(sheet: Worksheet, rect: Rect): Rect {
  const used = sheet.usedRange();
  const bottom = Math.max(rect.row, Math.min(rect.row + rect.rows - 1, used === null ? rect.row : used.row + used.rows - 1));
  const right = Math.max(rect.column, Math.min(rect.column + rect.columns - 1, used === null ? rect.column : used.column + used.columns - 1));
  return { row: rect.row, column: rect.column, rows: bottom - rect.row + 1, columns: right - rect.column + 1 };
}
