import type { LeftBehind } from "./changes-since.js";
import type { UndoStep } from "./undo-step.js";

/** An action that can be taken back. */
export interface UndoableAction<Label = unknown> {
  /** How the person knows it: a sentence, or what one is made of. */
  label: Label;
  steps: UndoStep[];
  left: LeftBehind;
  /** Excel stopped while it was being taken back: what is left is to be done whatever stands there now. */
  begun?: boolean;
}

/** Actions kept: enough to come back from a wrong turn, few enough for memory. */
const KEPT = 20;

/** The actions that can be taken back, the latest last. */
export class UndoStack<Label> {
  readonly #actions: UndoableAction<Label>[] = [];

  push(action: UndoableAction<Label>): void {
    this.#actions.push(action);
    if (this.#actions.length > KEPT) this.#actions.shift();
  }

  last(): UndoableAction<Label> | null {
    return this.#actions[this.#actions.length - 1] ?? null;
  }

  drop(action: UndoableAction<Label>): void {
    const index = this.#actions.indexOf(action);
    if (index >= 0) this.#actions.splice(index);
  }

  /** The latest first. */
  labels(): Label[] {
    return this.#actions.map(({ label }) => label).reverse();
  }
}
