import { readiness } from "../../core/overlap/readiness.js";
import { startingCore, type StartingCores } from "../../core/overlap/starting-core.js";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { oncePerProject } from "./once-per-project.js";
import { resultsOf } from "./results.js";

/** A larger group is proposed as long as it is worth this share of the best one. */
export const CORE_TOLERANCE = 0.8;

export interface CoreOfSize {
  size: number;
  names: string[];
  overlap: number;
  readiness: number;
}

export interface CoreView {
  /** Partners with a known readiness. */
  candidates: number;
  method: StartingCores["method"];
  /** The one to begin with; `null` where no two candidates have anything in common. */
  proposed: CoreOfSize | null;
  /** The best one of each size, smallest first. */
  bySize: CoreOfSize[];
}

/**
 * With whom to begin: the best group of each size, and the one that is proposed.
 *
 * The value of a group falls as it grows, so sizes cannot be ranked by it: the largest group that keeps four fifths of the best value is
 * proposed, and the page says so.
 *
 * @param project the project
 * @returns the same object for the same project
 */
export const coreView = oncePerProject((project: Project): CoreView => {
  const ready = project.partners.map(readiness);
  const { bySize, method } = startingCore(resultsOf(project).overlap.combined, ready);
  const best = Math.max(0, ...bySize.map((core) => core.value));
  const cores = bySize.map((core) => ({
    size: core.size,
    names: core.members.flatMap((p) => (project.partners[p] === undefined ? [] : [nameOfPartner(project.partners[p])])),
    overlap: core.meanOverlap,
    readiness: core.meanReadiness,
  }));
  const proposed = bySize.findLastIndex((core) => core.value > 0 && core.value >= best * CORE_TOLERANCE - 1e-9);
  return { candidates: ready.filter((value) => value !== null).length, method, proposed: cores[proposed] ?? null, bySize: cores };
});
