import type { Project } from "../core/project/project.js";
import type { Language } from "../words/language.js";

/** A ready-made project that the pane offers to a newcomer. */
export interface ExampleSource {
  id: string;
  /** One line on the button that opens it, by language. */
  title: Readonly<Record<Language, string>>;
  load(language: Language): Promise<Project>;
}

declare global {
  /** Examples that a page offers besides the one that the pane brings: set before the pane starts. The demo does. */
  var mutualiserExamples: readonly ExampleSource[] | undefined;
}
