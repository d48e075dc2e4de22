import type { Project } from "../../src/core/project/project.js";
import { analyseRobustness, valueTrace } from "../../src/core/robustness/analyse-robustness.js";
import { inputTrace, tracePlaces } from "../../src/core/robustness/input-trace.js";
import { scoreScopes } from "../../src/core/scoring/score-scopes.js";
import { levelWeights } from "../../src/core/weights/level-weights.js";
import { sheetWords } from "../../src/words/sheets.js";
import type { Language } from "../../src/words/language.js";
import type { Figure } from "./expected-figures.js";

/** Weights by an order and by cards, partners' own weights, and what the sheet of the robustness reads from the others. */
export function weightingFigures(project: Project, language: Language): Figure[] {
  if (project.criteria.length === 0) return [];
  const { formulas } = sheetWords(language);
  const { weighting } = project;
  const places = tracePlaces(project.criteria.map(({ code }) => code));
  const levels = levelWeights(
    project.criteria.map(({ level }) => level),
    weighting.cardsRatio,
  );
  const criteria = project.criteria.flatMap(({ code, worst, best, half }, c): Figure[] => {
    const bent = worst === null || best === null || worst === best ? null : half === null ? (worst + best) / 2 : (half - worst) * (best - half) > 0 ? half : null;
    return [
      { table: "Criteria", row: code, column: "place", value: levels.place[c] ?? null },
      { table: "Criteria", row: code, column: "centroid", value: levels.centroid[c] ?? null },
      { table: "Criteria", row: code, column: "cards", value: levels.cards[c] ?? null },
      { table: "Criteria", row: code, column: "middle", value: bent },
    ];
  });
  const own = project.partners.flatMap((partner, p): Figure[] => {
    const weights = weighting.partnerWeights[p] ?? [];
    const takesPart = partner.status !== "withdrawn" && weights.some((weight) => (weight ?? 0) > 0);
    return [
      { table: "PartnerWeights", row: partner.code, column: "trace", value: inputTrace(weights.map((weight) => weight ?? 0), places) },
      { table: "PartnerWeights", row: partner.code, column: "takesPart", value: takesPart ? formulas.takesPart : formulas.takesNoPart },
    ];
  });
  const scores = scoreScopes(project);
  const values = scores.map(({ scope, values: row }): Figure => ({ table: "Values", row: scope, column: "trace", value: valueTrace(row, places) }));
  return [...criteria, ...own, ...values];
}

/** What the workbook says of the robustness right after the add-in has written it: nothing is out of date. */
export function freshRobustness(project: Project, language: Language): Figure[] {
  const robustness = analyseRobustness(project);
  if (robustness === null) return [];
  const { formulas } = sheetWords(language);
  const codeOf = (s: number): string => project.scopes[s]?.code ?? "";
  const ranks = scoreScopes(project).map(({ rank }) => rank);
  const { partners } = robustness;
  return [
    { table: "RobustnessStamp", row: "1", column: "state", value: formulas.upToDate },
    { table: "RobustnessStamp", row: "1", column: "now", value: sumOfSquares([...robustness.scopes.map((s) => robustness.traces[s] ?? 0), ...robustness.criteria.map((c, k) => (robustness.stability[k]?.weight ?? 0) + Math.SQRT2 * (project.criteria[c]?.level ?? 0))]) },
    ...robustness.scopes.flatMap((s, k): Figure[] => [
      { table: "Acceptability", row: codeOf(s), column: "rank", value: ranks[s] ?? null },
      { table: "Acceptability", row: codeOf(s), column: "rank:1", value: robustness.acceptability[k]?.[0] ?? null },
      { table: "Acceptability", row: codeOf(s), column: "meanRank", value: robustness.meanRank[k] ?? null },
      { table: "CentralWeights", row: codeOf(s), column: "confidence", value: robustness.confidence[k] ?? null },
      { table: "Acceptability", row: codeOf(s), column: "inputs", value: robustness.traces[s] ?? null },
      { table: "Opinions", row: codeOf(s), column: "topsis", value: robustness.opinions.topsis[k] ?? null },
    ]),
    ...robustness.criteria.flatMap((c, k): Figure[] => [
      { table: "Stability", row: project.criteria[c]?.code ?? "", column: "share", value: robustness.stability[k]?.weight ?? null },
      { table: "Stability", row: project.criteria[c]?.code ?? "", column: "check", value: formulas.within },
      { table: "Stability", row: project.criteria[c]?.code ?? "", column: "firstHigh", value: robustness.stability[k]?.first.high ?? null },
    ]),
    ...(partners === null
      ? []
      : [
          { table: "PartnersStamp", row: "1", column: "state", value: formulas.upToDate },
          { table: "PartnersStamp", row: "1", column: "agreement", value: partners.agreement },
          ...partners.scopes.map((s, k): Figure => ({ table: "GroupRanking", row: codeOf(s), column: "groupRank", value: partners.groupRanks[k] ?? null })),
        ]),
  ];
}

function sumOfSquares(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure * figure, 0);
}
