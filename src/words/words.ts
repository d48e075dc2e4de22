import { actionsEn, actionsFr } from "./actions.js";
import { demoEn, demoFr } from "./demo.js";
import { helpEn, helpFr } from "./help.js";
import { commandLineEn, commandLineFr } from "./command-line.js";
import { importsEn, importsFr } from "./import.js";
import type { Language } from "./language.js";
import { paneEn, paneFr } from "./pane.js";
import { problemsEn, problemsFr } from "./problems.js";
import { ribbonEn, ribbonFr } from "./ribbon.js";
import { workbookErrorsEn, workbookErrorsFr } from "./workbook-errors.js";
import { wordsOf, type KeyOf, type WordsOf } from "./words-of.js";

/** Every area of sentences that is wanted from the start: one line each. */
export const areas = {
  imports: { en: importsEn, fr: importsFr },
  commandLine: { en: commandLineEn, fr: commandLineFr },
  problems: { en: problemsEn, fr: problemsFr },
  pane: { en: paneEn, fr: paneFr },
  actions: { en: actionsEn, fr: actionsFr },
  ribbon: { en: ribbonEn, fr: ribbonFr },
  help: { en: helpEn, fr: helpFr },
  demo: { en: demoEn, fr: demoFr },
  workbookErrors: { en: workbookErrorsEn, fr: workbookErrorsFr },
} as const;

/** A sentence by its area and key: `problems.severity.error`. */
export type WordKey = KeyOf<typeof areas>;

/** The product's words in one language. */
export type Words = WordsOf<typeof areas>;

/**
 * The words of the product in one language.
 *
 * For everything that a person reads; those of the analyses are apart, see `analysisWords`.
 *
 * @param language French or English
 * @returns the words; nothing is shared between two calls
 * @example
 * createWords("en").t("problems.severity.error") // => "Error"
 */
export function createWords(language: Language): Words {
  return wordsOf(language, areas);
}
