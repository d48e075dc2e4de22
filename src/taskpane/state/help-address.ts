import type { helpEn } from "../../words/help.js";
import type { Words } from "../../words/words.js";
import type { PageId } from "./route.js";

export type Chapter = keyof typeof helpEn.chapters;

/** The chapter of the guide that speaks of each page. */
const CHAPTERS: Readonly<Record<PageId, Chapter>> = {
  home: "begin",
  form: "begin",
  import: "importing",
  partners: "partners",
  overlap: "overlap",
  needs: "needs",
  scopes: "scopes",
  scoring: "scoring",
  contributions: "contributions",
  governance: "contributions",
  communication: "pilot",
  success: "pilot",
  summary: "handing",
  decisions: "pilot",
  pilot: "pilot",
};

/**
 * Where the guide speaks of a page: it lies beside the pane, so that no other site is asked.
 *
 * @param words in the language of the pane
 * @param page the page that the person is on
 * @returns an address relative to the pane's own
 */
export function helpAddress(words: Words, page: PageId): string {
  return `help/${words.t("help.file")}#${encodeURIComponent(words.t(`help.chapters.${CHAPTERS[page]}`))}`;
}
