import { installOfficeContext, type OfficeWindow } from "../../host/office/office-context.js";
import { createOfficeHost, type OfficeHost, type OfficeTheme } from "../../host/office/office-host.js";
import { pressButton, type AssociatedWindow } from "../../host/office/press-button.js";
import { WorkbookModel } from "../../host/model/workbook-model.js";
import type { Rect } from "../../host/model/rect.js";
import type { Worksheet } from "../../host/model/worksheet.js";
import { createBreathing } from "../../taskpane/breathing.js";
import type { Language } from "../../words/language.js";

/** Excel's part of the page: the workbook, and what answers the pane in its frame. */
export interface HostFrame {
  readonly model: WorkbookModel;
  /** Puts the stand-in into the window of the pane. `pane-bootstrap` calls it before Office.js loads there. */
  connect(pane: OfficeWindow & AssociatedWindow): void;
  /** The host that the pane talks to now, or null before it has loaded. For tests: what was asked for and never answered. */
  office(): OfficeHost | null;
  /** The person selected cells. */
  select(sheet: Worksheet, rect: Rect): void;
  /** The person types, or has finished: requests wait meanwhile, as in Excel. */
  setCellEditing(editing: boolean): void;
  setLanguage(language: Language): void;
  /** The person pressed a button of the ribbon whose function has this name; the add-in may show its pane. */
  press(name: string, showPane: () => void): void;
  /** Office's colours, now and for the panes to come. */
  setTheme(theme: OfficeTheme): void;
  /** The add-in is in the middle of writing, or has done. */
  onHalfWritten: (isHalfWritten: boolean) => void;
  /** The add-in selected cells. */
  onSelect: (sheet: Worksheet, rect: Rect) => void;
}

declare global {
  interface Window {
    /** Where the frame of the pane finds its host. */
    mutualiserHost?: HostFrame;
  }
}

/** How Office names the two languages. */
export const OFFICE_LANGUAGES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-US" };

/**
 * Makes an empty workbook with one sheet, and a host for the pane that will come.
 * For the demo page, which is both Excel's window and the frame around the pane.
 * @param firstSheet Name of the sheet.
 */
export function createHostFrame(language: Language, firstSheet: string): HostFrame {
  const model = new WorkbookModel({ language });
  model.activateSheet(model.addSheet(firstSheet));
  let host: OfficeHost | null = null;
  let paneWindow: AssociatedWindow | null = null;
  let telling = false;
  let theme: OfficeTheme = "light";
  const frame: HostFrame = {
    model,
    onSelect: () => undefined,
    onHalfWritten: () => undefined,
    office: () => host,
    connect(pane) {
      // A pane that was loaded before no longer listens.
      if (host !== null) delete host.bridge.onMessageFromHost;
      const connected = createOfficeHost(model);
      connected.theme = theme;
      // Excel has a thread of its own: here the pane, the grid and what answers share one.
      connected.breathe = createBreathing();
      connected.onHalfWritten = (isHalfWritten) => frame.onHalfWritten(isHalfWritten);
      const select = connected.select.bind(connected);
      connected.select = (sheet, rects) => {
        select(sheet, rects);
        const first = rects[0];
        if (!telling && first !== undefined) frame.onSelect(sheet, first);
      };
      host = connected;
      paneWindow = pane;
      installOfficeContext(pane, connected, { displayLanguage: OFFICE_LANGUAGES[model.language] });
    },
    select(sheet, rect) {
      telling = true;
      host?.select(sheet, [rect]);
      telling = false;
    },
    setCellEditing(editing) {
      if (host !== null) host.cellEditing = editing;
    },
    setLanguage(next) {
      model.language = next;
    },
    press(name, showPane) {
      if (host === null || paneWindow === null) return;
      host.onPane = (shown) => {
        if (shown) showPane();
      };
      void pressButton(paneWindow, name);
    },
    setTheme(next) {
      theme = next;
      if (host !== null) host.theme = next;
    },
  };
  return frame;
}
