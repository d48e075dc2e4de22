import { createInstance } from "i18next";
import type { Language } from "./language.js";
import { createNumbers, type Numbers } from "./numbers.js";
import type { SentenceKey } from "./sentences.js";

/** Sentences of several areas, each in both languages. */
export type AreaTexts = Readonly<Record<string, Readonly<Record<Language, unknown>>>>;

/** A sentence of these areas by its area and key. */
export type KeyOf<A extends AreaTexts> = SentenceKey<{ [K in keyof A]: A[K]["en"] }>;

/** Values for the `{{places}}` of a sentence. Numbers are written as the language writes them: give years and codes as text. */
export type WordParams = Readonly<Record<string, string | number>>;

/** The words of some areas in one language. */
export interface WordsOf<A extends AreaTexts> extends Numbers {
  readonly language: Language;
  /** The sentence, its `{{places}}` filled; `count` chooses between `_one` and `_other`. Throws `RangeError` for a key or a value that is missing. */
  t(key: KeyOf<A>, params?: WordParams): string;
  /** Whether there is such a sentence: for keys built from data. */
  has(key: string): key is KeyOf<A>;
}

/**
 * The words of some areas in one language.
 *
 * Sentences are looked up and filled by i18next; numbers, dates and lists by `Intl`.
 *
 * @param language French or English
 * @param areas the areas by their names, each in both languages
 * @returns the words; nothing is shared between two calls
 * @throws {RangeError} from `t`, for a key or a value that is missing
 * @example
 * wordsOf("en", { tea: { en: { hot: "Hot tea" }, fr: { hot: "Thé chaud" } } }).t("tea.hot") // => "Hot tea"
 */
export function wordsOf<const A extends AreaTexts>(language: Language, areas: A): WordsOf<A> {
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
    has(key): key is KeyOf<A> {
      return isSentence(key) || isSentence(`${key}_other`);
    },
  };
}
