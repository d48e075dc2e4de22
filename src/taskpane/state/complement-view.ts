import { analyseComplement } from "../../core/overlap/what-each-adds.js";
import { DIMENSION_IDS, type DimensionId, type Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";

export interface ComplementView {
  /** Partners that alone bring something, those that bring most first; labels of items. */
  brings: { code: string; name: string; items: string[] }[];
  /** Labels of items that nobody in the group has, by dimension; dimensions where nothing lacks are left out. */
  lacking: { dimension: DimensionId; items: string[] }[];
}

/**
 * What each partner alone brings to the group, and what the group lacks.
 *
 * @param project the project
 * @param dimensions those to look at
 * @returns labels in the order of the sheets
 */
export function complementView(project: Project, dimensions: readonly DimensionId[] = DIMENSION_IDS): ComplementView {
  const complements = analyseComplement(project);
  const labels = (id: DimensionId, positions: readonly number[]): string[] => positions.flatMap((k) => project[id].items[k]?.label ?? []);
  const brings = project.partners
    .map((partner, p) => ({ code: partner.code, name: nameOfPartner(partner), items: dimensions.flatMap((id) => labels(id, complements[id].only[p] ?? [])) }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => b.items.length - a.items.length);
  const lacking = dimensions.map((dimension) => ({ dimension, items: labels(dimension, complements[dimension].lacking) })).filter(({ items }) => items.length > 0);
  return { brings, lacking };
}
