import { parseColumnMap } from "../../core/import/column-map.js";
import { importProject } from "../../core/import/import-project.js";
import { FILE_ROLES, type ImportFiles } from "../../core/import/import-files.js";
import { parseJson } from "../../core/import/parse-json.js";
import { readProject } from "../../core/import/read-project.js";
import type { Problem } from "../../core/project/problem.js";
import type { Project } from "../../core/project/project.js";
import { importsEn, importsFr } from "../../words/import.js";
import type { Language } from "../../words/language.js";

/** A project that comes with the product. */
export interface Example {
  id: string;
  title: Readonly<Record<Language, string>>;
  /**
   * @param language Language of the texts.
   * @param loadBytes Gives a file by its path inside `assets/examples`.
   */
  load(language: Language, loadBytes: LoadBytes): Promise<LoadedExample>;
}

export interface LoadedExample {
  /** `null` where a problem is an error. */
  project: Project | null;
  problems: Problem[];
}

/** Reads a file of `assets/examples`: from the disk on the command line, by `fetch` in a page. */
export type LoadBytes = (path: string) => Promise<Uint8Array>;

/** The examples in the order in which they are offered: the small complete one first. */
export const EXAMPLES: readonly Example[] = [
  {
    id: "orsenne",
    title: { en: importsEn.examples.orsenne, fr: importsFr.examples.orsenne },
    load: async (language: Language, loadBytes: LoadBytes): Promise<LoadedExample> => {
      const name = `project.${language}.json`;
      return readProject({ name, bytes: await loadBytes(`orsenne/${name}`) });
    },
  },
  {
    id: "openapc-fr",
    title: { en: importsEn.examples["openapc-fr"], fr: importsFr.examples["openapc-fr"] },
    load: (language: Language, loadBytes: LoadBytes): Promise<LoadedExample> => loadImported("openapc-fr", language, loadBytes),
  },
];

/** How an example is imported from its files, see `assets/examples/openapc-fr/example.json`. */
interface ImportRecipe {
  name: Record<Language, string>;
  purpose: Record<Language, string>;
  files: { [Role in keyof ImportFiles]?: Record<Language, string> };
  map: string[];
  /** Labels of the resources, by code: headers of files are rarely made to be read. */
  resourceLabels: Record<string, Record<Language, string>>;
  chosenScope: string;
}

/** The files go through the same import as anybody's; then come a name, a purpose and the scope that the group works on. */
async function loadImported(folder: string, language: Language, loadBytes: LoadBytes): Promise<LoadedExample> {
  const recipe = parseJson(new TextDecoder().decode(await loadBytes(`${folder}/example.json`))) as ImportRecipe;
  const files: ImportFiles = {};
  for (const role of FILE_ROLES) {
    const name = recipe.files[role]?.[language];
    if (name !== undefined) files[role] = { name, bytes: await loadBytes(`${folder}/${name}`) };
  }
  const map = recipe.map.flatMap((text) => parseColumnMap(text) ?? []);
  const { project, problems } = importProject(files, { name: recipe.name[language], language, map });
  if (project) {
    project.purpose = recipe.purpose[language];
    project.contributions.scope = recipe.chosenScope;
    for (const resource of project.resources) resource.label = recipe.resourceLabels[resource.code]?.[language] ?? resource.label;
  }
  return { project, problems };
}
