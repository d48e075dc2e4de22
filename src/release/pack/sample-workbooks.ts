import { readFile } from "node:fs/promises";
import path from "node:path";
import { buildWorkbook } from "../../demo/build-workbook.js";
import { EXAMPLES } from "../../demo/examples/examples.js";
import type { Language } from "../../words/language.js";

/**
 * The workbook of the small complete example in each language: what a newcomer, or a partner without the add-in, opens.
 *
 * @param root The folder of the repository.
 * @returns Bytes of each workbook by its name.
 * @throws {Error} When the example is not valid.
 */
export async function sampleWorkbooks(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names: readonly (readonly [Language, string])[] = [["en", "example.en.xlsx"], ["fr", "exemple.fr.xlsx"]];
  const [small] = EXAMPLES;
  const workbooks = new Map<string, Uint8Array>();
  for (const [language, name] of names) {
    const loaded = await small?.load(language, (file) => readFile(path.join(root, "assets/examples", file)));
    if (loaded?.project == null) throw new Error(`The example cannot be read in ${language}.`);
    workbooks.set(name, await buildWorkbook(loaded.project, language));
  }
  return workbooks;
}
