import { combinedOverlapMatrix } from "../../core/overlap/combined-overlap-matrix.js";
import { DIMENSION_IDS, type Project } from "../../core/project/project.js";
import type { PairRow } from "../tables/overlap-tables.js";

/**
 * The pairs of partners with the highest combined overlap, for projects with too many pairs to list.
 *
 * @param project - partners and what they cover
 * @param most - how many pairs at most
 * @returns pairs from the closest on; equals in the project's order
 */
export function closestPairs(project: Project, most: number): PairRow[] {
  const { pairs } = combinedOverlapMatrix(
    DIMENSION_IDS.map((id) => project[id].values),
    DIMENSION_IDS.map((id) => project.dimensionWeights[id]),
  );
  const found: { row: PairRow; overlap: number }[] = [];
  let position = 0;
  project.partners.forEach((a, i) => {
    for (const b of project.partners.slice(i + 1)) {
      const overlap = pairs[position++] ?? Number.NaN;
      if (!Number.isNaN(overlap)) found.push({ row: { a: a.code, b: b.code }, overlap });
    }
  });
  return found
    .sort((one, other) => other.overlap - one.overlap)
    .slice(0, most)
    .map(({ row }) => row);
}
