import { readFile } from "node:fs/promises";
import { withBalance } from "../../src/core/contributions/with-balance.js";
import type { Project } from "../../src/core/project/project.js";
import { EXAMPLES } from "../../src/demo/examples/examples.js";
import type { Language } from "../../src/words/language.js";

/** An example with its contributions balanced, as the demo and the command line offer it. */
export async function loadExample(id: string, language: Language): Promise<Project> {
  const example = EXAMPLES.find((candidate) => candidate.id === id);
  if (example === undefined) throw new RangeError(`loadExample requires a known example, not ${id}`);
  const { project, problems } = await example.load(language, async (file) => new Uint8Array(await readFile(new URL(`../../assets/examples/${file}`, import.meta.url))));
  if (project === null) throw new Error(`example ${id} does not load: ${JSON.stringify(problems)}`);
  return withBalance(project, { at: "2026-03-02T09:00:00Z", version: "test" });
}
