/**
 * The language that the system asks programs to speak.
 *
 * The variables of POSIX in their order, and where there are none (Windows) the locale that `Intl` reports. Plain JavaScript, since it is asked
 * before anything is installed.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment Variables of the process.
 * @param {string} locale Locale that `Intl` reports.
 * @returns {"fr" | "en"} French where French is asked for, English otherwise.
 */
export function systemLanguage(environment, locale) {
  const asked = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || locale;
  return /^fr/i.test(asked) ? "fr" : "en";
}
