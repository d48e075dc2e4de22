import { createInstance } from "i18next";
import { actionsEn, actionsFr } from "./actions.js";
import { demoEn, demoFr } from "./demo.js";
import { commandLineEn, commandLineFr } from "./command-line.js";
import { importsEn, importsFr } from "./import.js";
import type { Language } from "./language.js";
import { createNumbers, type Numbers } from "./numbers.js";
import { paneEn, paneFr } from "./pane.js";
import { problemsEn, problemsFr } from "./problems.js";
import type { SentenceKey } from "./sentences.js";
import { workbookErrorsEn, workbookErrorsFr } from "./workbook-errors.js";

/** Every area of sentences: one line each. */
export const areas = {
  imports: { en: importsEn, fr: importsFr },
  commandLine: { en: commandLineEn, fr: commandLineFr },
  problems: { en: problemsEn, fr: problemsFr },
  pane: { en: paneEn, fr: paneFr },
  actions: { en: actionsEn, fr: actionsFr },
  demo: { en: demoEn, fr: demoFr },
  workbookErrors: { en: workbookErrorsEn, fr: workbookErrorsFr },
} as const;

type Areas = { [A in keyof typeof areas]: (typeof areas)[A]["en"] };

/** A sentence by its area and key: `problems.severity.error`. */
export type WordKey = SentenceKey<Areas>;

/** Values for the `{{places}}` of a sentence. Numbers are written as the language writes them: give years and codes as text. */
export type WordParams = Readonly<Record<string, string | number>>;

/** The product's words in one language. */
export interface Words extends Numbers {
  readonly language: Language;
  /** The sentence, its `{{places}}` filled; `count` chooses between `_one` and `_other`. Throws `RangeError` for a key or a value that is missing. */
  t(key: WordKey, params?: WordParams): string;
  /** Whether there is such a sentence: for keys built from data. */
  has(key: string): key is WordKey;
}

/**
 * The words of the product in one language.
 *
 * For everything that a person reads. Sentences are looked up and filled by i18next; numbers, dates and lists by `Intl`.
 *
 * @param language French or English
 * @returns the words; nothing is shared between two calls
 * @example
 * createWords("en").t("problems.severity.error") // => "Error"
 */
export function createWords(language: Language): Words {
  const numbers = createNumbers(language);
  const sentences: Record<string, unknown> = {};
  for (const [area, texts] of Object.entries(areas)) sentences[area] = texts[language];

  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    ns: ["words"],
    defaultNS: "words",
    nsSeparator: false,
    resources: { [language]: { words: sentences } },
    initAsync: false,
    // Texts go to cells and to React, never to raw HTML.
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new RangeError(`no value for ${match[0]} in “${text}”`);
    },
  });
  const isSentence = (key: string): boolean => typeof i18n.getResource(language, "words", key) === "string";
  const formOf = (key: string, count: string | number | undefined): string => {
    if (typeof count !== "number") return key;
    const form = `${key}_${numbers.pluralForm(count)}`;
    return isSentence(form) ? form : key;
  };

  return {
    ...numbers,
    language,
    t(key, params = {}) {
      const form = formOf(key, params["count"]);
      if (!isSentence(form)) throw new RangeError(`no sentence “${form}” in ${language}`);
      const replace: Record<string, string> = {};
      for (const [name, value] of Object.entries(params)) replace[name] = typeof value === "number" ? numbers.number(value) : value;
      return i18n.t(form, { replace, nest: false });
    },
    has(key): key is WordKey {
      return isSentence(key) || isSentence(`${key}_other`);
    },
  };
}
