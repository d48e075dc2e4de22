import { createContext, useContext } from "react";
import type { ExampleSource } from "./examples.js";
import type { PaneState, Session } from "./state/session.js";

export interface Pane {
  session: Session;
  state: PaneState;
  examples: readonly ExampleSource[];
}

export const PaneContext = createContext<Pane | null>(null);

/**
 * The session that a component stands in, its state and its words.
 *
 * @returns the pane
 * @throws {RangeError} outside of the pane
 */
export function usePane(): Pane & { words: PaneState["words"] } {
  const pane = useContext(PaneContext);
  if (pane === null) throw new RangeError("usePane requires a PaneContext");
  return { ...pane, words: pane.state.words };
}
