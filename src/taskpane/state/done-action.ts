import type { WordKey, Words } from "../../words/words.js";

/** What an action was done to, in the words of the moment at which it is shown. */
export type About = (words: Words) => string;

/** A write as it is remembered: kept as what it was, so that the pane can say it in either language. */
export interface DoneAction {
  key: WordKey;
  /** What tells it from the same action done to something else; `null` where there is nothing to tell. */
  about: About | null;
}

/** A write in words. */
export interface SaidAction {
  label: string;
  about: string | null;
}

/** Names said in full; of more of them, the number. */
const NAMED = 3;

/**
 * A write in the words of a language.
 *
 * @param words in the language of the pane
 * @param done the write
 * @returns what was done, and to what
 */
export function saidAction(words: Words, { key, about }: DoneAction): SaidAction {
  const said = about?.(words).trim() ?? "";
  return { label: words.t(key), about: said === "" ? null : said };
}

/** The same in one sentence: `Weight changed (Cost: 20 → 30)`. */
export function doneSentence(words: Words, done: DoneAction): string {
  const { label, about } = saidAction(words, done);
  return about === null ? label : words.t("pane.lastActions.doneTo", { action: label, about });
}

/**
 * Names, or the first of them and how many others there are.
 *
 * @param names as people know them
 * @returns what an action was done to; `null` where nothing is named
 */
export function aboutNames(names: readonly string[]): About | null {
  if (names.length === 0) return null;
  return (words) => (names.length <= NAMED + 1 ? words.list(names) : words.t("pane.lastActions.andOthers", { names: names.slice(0, NAMED).join(", "), count: names.length - NAMED }));
}

/** One name; `null` for one that is empty or not known. */
export function aboutName(name: string | null | undefined): About | null {
  const known = name?.trim() ?? "";
  return known === "" ? null : () => known;
}

/** A figure as it was and as it is: `20 → 30`. One that is not known is a dash. */
export function fromTo(words: Words, before: number | null, after: number | null): string {
  const said = (value: number | null): string => (value === null ? "–" : words.number(value, { maximumFractionDigits: 2 }));
  return `${said(before)} → ${said(after)}`;
}
