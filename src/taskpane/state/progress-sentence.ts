import type { PaneState } from "./session.js";

/**
 * What the pane is doing, or what came of it, in one sentence.
 *
 * @param state of the pane
 * @returns the sentence; `null` where there is nothing to say
 */
export function progressSentence({ running, slow, notice, words }: PaneState): string | null {
  if (running?.id === "check") return words.t(slow ? "pane.shell.waiting" : "pane.shell.loading");
  if (running?.writes === true) return words.t(slow ? "pane.shell.writingSlow" : "pane.shell.writing");
  if (slow) return words.t("pane.shell.waiting");
  return running === null ? notice : words.t("pane.shell.working", { action: words.t(running.labelKey) });
}
