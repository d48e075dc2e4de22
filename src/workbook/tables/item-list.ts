/**
 * Labels of items in one cell, separated by semicolons; one that holds a semicolon or begins with a quotation mark stands between quotation
 * marks.
 *
 * @param labels - labels as the matrices have them
 * @example
 * formatItems(["Maps", "Law; economics"]) // => 'Maps; "Law; economics"'
 */
export function formatItems(labels: readonly string[]): string {
  return labels.map((label) => (/;|^"/.test(label) ? `"${label.replaceAll('"', '""')}"` : label)).join("; ");
}

/**
 * The other way round.
 *
 * @param text - what a person wrote
 * @param known - labels of the matrices: one that holds a semicolon is recognised without quotation marks as well
 * @returns the labels, without empty ones
 * @example
 * parseItems("Maps; law; economics", ["Law; economics"]) // => ["Maps", "law; economics"]
 */
export function parseItems(text: string, known: readonly string[]): string[] {
  const long = known.filter((label) => label.includes(";")).sort((a, b) => b.length - a.length);
  const items: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const quoted = /^"((?:[^"]|"")*)"\s*(?=;|$)/.exec(rest);
    const label = long.find((each) => rest.slice(0, each.length).toLowerCase() === each.toLowerCase() && /^\s*(;|$)/.test(rest.slice(each.length)));
    const length = quoted?.[0].length ?? label?.length ?? (/[^;]*/.exec(rest)?.[0].length ?? 0);
    items.push((quoted?.[1]?.replaceAll('""', '"') ?? rest.slice(0, length)).trim());
    rest = rest.slice(length).replace(/^\s*;?\s*/, "");
  }
  return items.filter((item) => item !== "");
}
