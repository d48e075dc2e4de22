import { Component, type ReactNode } from "react";
import { createWords } from "../../words/words.js";
import type { Language } from "../../words/language.js";
import { troubleFrom, type Surroundings } from "../state/trouble.js";
import { Screen } from "./Screen.js";

interface CrashBoundaryProps {
  language: Language;
  surroundings: Surroundings;
  children: ReactNode;
}

/** Where a fault of the pane ends: says that the workbook is safe, and starts again. */
export class CrashBoundary extends Component<CrashBoundaryProps, { cause: unknown; hasCrashed: boolean }> {
  override state = { cause: null as unknown, hasCrashed: false };

  static getDerivedStateFromError(cause: unknown): { cause: unknown; hasCrashed: boolean } {
    return { cause, hasCrashed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    const words = createWords(this.props.language);
    const { diagnostics } = troubleFrom(this.state.cause, "", this.props.surroundings);
    return <Screen words={words} title={words.t("pane.trouble.crashTitle")} lines={[words.t("pane.trouble.crashSafe")]} diagnostics={diagnostics} />;
  }
}
