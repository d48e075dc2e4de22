import type { LeftBehind } from "./changes-since.js";
import type { UndoStep } from "./undo-step.js";

/** An action that can be taken back. */
export interface UndoableAction {
  /** How the person knows it. */
  label: string;
  steps: UndoStep[];
  left: LeftBehind;
  /** Excel stopped while it was being taken back: what is left is to be done whatever stands there now. */
  begun?: boolean;
}

/** Actions kept: enough to come back from a wrong turn, few enough for memory. */
const KEPT = 20;

/** The actions that can be taken back, the latest last. */
export class UndoStack {
  readonly #actions: UndoableAction[] = [];

  push(action: UndoableAction): void {
    this.#actions.push(action);
    if (this.#actions.length > KEPT) this.#actions.shift();
  }

  last(): UndoableAction | null {
    return this.#actions[this.#actions.length - 1] ?? null;
  }

  drop(action: UndoableAction): void {
    const index = this.#actions.indexOf(action);
    if (index >= 0) this.#actions.splice(index);
  }

  /** The latest first. */
  labels(): string[] {
    return this.#actions.map(({ label }) => label).reverse();
  }
}
