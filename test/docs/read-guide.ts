import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Language } from "../../src/words/language.js";
import { examplesIn, type Example } from "../core/run-example.js";

const DOCS = join(import.meta.dirname, "../../docs");

/** The folder of the method guide in each language. */
export const GUIDE_FOLDERS: Record<Language, string> = { en: "method", fr: "methode" };

export interface GuidePage {
  language: Language;
  /** From `docs`: `method/overlap.md`. */
  path: string;
  text: string;
}

/** All pages of the guide in a language, the index page included. */
export function guidePages(language: Language): GuidePage[] {
  const folder = GUIDE_FOLDERS[language];
  return readdirSync(join(DOCS, folder))
    .sort()
    .map((file) => ({ language, path: `${folder}/${file}`, text: readFileSync(join(DOCS, folder, file), "utf8") }));
}

/** Where the links of a page lead, from `docs`; addresses outside the repository are left out. */
export function linkTargets({ path, text }: GuidePage): string[] {
  return [...withoutCode(text).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, target]) => join(path, "..", target ?? ""));
}

/** Whether a file exists, named from `docs`. */
export function isDocument(target: string): boolean {
  return existsSync(join(DOCS, target));
}

/** The worked examples of a page: its blocks `ts example`. */
export function pageExamples({ text }: GuidePage): Example[] {
  return [...text.matchAll(/^```ts example\n([\s\S]*?)^```$/gm)].flatMap(([, code]) => examplesIn(code ?? ""));
}

/** The names of sheets and columns that a page gives, as `**Sheet › Column**`. */
export function workbookNames({ text }: GuidePage): string[] {
  return [...text.matchAll(/\*\*([^*\n]+ › [^*\n]+)\*\*/g)].map(([, name]) => name ?? "");
}

/** The columns that formulas for a free cell read, as `Table[Header]`. */
export function formulaNames({ text }: GuidePage): string[] {
  return [...text.matchAll(/`=[^`\n]+`/g)].flatMap(([formula]) => [...formula.matchAll(/\w+\[[^\]]+\]/g)].map(([name]) => name));
}

/** What people read as sentences: no code, no targets of links, no titles of works (`*title*`), which keep their own typography. */
export function prose(text: string): string {
  return withoutCode(text)
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/(?<![*\w])\*(?!\*)[^*\n]+\*(?!\*)/g, "x");
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "x");
}
