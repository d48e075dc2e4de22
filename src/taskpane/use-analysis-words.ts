import { analysisWords, type AnalysisWords } from "../words/analysis-words.js";
import { usePane } from "./use-pane.js";

/** The words of the analyses, in the language of the pane. Only pages that are fetched apart ask for them. */
export function useAnalysisWords(): AnalysisWords {
  return analysisWords(usePane().state.language);
}
