import { nextCode } from "./next-code.js";
import type { Criterion, Project } from "./project.js";

/**
 * The project with one more criterion to rate scopes on.
 *
 * @param project The project, left as it is.
 * @param fields What is known of the criterion; a missing code is the next free one.
 * @returns A new project; every scope has an empty rating for the criterion.
 * @example
 * addCriterion(emptyProject("x"), { label: "Cost" }).criteria[0].code // => "C1"
 */
export function addCriterion(project: Project, fields: Partial<Criterion>): Project {
  const criterion: Criterion = {
    code: nextCode(project.criteria.map((c) => c.code), "C"),
    label: "",
    weight: null,
    level: null,
    worst: null,
    half: null,
    best: null,
    unit: "",
    note: "",
    ...fields,
  };
  return {
    ...project,
    criteria: [...project.criteria, criterion],
    ratings: project.ratings.map((row) => [...row, null]),
    weighting: { ...project.weighting, partnerWeights: project.weighting.partnerWeights.map((row) => [...row, null]) },
  };
}
