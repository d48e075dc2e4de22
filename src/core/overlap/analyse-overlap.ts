import { mean } from "simple-statistics";

import { DIMENSION_IDS, type DimensionId, type Project } from "../project/project.js";
import { combinedOverlap } from "./combined-overlap.js";
import { overlapMatrix } from "./overlap-matrix.js";
import { pairRows } from "./pair-matrix.js";

/** Overlaps of all pairs of partners; rows and columns are aligned with `project.partners`. */
export interface OverlapAnalysis {
  /** Partner × partner for each dimension, 0 to 1; `null` where both partners are empty. */
  byDimension: Record<DimensionId, (number | null)[][]>;
  /** Partner × partner, over the dimensions in which both have data. */
  combined: (number | null)[][];
  /** For each dimension, which partners have data in it. */
  hasData: Record<DimensionId, boolean[]>;
  /** For each partner, the mean of its combined overlaps with the others; `null` where there is none. */
  meanWithOthers: (number | null)[];
}

/**
 * Overlap of all partners of a project, by dimension and combined.
 *
 * @param project The project; withdrawn partners are kept, so that rows stay aligned with `project.partners`.
 * @returns Matrices aligned with `project.partners`, see `OverlapAnalysis`.
 * @example
 * analyseOverlap(emptyProject("x")).combined // => []
 */
export function analyseOverlap(project: Project): OverlapAnalysis {
  const byDimension = {} as OverlapAnalysis["byDimension"];
  const hasData = {} as OverlapAnalysis["hasData"];
  for (const id of DIMENSION_IDS) {
    const values = project[id].values;
    byDimension[id] = pairRows(overlapMatrix(values));
    hasData[id] = values.map((row) => row.reduce<number>((sum, value) => sum + (value ?? 0), 0) > 0);
  }
  const weights = DIMENSION_IDS.map((id) => project.dimensionWeights[id]);
  const combined = project.partners.map((_, i) =>
    project.partners.map((__, j) => {
      const overlaps = DIMENSION_IDS.map((id) => (hasData[id][i] && hasData[id][j] ? (byDimension[id][i]?.[j] ?? null) : null));
      return combinedOverlap(overlaps, weights);
    }),
  );
  const meanWithOthers = combined.map((row, i) => {
    const others = row.filter((value, j): value is number => value !== null && i !== j);
    return others.length > 0 ? mean(others) : null;
  });
  return { byDimension, combined, hasData, meanWithOthers };
}
