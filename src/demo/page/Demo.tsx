import { useEffect, useMemo, useState, type ReactElement } from "react";
import { createWords } from "../../words/words.js";
import type { Language } from "../../words/language.js";
import { DemoPage } from "./DemoPage.js";
import type { HostFrame } from "./host-frame.js";
import { saveFile } from "./save-file.js";
import { createWorkbookView } from "./workbook-view.js";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The demo in its language. Switching it keeps the workbook: the page is drawn and the pane loaded again. */
export function Demo({ frame, start }: { frame: HostFrame; start: Language }): ReactElement {
  const [language, setLanguage] = useState(start);
  const words = useMemo(() => createWords(language), [language]);
  const view = useMemo(() => createWorkbookView(frame.model, language), [frame, language]);
  useEffect(() => {
    document.documentElement.lang = language;
    frame.onHalfWritten = (isHalfWritten) => view.hold(isHalfWritten);
    frame.onSelect = (sheet, rect) => view.follow(sheet, rect);
    view.onSelect = (sheet, rect) => frame.select(sheet, rect);
    view.onOpen = (address) => void window.open(address, "_blank", "noopener");
    const following = view.subscribe(() => frame.setCellEditing(view.state().editing !== null));
    return () => {
      following();
      view.close();
    };
  }, [frame, language, view]);

  const download = async (): Promise<void> => {
    const { writeXlsx } = await import("../../host/file/write-xlsx.js");
    saveFile(await writeXlsx(frame.model), words.t("demo.fileName"), SPREADSHEET);
  };
  const choose = (next: Language): void => {
    frame.setLanguage(next);
    const address = new URL(window.location.href);
    address.searchParams.set("language", next);
    window.history.replaceState(null, "", address);
    setLanguage(next);
  };
  return <DemoPage key={language} view={view} words={words} language={language} onLanguage={choose} download={download} onPressed={(name, showPane) => frame.press(name, showPane)} />;
}
