import { DIMENSION_IDS, type Project } from "../project/project.js";
import { closeGroups, type CloseGroup } from "./close-groups.js";
import { combinedOverlapMatrix } from "./combined-overlap-matrix.js";
import { pairValue } from "./pair-matrix.js";

/** The groups of a project, and what they were found from. */
export interface PartnerGroups {
  /** Groups of two and more, the closest first; members are positions in the project's list of partners. */
  groups: CloseGroup[];
  /** For each partner of the project its group, from 1; `null` where it is in none. */
  groupOf: (number | null)[];
  /** For each partner of the project its mean combined overlap with the others, 0 to 1; `null` where undefined. */
  means: (number | null)[];
  /** How many partners were looked at: those that have not withdrawn. */
  considered: number;
}

/**
 * The groups of close partners of a project, by their combined overlap.
 *
 * For the overlap sheet. Partners that have withdrawn, or have no data, are in no group; see `closeGroups` for the method.
 *
 * @param project What each partner covers, and the weight of each dimension.
 * @returns Groups, and the group and the mean overlap of each partner.
 * @example
 * groupPartners(emptyProject("x")) // => { groups: [], groupOf: [], means: [], considered: 0 }
 */
export function groupPartners(project: Project): PartnerGroups {
  const matrix = combinedOverlapMatrix(
    DIMENSION_IDS.map((id) => project[id].values),
    DIMENSION_IDS.map((id) => project.dimensionWeights[id]),
  );
  const active = project.partners.flatMap(({ status }, p) => (status === "withdrawn" ? [] : [p]));
  const present = active.filter((p) => pairValue(matrix, p, p) !== null);
  const overlaps = present.map((a) => present.map((b) => pairValue(matrix, a, b)));
  const groups = closeGroups(overlaps).map((group) => ({ ...group, members: group.members.map((member) => present[member] as number) }));
  const groupOf = project.partners.map((_, p): number | null => {
    const found = groups.findIndex(({ members }) => members.includes(p));
    return found < 0 ? null : found + 1;
  });
  const means = project.partners.map((_, p): number | null => {
    const at = present.indexOf(p);
    const known = (overlaps[at] ?? []).filter((value, other): value is number => other !== at && value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
  return { groups, groupOf, means, considered: active.length };
}
