import type { Problem } from "./problem.js";
import { problemCollector } from "./problem-collector.js";
import type { Project } from "./project.js";
import { validateConclusion } from "./validate-conclusion.js";
import { validateGovernance } from "./validate-governance.js";
import { validatePartners } from "./validate-partners.js";
import { validatePlans } from "./validate-plans.js";
import { validateScopeItems } from "./validate-scope-items.js";
import { validateScopes } from "./validate-scopes.js";
import { validateWeighting } from "./validate-weighting.js";

/**
 * Everything that the person can mend in a project.
 *
 * Nothing is thrown and nothing is changed: each problem says where it is, what it blocks is its severity. Places name the tables
 * of the workbook, rows by their key, columns by their field or, in matrices, by `item:`, `resource:`, `scope:` and `criterion:`.
 *
 * @param project A project whose arrays are aligned, as `parseProject` and the editing functions keep them.
 * @returns Problems in the order of the steps, none when all is well.
 * @example
 * validateProject(emptyProject("x")).map((problem) => problem.code) // => ["no-partner"]
 */
export function validateProject(project: Project): Problem[] {
  const found = problemCollector();
  validatePartners(project, found);
  validateScopes(project, found);
  validateWeighting(project, found);
  validateScopeItems(project, found);
  validatePlans(project, found);
  validateGovernance(project, found);
  validateConclusion(project, found);
  return found.problems;
}
