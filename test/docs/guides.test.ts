import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sheetsEn, sheetsFr } from "../../src/words/sheets.js";
import type { Language } from "../../src/words/language.js";
import { sentenceFaults } from "../words/sentence-faults.js";
import { isDocument, linkTargets, prose, type GuidePage } from "./read-guide.js";

const folder = path.resolve(import.meta.dirname, "../../docs");
const french = ["accessibilite.md", "contribuer.md", "dependances.md", "fichiers.md", "guide-administrateur.md", "guide-utilisateur.md", "note-de-lecture.md", "pages-du-volet.md", "securite.md"];
const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".md"))
  .map((file): GuidePage => ({ language: french.includes(file) ? "fr" : "en", path: file, text: readFileSync(path.join(folder, file), "utf8") }));

const headings = ({ text }: GuidePage): number[] => [...text.replace(/^```[^]*?^```$/gm, "").matchAll(/^(#+) /gm)].map(([, marks]) => marks?.length ?? 0);

/** Sheets that a page of the guide for users names: `**Sheet**` alone in bold, in a sentence that is about sheets. */
function sheetNames({ text }: GuidePage): string[] {
  return [...text.matchAll(/(?:(?:Sheets? |Feuilles? )|^|[.;:] |, | and | et |Dans |In |beneath )\*\*([^*]+)\*\*/gm)].map(([, name]) => name ?? "");
}

/** Words in bold that name no sheet. */
const emphasised = ["Open the pane.", "Ouvrir le volet.", "See the pages.", "Voir les pages."];

describe.each(pages)("docs/$path", (page) => {
  it("leads first to the same document in the other language, with the same plan", () => {
    const [first] = linkTargets(page);
    const other = pages.find(({ path: file }) => file === first);
    expect(other, `the first link of ${page.path}`).toBeDefined();
    expect(other!.language).not.toBe(page.language);
    expect(linkTargets(other!)[0]).toBe(page.path);
    expect(headings(other!)).toEqual(headings(page));
  });

  it("links only to what exists", () => {
    expect(linkTargets(page).filter((target) => !isDocument(target))).toEqual([]);
  });

  it("follows French typography where it is French", () => {
    const lines = page.language === "fr" ? prose(page.text.replaceAll("![", "[")).split("\n") : [];
    const faults = lines.flatMap((line) => (/^\s*$|^[|:-]+$/.test(line) ? [] : sentenceFaults(page.path, line, line)));
    expect(faults).toEqual([]);
  });
});

describe.each<{ language: Language; file: string }>([
  { language: "en", file: "user-guide.md" },
  { language: "fr", file: "guide-utilisateur.md" },
])("docs/$file", ({ language, file }) => {
  const page = pages.find((candidate) => candidate.path === file)!;
  const tabs: Readonly<Record<string, string>> = (language === "fr" ? sheetsFr : sheetsEn).tabs;

  it("names every sheet that a person may look for, as its tab is called", () => {
    const hidden = ["Registry", "SharingSteps"];
    const missing = Object.entries(tabs).filter(([id, tab]) => !hidden.includes(id) && !page.text.includes(`**${tab}**`));
    expect(missing.map(([, tab]) => tab)).toEqual([]);
  });

  it("names no sheet that does not exist", () => {
    const names = sheetNames(page).filter((name) => /^\p{Lu}[\p{L} ’]*$/u.test(name) && !emphasised.includes(name));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !Object.values(tabs).includes(name))).toEqual([]);
  });
});
