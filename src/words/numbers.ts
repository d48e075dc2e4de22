import type { Language } from "./language.js";

/** How a language writes numbers, shares, days and lists. */
export interface Numbers {
  /** A number: `1 234,5` or `1,234.5`. */
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** A share, 0 to 1, as a percentage: `12 %` or `12%`. */
  percent(share: number, maximumFractionDigits?: number): string;
  /** A day written in ISO form, `2026-03-01`: `1 mars 2026` or `1 March 2026`. */
  date(iso: string): string;
  /** Names one after the other: `a, b et c`. */
  list(items: readonly string[]): string;
  /** Which sentence goes with this count. */
  pluralForm(count: number): "one" | "other";
}

const LOCALES: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/**
 * Numbers, shares, days and lists as French and English write them.
 *
 * For every figure that stands in a sentence; cells of the workbook have number formats instead.
 *
 * `Intl`, locales fr-FR and en-GB; narrow no-break space U+202F between thousands in French.
 *
 * @param language French or English
 * @returns the functions that write
 * @example
 * createNumbers("en").number(1234.5) // => "1,234.5"
 */
export function createNumbers(language: Language): Numbers {
  const locale = LOCALES[language];
  const plain = new Intl.NumberFormat(locale);
  const plural = new Intl.PluralRules(locale);
  const listFormat = new Intl.ListFormat(locale, { style: "long", type: "conjunction" });
  const dateFormat = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const number: Numbers["number"] = (value, options) => (options ? new Intl.NumberFormat(locale, options) : plain).format(value);
  return {
    number,
    percent: (share, maximumFractionDigits = 0) => number(share, { style: "percent", maximumFractionDigits }),
    date: (iso) => dateFormat.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    list: (items) => listFormat.format(items),
    // French has a third form from a million on: two are enough for our sentences.
    pluralForm: (count) => (plural.select(count) === "one" ? "one" : "other"),
  };
}
