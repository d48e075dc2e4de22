export interface DistinctLines {
  /** In the order of the text, each once. */
  names: string[];
  /** Those that were more than once, as first written. */
  twice: string[];
  /** Those that are already known, as typed. */
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
  const known: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const name = line.replace(/^\s*(?:[-–—•*]\s+|\d{1,3}[.)]\s+)/, "").replaceAll(/\s+/g, " ").trim();
    if (name === "") continue;
    const key = folded(name);
    const first = seen.get(key);
    if (already.has(key)) known.push(name);
    else if (first !== undefined) twice.add(first);
    else seen.set(key, name);
  }
  return { names: [...seen.values()], twice: [...twice], known };
}

const folded = (name: string): string => name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/g, " ").trim();
