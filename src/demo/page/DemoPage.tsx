import { FluentProvider, makeStaticStyles, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactElement, type SyntheticEvent } from "react";
import { lightTheme } from "../../taskpane/theme.js";
import type { Language } from "../../words/language.js";
import type { Words } from "../../words/words.js";
import { DemoContext } from "./demo-context.js";
import { FormulaBar } from "./FormulaBar.js";
import { Grid } from "./Grid.js";
import { PaneFrame } from "./PaneFrame.js";
import { RefusalDialog } from "./RefusalDialog.js";
import { SheetTabs } from "./SheetTabs.js";
import { StatusBar } from "./StatusBar.js";
import { TopBar } from "./TopBar.js";
import type { WorkbookView } from "./workbook-view.js";

const useStaticStyles = makeStaticStyles({ body: { margin: 0, overflow: "hidden" } });

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden", backgroundColor: "#ffffff" },
  middle: { display: "flex", flexGrow: 1, minHeight: 0 },
  workbook: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
});

interface DemoPageProps {
  view: WorkbookView;
  words: Words;
  language: Language;
  onLanguage: (language: Language) => void;
  download: () => Promise<void>;
  /** A button of the ribbon was pressed; what it calls may show the pane. */
  onPressed: (name: string, showPane: () => void) => void;
}

/** A workbook on the left, the task pane on the right, and above them the bar of the demo. */
export function DemoPage({ view, words, language, onLanguage, download, onPressed }: DemoPageProps): ReactElement {
  useStaticStyles();
  const styles = useStyles();
  const demo = useMemo(() => ({ view, words }), [view, words]);
  const [paneOpen, setPaneOpen] = useState(true);
  const gridInput = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const toGrid = (): void => gridInput.current?.focus({ preventScroll: true });

  // F6 goes round the parts of the window, as in Excel: grid, tabs, pane, bar.
  const leap = (event: globalThis.KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    const stops: (() => HTMLElement | null | undefined)[] = [
      () => gridInput.current,
      () => document.querySelector<HTMLElement>('[role="tablist"] [aria-selected="true"]'),
      () => (paneOpen ? frame.current : null),
      () => document.querySelector<HTMLElement>("header button"),
    ];
    const here = Math.max(0, stops.findIndex((stop, index) => (index === 3 ? document.activeElement?.closest("header") != null : stop() === document.activeElement)));
    for (let by = 1; by <= stops.length; by++) {
      const stop = stops[(here + (event.shiftKey ? stops.length - by : by)) % stops.length]?.();
      if (stop == null) continue;
      if (stop === frame.current) focusFirst(frame.current);
      else stop.focus();
      return;
    }
  };
  useEffect(() => {
    document.addEventListener("keydown", leap);
    return () => document.removeEventListener("keydown", leap);
  });
  useEffect(() => {
    gridInput.current?.focus({ preventScroll: true });
  }, []);

  // What is typed into a workbook that is half written would meet cells that are about to move.
  const wait = (event: SyntheticEvent): void => {
    if (!view.state().held) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const waiting = { onKeyDownCapture: wait, onPointerDownCapture: wait, onMouseDownCapture: wait, onClickCapture: wait, onDoubleClickCapture: wait, onBeforeInputCapture: wait, onPasteCapture: wait, onCutCapture: wait };

  return (
    <FluentProvider theme={lightTheme}>
      <DemoContext.Provider value={demo}>
        <div className={styles.page}>
          <TopBar
            language={language}
            onLanguage={onLanguage}
            paneOpen={paneOpen}
            onPane={() => setPaneOpen(!paneOpen)}
            press={(name) => onPressed(name, () => setPaneOpen(true))}
            download={async () => {
              await download();
              toGrid();
            }}
          />
          <div className={styles.middle}>
            <main className={styles.workbook} {...waiting} aria-label={words.t("demo.workbook")}>
              <FormulaBar gridInput={gridInput} />
              <Grid inputRef={gridInput} />
              <SheetTabs />
              <StatusBar />
            </main>
            <PaneFrame
              frameRef={frame}
              language={language}
              isOpen={paneOpen}
              onClose={() => {
                setPaneOpen(false);
                toGrid();
              }}
              onLoad={() => frame.current?.contentWindow?.addEventListener("keydown", leap)}
            />
          </div>
        </div>
        <RefusalDialog onDone={toGrid} />
      </DemoContext.Provider>
    </FluentProvider>
  );
}

/** The keyboard goes into the frame, to the first thing that takes it. */
function focusFirst(frame: HTMLIFrameElement | null): void {
  const inside = frame?.contentDocument;
  frame?.contentWindow?.focus();
  inside?.querySelector<HTMLElement>('button:not([disabled]), [href], input, select, textarea, [tabindex="0"]')?.focus();
}
