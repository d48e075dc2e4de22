import { LANGUAGES, type Language } from "../../words/language.js";

/**
 * The language in which the demo starts: the one asked for in its address, otherwise the browser's, otherwise English.
 * @param address The `search` part: `?language=fr`.
 * @param preferred Languages of the browser, the best first: `fr-CA`.
 */
export function startingLanguage(address: string, preferred: readonly string[]): Language {
  const known = (tag: string | null): Language | undefined => LANGUAGES.find((language) => tag?.toLowerCase().split("-")[0] === language);
  return known(new URLSearchParams(address).get("language")) ?? preferred.map(known).find((language) => language !== undefined) ?? "en";
}
