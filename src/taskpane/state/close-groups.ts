import { closeGroups as findGroups } from "../../core/overlap/close-groups.js";
import type { OverlapPartner, OverlapView } from "./overlap-view.js";

export interface CloseGroups {
  /** Groups of two and more, the closest first. */
  groups: { partners: OverlapPartner[]; overlap: number }[];
  /** Partners that are in none. */
  apart: OverlapPartner[];
}

/**
 * Partners that are close to each other, in the dimension that the page shows.
 *
 * @param view overlaps of the partners that have data there
 * @returns groups with the mean overlap of their pairs, and who is in none
 */
export function closeGroups(view: OverlapView): CloseGroups {
  const found = findGroups(view.matrix);
  const grouped = new Set(found.flatMap(({ members }) => members));
  return {
    groups: found.map(({ members, overlap }) => ({ partners: members.flatMap((i) => view.partners[i] ?? []), overlap })),
    apart: view.partners.filter((_, i) => !grouped.has(i)),
  };
}
