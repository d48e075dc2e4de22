import { env } from "node:process";
import { LANGUAGES, type Language } from "../../src/words/language.js";

/** Whether a story is told in both languages: `npm run test:long` sets `MUTUALISER_BOTH_LANGUAGES`. */
export const bothLanguages = env["MUTUALISER_BOTH_LANGUAGES"] === "1";

/**
 * Languages of a story whose steps are the same in both.
 *
 * Each run tells the new user's whole story, and looks at every page, in French and in English; the stories of single pages take turns.
 */
export function languagesOr(one: Language): readonly Language[] {
  return bothLanguages ? LANGUAGES : [one];
}
