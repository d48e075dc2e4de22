import { ExampleMissing, type ExampleSource } from "../../taskpane/examples.js";
import { attempt } from "../../taskpane/state/attempt.js";
import { importsEn, importsFr } from "../../words/import.js";
import type { Language } from "../../words/language.js";
import type { Project } from "../../core/project/project.js";

/** What the demo's pane offers besides the small example that it brings: the real one, imported from its files as anybody's are. */
export const shippedExamples: readonly ExampleSource[] = [
  {
    id: "openapc-fr",
    title: { en: importsEn.examples["openapc-fr"], fr: importsFr.examples["openapc-fr"] },
    async load(language: Language): Promise<Project> {
      const outcome = await attempt(() => loadExample("openapc-fr", language));
      if (!outcome.ok) throw new ExampleMissing(outcome.cause);
      return outcome.value;
    },
  },
];

async function loadExample(id: string, language: Language): Promise<Project> {
  const { EXAMPLES } = await import("../examples/examples.js");
  const loaded = await EXAMPLES.find((example) => example.id === id)?.load(language, fetchBytes);
  if (loaded?.project == null) throw new RangeError(`loadExample requires a valid example, ${id} is none`);
  return loaded.project;
}

/** A file of `assets/examples`, served beside the page. */
async function fetchBytes(path: string): Promise<Uint8Array> {
  const response = await fetch(`assets/examples/${path}`);
  if (!response.ok) throw new RangeError(`fetchBytes requires assets/examples/${path}`);
  return new Uint8Array(await response.arrayBuffer());
}
