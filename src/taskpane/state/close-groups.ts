import { averageLinkage, groupsWithin } from "../../core/overlap/average-linkage.js";
import type { OverlapPartner, OverlapView } from "./overlap-view.js";

/** Mean overlap from which partners are a group: what the pane calls close. */
export const CLOSE = 0.35;

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
  if (view.partners.length === 0) return { groups: [], apart: [] };
  const merges = averageLinkage(view.matrix.map((row) => row.map((overlap) => (overlap === null ? null : 1 - overlap))));
  const all = groupsWithin(merges, 1 - CLOSE);
  const named = (group: readonly number[]): OverlapPartner[] => group.flatMap((i) => view.partners[i] ?? []);
  return {
    groups: all
      .filter((group) => group.length > 1)
      .map((group) => ({ partners: named(group), overlap: meanOverlap(view, group) }))
      .sort((a, b) => b.overlap - a.overlap),
    apart: all.filter((group) => group.length === 1).flatMap(named),
  };
}

function meanOverlap(view: OverlapView, group: readonly number[]): number {
  const pairs = group.flatMap((i, k) => group.slice(k + 1).map((j) => view.matrix[i]?.[j] ?? 0));
  return pairs.reduce((sum, overlap) => sum + overlap, 0) / pairs.length;
}
