import type { Words } from "../../words/words.js";

export interface DistinctLines {
  /** In the order of the text, each once. */
  names: string[];
  /** Those that were more than once, as first written. */
  twice: string[];
  /** Those that are already known, as first typed. */
  known: string[];
}

/**
 * Names typed or pasted one on each line: institutions, scopes, domains.
 *
 * Numbers and bullets of a copied list are dropped, and so is the difference between capitals and accents when two lines are compared.
 *
 * @param text lines as typed; empty ones are left out
 * @param existing names that are there already
 * @returns names to add, and those left out
 */
export function distinctLines(text: string, existing: readonly string[] = []): DistinctLines {
  const seen = new Map<string, string>();
  const already = new Set(existing.map(folded));
  const twice = new Set<string>();
  const names: string[] = [];
  const known: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const name = line.replace(/^\s*(?:[-–—•*]\s+|\d{1,3}[.)]\s+)/, "").replaceAll(/\s+/g, " ").trim();
    if (name === "") continue;
    const key = folded(name);
    const first = seen.get(key);
    if (first !== undefined) twice.add(first);
    else {
      seen.set(key, name);
      (already.has(key) ? known : names).push(name);
    }
  }
  return { names, twice: [...twice], known };
}

/**
 * What becomes of the names of a list, in words: how many are added, which are there already, which stand more than once.
 *
 * @param words in the language of the pane
 * @param lines the list
 * @returns one sentence after the other; empty for an empty list
 */
export function linesSentence(words: Words, { names, twice, known }: DistinctLines): string {
  return [
    ...(names.length > 0 ? [words.t("pane.lines.count", { count: names.length })] : []),
    ...(known.length > 0 ? [words.t("pane.lines.known", { names: words.list(known) })] : []),
    ...(twice.length > 0 ? [words.t("pane.lines.twice", { names: words.list(twice) })] : []),
  ].join(" ");
}

const folded = (name: string): string => name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/g, " ").trim();
