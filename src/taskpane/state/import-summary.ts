import type { ImportCounts } from "../../core/import/merge-draft.js";
import type { AnalysisWords } from "../../words/analysis-words.js";
import type { Words } from "../../words/words.js";

/**
 * What an import adds, in words: `81 partners, 1 resource and 81 figures or texts`.
 *
 * @param shell words of the pane
 * @param words words of the import
 * @param counts what it adds
 * @returns the phrase; `null` where it adds nothing
 */
export function importSummary(shell: Words, words: AnalysisWords, counts: ImportCounts): string | null {
  const parts = [
    ...(["partners", "resources", "scopes", "criteria"] as const).flatMap((what) => (counts[what] > 0 ? [shell.t(`imports.${what}`, { count: counts[what] })] : [])),
    ...(["items", "filled", "replaced"] as const).flatMap((what) => (counts[what] > 0 ? [words.t(`importing.${what}`, { count: counts[what] })] : [])),
  ];
  return parts.length === 0 ? null : words.list(parts);
}
