import type { Project } from "../../core/project/project.js";
import type { Language } from "../../words/language.js";
import type { SheetWords } from "../../words/sheets.js";

/** What the tables are described with: the project that they show and the language that they speak. */
export interface TableContext {
  project: Project;
  language: Language;
  words: SheetWords;
}
