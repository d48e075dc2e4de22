import { analyseOverlap, type OverlapAnalysis } from "../../core/overlap/analyse-overlap.js";
import type { Project } from "../../core/project/project.js";
import { scoreScopes, type ScopeScore } from "../../core/scoring/score-scopes.js";

/** What follows from a project. Each is computed when it is first asked for, once for a project as it is. */
export interface Results {
  readonly overlap: OverlapAnalysis;
  readonly scores: readonly ScopeScore[];
}

const known = new WeakMap<Project, Results>();

/**
 * Results of a project, for the pages and the states of the steps.
 *
 * @param project the project, never changed in place
 * @returns the same object for the same project
 */
export function resultsOf(project: Project): Results {
  const found = known.get(project);
  if (found !== undefined) return found;
  const results: Results = {
    get overlap() {
      return once(this, "overlap", analyseOverlap(project));
    },
    get scores() {
      return once(this, "scores", scoreScopes(project));
    },
  };
  known.set(project, results);
  return results;
}

function once<T>(owner: object, name: string, value: T): T {
  Object.defineProperty(owner, name, { value });
  return value;
}
