import type { Language } from "../../words/language.js";

/**
 * The language that the system asks programs to speak.
 *
 * The variables of POSIX in their order, and where there are none (Windows) the locale that `Intl` reports.
 *
 * @param environment Variables of the process.
 * @param locale Locale that `Intl` reports.
 * @returns French where French is asked for, English otherwise.
 */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>>, locale: string): Language {
  const asked = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || locale;
  return /^fr/i.test(asked) ? "fr" : "en";
}
