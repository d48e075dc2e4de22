import { LONGEST_LABEL } from "../../core/project/longest-label.js";

/**
 * Headers that a table can hold: not empty, and each different from the others whatever its case.
 *
 * @param labels - labels as people wrote them
 * @param taken - headers that the table has already
 * @returns one header for each label, with a number behind repeated ones
 * @example
 * uniqueHeaders(["Law", "law", ""], ["Code"]) // => ["Law", "law (2)", "—"]
 */
export function uniqueHeaders(labels: readonly string[], taken: readonly string[]): string[] {
  const seen = new Set(taken.map((header) => header.toLowerCase()));
  return labels.map((label) => {
    const base = label.trim().replace(/\s+/g, " ").slice(0, LONGEST_LABEL) || "—";
    let header = base;
    for (let n = 2; seen.has(header.toLowerCase()); n++) header = `${base} (${n})`;
    seen.add(header.toLowerCase());
    return header;
  });
}
