import type { ColumnTaken } from "../../core/import/import-choices.js";
import type { AnalysisWords } from "../../words/analysis-words.js";

/**
 * What a column is taken for, in words.
 *
 * @param words in the person's language
 * @param taken a choice
 * @returns a few words, such as `Means: money, €`
 */
export function takenLabel(words: AnalysisWords, taken: ColumnTaken): string {
  const [kind = "", first = "", ...rest] = taken.split(":");
  if (kind === "resource") {
    const means = `importing.kinds.${first}`;
    return words.t("importing.taken.resource", { kind: words.has(means) ? words.t(means) : first, unit: rest.join(":") });
  }
  const key = kind === "field" || kind === "scope" ? `importing.fields.${first}` : `importing.taken.${kind}`;
  return words.has(key) ? words.t(key) : first;
}
