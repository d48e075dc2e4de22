import type { Project } from "../core/project/project.js";
import type { Language } from "../words/language.js";

/** A ready-made project that the pane offers to a newcomer. */
export interface ExampleSource {
  id: string;
  /** One line on the button that opens it. */
  title: Readonly<Record<Language, string>>;
  /** @throws {ExampleMissing} when it cannot be fetched */
  load(language: Language): Promise<Project>;
}

/** An example could not be fetched: the machine's fault, said to the person. */
export class ExampleMissing extends Error {
  readonly code = "example-missing";

  constructor(cause: unknown) {
    super("an example could not be fetched", { cause });
    this.name = "ExampleMissing";
  }
}

declare global {
  /** Examples that a page offers besides the one that the pane brings: set before the pane starts. The demo does. */
  var mutualiserExamples: readonly ExampleSource[] | undefined;
}
