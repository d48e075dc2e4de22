import { analysisEn, analysisFr } from "./analysis.js";
import { concludingEn, concludingFr } from "./concluding.js";
import { fillingEn, fillingFr } from "./filling.js";
import { governingEn, governingFr } from "./governing.js";
import { importingEn, importingFr } from "./importing.js";
import type { Language } from "./language.js";
import { selectionEn, selectionFr } from "./selection.js";
import { weightingEn, weightingFr } from "./weighting.js";
import { wordsOf, type WordsOf } from "./words-of.js";

/** The area of the analyses, apart from the others: it comes with the pages that show them, never with the first paint. */
export const analysisAreas = { analysis: { en: analysisEn, fr: analysisFr }, weighting: { en: weightingEn, fr: weightingFr }, governing: { en: governingEn, fr: governingFr }, concluding: { en: concludingEn, fr: concludingFr }, filling: { en: fillingEn, fr: fillingFr }, selection: { en: selectionEn, fr: selectionFr }, importing: { en: importingEn, fr: importingFr } } as const;

/** Words of the analyses in one language. */
export type AnalysisWords = WordsOf<typeof analysisAreas>;

const known: Partial<Record<Language, AnalysisWords>> = {};

/**
 * The words of the analyses in one language.
 *
 * @param language French or English
 * @returns the same words each time for the same language
 * @example
 * analysisWords("en").t("analysis.core.title") // => "With whom to begin"
 */
export function analysisWords(language: Language): AnalysisWords {
  return (known[language] ??= wordsOf(language, analysisAreas));
}
