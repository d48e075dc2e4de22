import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Words } from "../../words/words.js";
import type { ViewState, WorkbookView } from "./workbook-view.js";

/** What every part of the page needs. */
export interface Demo {
  readonly view: WorkbookView;
  readonly words: Words;
}

export const DemoContext = createContext<Demo | null>(null);

export function useDemo(): Demo {
  const demo = useContext(DemoContext);
  if (demo === null) throw new RangeError("useDemo requires the page's DemoContext");
  return demo;
}

/** What the person sees now; the component is drawn again when it changes. */
export function useViewState(): ViewState {
  const { view } = useDemo();
  return useSyncExternalStore(
    useCallback((listener: () => void) => view.subscribe(listener), [view]),
    () => view.state(),
  );
}
