import { containment } from "../../core/overlap/containment.js";
import { DIMENSION_IDS, type DimensionId, type Project } from "../../core/project/project.js";
import type { OverlapChoice } from "./overlap-view.js";

/** What two partners have in common in one dimension, item by item. */
export interface PairDimension {
  dimension: DimensionId;
  /** Items that both have, and those that either has. */
  common: string[];
  either: number;
  /** Items that one of the two has and the other has not. */
  onlyFirst: string[];
  onlySecond: string[];
  /** Share of the smaller of the two that the larger one has too; `null` where one of them has nothing. */
  contained: number | null;
}

/**
 * A pair of partners in words: what they share and what each brings that the other has not.
 *
 * @param project the project
 * @param first code of one partner
 * @param second code of the other
 * @param choice the dimension to look at, or all of them
 * @returns one entry for each dimension in which either has something
 */
export function pairView(project: Project, first: string, second: string, choice: OverlapChoice): PairDimension[] {
  const [a, b] = [first, second].map((code) => project.partners.findIndex((partner) => partner.code === code));
  if (a === undefined || b === undefined || a < 0 || b < 0) return [];
  const dimensions = choice === "combined" ? DIMENSION_IDS : [choice];
  return dimensions.flatMap((dimension): PairDimension[] => {
    const { items, values } = project[dimension];
    const [own, other] = [values[a] ?? [], values[b] ?? []];
    const has = (row: readonly (number | null)[], k: number): boolean => (row[k] ?? 0) > 0;
    const labels = (wanted: (k: number) => boolean): string[] => items.filter((_, k) => wanted(k)).map(({ label }) => label);
    const either = labels((k) => has(own, k) || has(other, k)).length;
    if (either === 0) return [];
    return [
      {
        dimension,
        common: labels((k) => has(own, k) && has(other, k)),
        either,
        onlyFirst: labels((k) => has(own, k) && !has(other, k)),
        onlySecond: labels((k) => !has(own, k) && has(other, k)),
        contained: containment(own, other),
      },
    ];
  });
}
