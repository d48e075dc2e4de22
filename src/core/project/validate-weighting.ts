import type { ProblemCollector } from "./problem-collector.js";
import type { Project } from "./project.js";
import { nameOfCriterion } from "./readable-names.js";

/**
 * Checks the other ways to weights: the order of importance, the ratio of the cards, pairwise judgements and partners' own weights.
 *
 * @param project The project.
 * @param found Where problems go.
 * @example
 * validateWeighting(emptyProject("x"), problemCollector()) // => undefined
 */
export function validateWeighting(project: Project, found: ProblemCollector): void {
  const { cardsRatio, partnerWeights } = project.weighting;
  for (const criterion of project.criteria) {
    const { level } = criterion;
    if (level !== null && !(Number.isInteger(level) && level >= 1)) {
      found.add("error", "level-not-whole", { table: "Criteria", row: criterion.code, column: "level" }, { criterion: nameOfCriterion(criterion), value: level });
    }
  }
  found.range(cardsRatio, { table: "Weighting", row: "1", column: "cardsRatio" }, 1e6, 1);
  validateJudgements(project, found);
  partnerWeights.forEach((row, p) =>
    row.forEach((weight, c) => {
      found.range(weight, { table: "PartnerWeights", row: project.partners[p]?.code ?? `#${p + 1}`, column: `own:${project.criteria[c]?.code ?? ""}` });
    }),
  );
}

function validateJudgements(project: Project, found: ProblemCollector): void {
  const names = new Map(project.criteria.map((criterion) => [criterion.code, nameOfCriterion(criterion)]));
  const seen = new Set<string>();
  for (const { first, second, ratio } of project.weighting.judgements) {
    const at = (column: string) => ({ table: "Judgements", row: `${first}|${second}`, column });
    for (const [column, code] of [["first", first], ["second", second]] as const) {
      if (!names.has(code)) found.add("error", "not-in-list", at(column), { value: code });
    }
    found.range(ratio, at("ratio"), 9, 1 / 9);
    const pair = [first, second].sort().join("|");
    const params = { criterion: names.get(first) ?? first, other: names.get(second) ?? second };
    if (first === second) found.add("warning", "judgement-self", at("second"), { criterion: params.criterion });
    else if (seen.has(pair)) found.add("warning", "judgement-duplicate", at("second"), params);
    seen.add(pair);
  }
}
