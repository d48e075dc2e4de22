import type { Activity, Mode, PartnerStatus, Term } from "../project/project.js";
import { ACTIVITIES } from "../project/project.js";
import { nameKey } from "./name-key.js";

/** The words for the values of a closed list, in files: the first French and the first English word are those that problems name. */
export type Choices<T> = readonly { value: T; fr: readonly string[]; en: readonly string[] }[];

export const STATUS_CHOICES: Choices<PartnerStatus> = [
  { value: "prospect", fr: ["prospect", "pressenti", "pressentie"], en: ["prospect"] },
  { value: "candidate", fr: ["candidat", "candidate"], en: ["candidate"] },
  { value: "committed", fr: ["engagé", "engagée"], en: ["committed"] },
  { value: "withdrawn", fr: ["retiré", "retirée"], en: ["withdrawn"] },
];

export const WILL_CHOICES: Choices<number> = [
  { value: 0, fr: ["aucune", "aucun"], en: ["none"] },
  { value: 1, fr: ["orale", "oral", "verbale", "verbal"], en: ["verbal"] },
  { value: 2, fr: ["écrite", "écrit"], en: ["written"] },
  { value: 3, fr: ["inscrite dans les missions", "inscrit dans les missions"], en: ["written into its missions"] },
];

export const ACTIVITY_CHOICES: Choices<Activity> = [
  { value: "acquisition", fr: ["acquisition", "acquisitions"], en: ["acquisition", "acquisitions"] },
  { value: "processing", fr: ["traitement documentaire", "traitement"], en: ["document processing", "processing"] },
  { value: "expertise", fr: ["expertise"], en: ["expertise"] },
  { value: "tools", fr: ["outils", "outil"], en: ["tools", "tool"] },
  { value: "services", fr: ["produits et services", "services"], en: ["products and services", "services"] },
  { value: "spaces", fr: ["espaces", "espace"], en: ["spaces", "space"] },
];

export const MODE_CHOICES: Choices<Mode> = [
  { value: "share", fr: ["mutualiser l'existant", "partager l'existant"], en: ["pool what exists", "share what exists", "share"] },
  { value: "acquire", fr: ["acquérir en commun", "acquérir"], en: ["acquire together", "acquire"] },
  { value: "create", fr: ["créer en commun", "créer"], en: ["create together", "create"] },
];

export const TERM_CHOICES: Choices<Term> = [
  { value: "short", fr: ["court terme", "court"], en: ["short term", "short"] },
  { value: "medium", fr: ["moyen terme", "moyen"], en: ["medium term", "medium"] },
];

export const LEAD_WORDS: readonly string[] = ["pilote", "porteur", "lead", "leads"];

/**
 * The value that a word stands for in a closed list.
 *
 * For statuses, activities, modes and terms, which people write in French or in English.
 *
 * @param text One cell; case, accents and spaces do not matter.
 * @param choices The list.
 * @returns The value, `undefined` where the word is in no language of the list.
 * @example
 * readChoice("Engagé", STATUS_CHOICES) // => "committed"
 */
export function readChoice<T>(text: string, choices: Choices<T>): T | undefined {
  const key = nameKey(text);
  return choices.find(({ fr, en }) => [...fr, ...en].some((word) => nameKey(word) === key))?.value;
}

/**
 * What to write in a language, for the sentence of a problem.
 *
 * @param choices The list.
 * @param language Of the sentence.
 * @returns The first word of each choice: `short term, medium term`.
 * @example
 * allowedWords(TERM_CHOICES, "en") // => "short term, medium term"
 */
export function allowedWords<T>(choices: Choices<T>, language: "fr" | "en"): string {
  return choices.map((choice) => choice[language][0] ?? "").join(", ");
}

/**
 * Several activities in one cell.
 *
 * @param text Words separated by `;`, `,`, `|` or `/`.
 * @returns The activities, and the words that are none, as they are.
 * @example
 * readActivities("acquisition; gardening") // => { activities: ["acquisition"], unknown: ["gardening"] }
 */
export function readActivities(text: string): { activities: Activity[]; unknown: string[] } {
  const words = text.split(/[;,|/]/).map((word) => word.trim()).filter((word) => word !== "");
  const read = words.map((word) => readChoice(word, ACTIVITY_CHOICES));
  return {
    activities: ACTIVITIES.filter((activity) => read.includes(activity)),
    unknown: words.filter((_, index) => read[index] === undefined),
  };
}
