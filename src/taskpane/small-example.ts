import type { Project } from "../core/project/project.js";
import type { Language } from "../words/language.js";
import { paneEn, paneFr } from "../words/pane.js";
import { ExampleMissing, type ExampleSource } from "./examples.js";
import { attempt } from "./state/attempt.js";

const addresses: Readonly<Record<Language, URL>> = {
  fr: new URL("../../assets/examples/orsenne/project.fr.json", import.meta.url),
  en: new URL("../../assets/examples/orsenne/project.en.json", import.meta.url),
};

/** The one example that the pane brings with it: small, complete, fetched when it is asked for. */
export const smallExample: ExampleSource = {
  id: "orsenne",
  title: { fr: paneFr.welcome.smallExample, en: paneEn.welcome.smallExample },
  async load(language) {
    const outcome = await attempt(() => fetchProject(addresses[language]));
    if (!outcome.ok) throw new ExampleMissing(outcome.cause);
    return outcome.value;
  },
};

async function fetchProject(address: URL): Promise<Project> {
  const [response, { parseProject }] = await Promise.all([fetch(address), import("../core/project/parse-project.js")]);
  const { project } = parseProject(await response.json());
  if (project === null) throw new RangeError("fetchProject requires a valid project");
  return project;
}
