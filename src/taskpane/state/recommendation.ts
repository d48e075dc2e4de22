import type { Project, Scope } from "../../core/project/project.js";
import { nameOfScope } from "../../core/project/readable-names.js";
import { sheetWords } from "../../words/sheets.js";
import type { Words } from "../../words/words.js";
import { resultsOf } from "./results.js";
import { vetoSentence } from "./veto-sentence.js";

/** What the page for the hierarchy recommends. */
export interface Recommendation {
  /** The chosen scope, else the first of the ranking. */
  scope: Scope | null;
  /** What its readers are told of that choice, as on the sheet: that none was chosen, that it is ranked apart, by how much it leads. */
  remarks: string[];
}

/**
 * What the page for the hierarchy recommends, and what speaks against it.
 *
 * @param words in the language of the pane
 * @param project the project
 * @returns the scope and the sentences that the sheet has beside it
 */
export function recommendation(words: Words, project: Project): Recommendation {
  const { formulas } = sheetWords(words.language);
  const { scores } = resultsOf(project);
  const placeOf = (rank: number): number => scores.findIndex((score) => score.rank === rank);
  const chosen = project.scopes.findIndex(({ code }) => code === project.contributions.scope);
  const s = chosen >= 0 ? chosen : placeOf(1);
  const scope = project.scopes[s] ?? null;
  const score = scores[s];
  if (scope === null || score === undefined) return { scope: null, remarks: [] };
  const remarks = chosen >= 0 ? [] : [`${formulas.noChoice}${scope.code}.`];
  const rival = score.rank === 1 ? placeOf(2) : placeOf(1);
  const other = project.scopes[rival];
  const gap = (score.score ?? 0) - (scores[rival]?.score ?? 0);
  const said = (points: number): string => words.number(points, { maximumFractionDigits: 2 });
  if (score.vetoes.length > 0) remarks.push(`${formulas.apart}${score.vetoes.map((veto) => vetoSentence(words, project, veto)).join(" ")}`);
  else if (score.rank === 1) {
    if (scores.filter(({ rank }) => rank === 1).length > 1) remarks.push(formulas.shared);
    else remarks.push(other === undefined ? formulas.onlyOne : `${formulas.leads}${nameOfScope(other)}${formulas.leadsBy}${said(gap)}${formulas.points}`.trim());
  } else if (score.rank !== null) {
    remarks.push(`${formulas.notFirst}${score.rank}${other === undefined ? "" : `${formulas.behind}${said(-gap)}${formulas.behindOf}${nameOfScope(other)}`}${formulas.behindEnd}`.trim());
  }
  const missing = score.parts.filter((part) => part === null).length;
  if (missing > 0) remarks.push(`${formulas.missingRatings}${missing}.`);
  return { scope, remarks };
}
