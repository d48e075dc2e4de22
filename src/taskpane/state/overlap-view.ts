import type { OverlapAnalysis } from "../../core/overlap/analyse-overlap.js";
import { DIMENSION_IDS, type DimensionId, type Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { heatOf, type Heat } from "./heat.js";

export type OverlapChoice = "combined" | DimensionId;

export interface OverlapView {
  /** Dimensions that hold anything, after `combined`. */
  choices: OverlapChoice[];
  choice: OverlapChoice;
  /** Partners that have data here, in the project's order. */
  partners: OverlapPartner[];
  /** Names of active partners without data. */
  without: string[];
  /** Closest first. */
  pairs: OverlapPair[];
  /** Overlap of `partners[i]` with `partners[j]`; `null` where it is undefined. */
  matrix: (number | null)[][];
  /** Mean over the pairs; `null` when there is none. */
  mean: number | null;
}

export interface OverlapPartner {
  code: string;
  name: string;
  /** With the others of the view. */
  mean: number | null;
}

export interface OverlapPair {
  a: OverlapPartner;
  b: OverlapPartner;
  overlap: number;
  heat: Heat;
}

/**
 * What the overlap page shows for one dimension, or for all combined.
 *
 * Withdrawn partners are left out: they keep their rows in the workbook, but nobody looks for them among the closest.
 *
 * @param project the project
 * @param analysis its overlaps
 * @param wanted the dimension; the first that holds anything when it holds nothing
 * @returns partners, pairs and matrix of the view
 */
export function overlapView(project: Project, analysis: OverlapAnalysis, wanted: OverlapChoice): OverlapView {
  const filled = DIMENSION_IDS.filter((id) => analysis.hasData[id].some(Boolean));
  const choices: OverlapChoice[] = filled.length > 1 ? ["combined", ...filled] : [...filled];
  const choice = choices.includes(wanted) ? wanted : (choices[0] ?? "combined");
  const source = choice === "combined" ? analysis.combined : analysis.byDimension[choice];
  const dimensions = choice === "combined" ? DIMENSION_IDS : [choice];

  const active = project.partners.map((partner, index) => ({ partner, index })).filter(({ partner }) => partner.status !== "withdrawn");
  const present = active.filter(({ index }) => dimensions.some((id) => analysis.hasData[id][index]));
  const matrix = present.map(({ index: i }) => present.map(({ index: j }) => source[i]?.[j] ?? null));

  const partners = present.map(({ partner }, i): OverlapPartner => ({
    code: partner.code,
    name: nameOfPartner(partner),
    mean: meanOf((matrix[i] ?? []).filter((value, j): value is number => i !== j && value !== null)),
  }));
  const pairs: OverlapPair[] = [];
  partners.forEach((a, i) => {
    partners.slice(i + 1).forEach((b, offset) => {
      const overlap = matrix[i]?.[i + 1 + offset] ?? null;
      if (overlap !== null) pairs.push({ a, b, overlap, heat: heatOf(overlap) });
    });
  });
  // Equal within a tolerance, so that two equal overlaps computed in another order stay in the project's order.
  pairs.sort((x, y) => (Math.abs(x.overlap - y.overlap) < 1e-9 ? 0 : y.overlap - x.overlap));
  return {
    choices,
    choice,
    partners,
    without: active.filter((entry) => !present.includes(entry)).map(({ partner }) => nameOfPartner(partner)),
    pairs,
    matrix,
    mean: meanOf(pairs.map((pair) => pair.overlap)),
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
