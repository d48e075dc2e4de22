import { describe, expect, it } from "vitest";

import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { Language } from "../../src/words/language.js";
import { coreFiles, exampleRunner } from "../core/run-example.js";
import { sampleProject } from "../core/sample-project.js";
import { sentenceFaults } from "../words/sentence-faults.js";
import { formulaNames, GUIDE_FOLDERS, guidePages, isDocument, linkTargets, pageExamples, prose, workbookNames, type GuidePage } from "./read-guide.js";

/** Rooms of core that hold or read data and calculate nothing. */
const WITHOUT_CALCULATION = ["project", "import"];

const HEADINGS: Record<Language, string[]> = {
  en: ["The question", "The formula", "The method and its source", "By hand", "In the workbook", "Limits"],
  fr: ["La question", "La formule", "La méthode et sa source", "À la main", "Dans le classeur", "Limites"],
};

const isIndex = ({ path }: GuidePage): boolean => path.endsWith("/README.md");
const all: Record<Language, GuidePage[]> = { en: guidePages("en"), fr: guidePages("fr") };
const pages = [...all.en, ...all.fr];
const contents = pages.filter((page) => !isIndex(page));

/** The same page in the other language: the first link of a page leads to it. */
function counterpart(page: GuidePage): GuidePage | undefined {
  const [target] = linkTargets(page);
  return pages.find((other) => other.path === target && other.language !== page.language);
}

describe("method guide", async () => {
  const run = await exampleRunner();
  const examples = contents.flatMap((page) => pageExamples(page).map((example) => ({ path: page.path, ...example })));

  it.each(examples)("$path: $expression", (example) => run(example));

  it.each(contents)("$path works an example by hand, under the same headings as every page", (page) => {
    expect([...page.text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS[page.language]);
    expect(pageExamples(page).length).toBeGreaterThan(0);
  });

  it.each(pages)("$path leads to the same page in the other language, and back, with the same examples", (page) => {
    const other = counterpart(page);
    expect(other, `the first link of ${page.path}`).toBeDefined();
    expect(counterpart(other!)).toBe(page);
    expect(pageExamples(page)).toEqual(pageExamples(other!));
  });

  it.each(pages)("$path links only to what exists", (page) => {
    expect(linkTargets(page).filter((target) => !isDocument(target))).toEqual([]);
  });

  it.each(["en", "fr"] as const)("the index in %s lists every page once", (language) => {
    const index = all[language].find(isIndex)!;
    const listed = linkTargets(index).filter((target) => target.startsWith(`${GUIDE_FOLDERS[language]}/`));
    expect(listed.sort()).toEqual(all[language].filter((page) => !isIndex(page)).map((page) => page.path));
  });

  it.each(["en", "fr"] as const)("every folder of calculations has a page in %s", (language) => {
    const folders = new Set(coreFiles.map((file) => file.split("/")[0] ?? "").filter((folder) => !WITHOUT_CALCULATION.includes(folder)));
    const linked = new Set(all[language].filter((page) => !isIndex(page)).flatMap(linkTargets).map((target) => /^\.\.\/src\/core\/(\w+)\//.exec(target)?.[1]));
    expect(folders.size).toBeGreaterThan(5);
    expect([...folders].filter((folder) => !linked.has(folder))).toEqual([]);
  });

  it.each(["en", "fr"] as const)("sheets and columns are named in %s as the workbook names them", (language) => {
    const { sheets } = describeWorkbook(sampleProject(), language, { selfTest: true });
    const names = new Set(sheets.flatMap(({ tab, tables }) => tables.flatMap(({ columns }) => columns.map(({ header }) => `${tab} › ${header}`))));
    const given = all[language].flatMap(workbookNames);
    expect(given.length).toBeGreaterThan(20);
    expect(given.filter((name) => !names.has(name))).toEqual([]);
    const columns = new Set(sheets.flatMap(({ tables }) => tables.flatMap((table) => table.columns.map(({ header }) => `${table.id}[${header}]`))));
    const read = all[language].flatMap(formulaNames);
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((name) => !columns.has(name))).toEqual([]);
  });

  it.each(all.fr)("$path follows French typography", (page) => {
    const text = prose(page.text);
    const faults = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : sentenceFaults(page.path, line, line)));
    expect(faults).toEqual([]);
    expect(text.match(/\d\.\d|\d [%€]/g) ?? []).toEqual([]);
  });
});
