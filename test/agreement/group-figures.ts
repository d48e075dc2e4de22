import { analyseOverlap } from "../../src/core/overlap/analyse-overlap.js";
import { groupPartners } from "../../src/core/overlap/group-partners.js";
import type { Project } from "../../src/core/project/project.js";
import type { Language } from "../../src/words/language.js";
import { sheetWords } from "../../src/words/sheets.js";
import { isLarge } from "../../src/workbook/tables/overlap-tables.js";
import type { Figure } from "./expected-figures.js";

/** What the overlap sheet says of the groups right after the add-in has written it: nothing is out of date. */
export function freshGroups(project: Project, language: Language): Figure[] {
  if (project.partners.length < 2) return [];
  const { groups, groupOf, means } = groupPartners(project);
  const { combined } = analyseOverlap(project);
  // By the definition, from all pairs.
  const meanWithin = (members: readonly number[]): number => {
    const pairs = members.flatMap((a, k) => members.slice(k + 1).map((b) => combined[a]?.[b] ?? 0));
    return pairs.reduce((sum, overlap) => sum + overlap, 0) / pairs.length;
  };
  return [
    { table: "GroupsStamp", row: "1", column: "state", value: sheetWords(language).formulas.upToDate },
    { table: "GroupsStamp", row: "1", column: "groups", value: groups.length },
    ...groups.map(({ members }, g): Figure => ({ table: "CloseGroups", row: String(g + 1), column: "overlap", value: meanWithin(members) })),
    ...project.partners.map(({ code }, p): Figure => ({ table: "Overlap", row: code, column: "group", value: groupOf[p] ?? null })),
    ...(isLarge(project) ? project.partners.map(({ code }, p): Figure => ({ table: "Overlap", row: code, column: "mean", value: means[p] ?? null })) : []),
  ];
}
