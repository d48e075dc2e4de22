import { averageLinkage, groupsWithin } from "./average-linkage.js";

/** Mean overlap from which partners are a group: what the pane and the workbook call close. */
export const CLOSE_OVERLAP = 0.35;

/** Partners that are close to each other. */
export interface CloseGroup {
  /** Positions, in order. */
  members: number[];
  /** Mean overlap of their pairs, 0 to 1. */
  overlap: number;
}

/**
 * Groups of close partners.
 *
 * For seeing in a large network who could begin together. Average-linkage clustering on 1 − overlap (UPGMA, Sokal & Michener 1958), cut
 * where groups would be on average less alike than `least`; an overlap that is not defined counts as none.
 *
 * @param overlaps Partner × partner, 0 to 1, symmetric; `null` where undefined.
 * @param least Mean overlap from which groups join, 0 to 1.
 * @returns Groups of two and more, the closest first.
 * @throws {RangeError} when the matrix is not square.
 * @example
 * closeGroups([[1, 0.8, 0.1], [0.8, 1, 0.3], [0.1, 0.3, 1]]) // => [{ members: [0, 1], overlap: 0.8 }]
 */
export function closeGroups(overlaps: readonly (readonly (number | null)[])[], least: number = CLOSE_OVERLAP): CloseGroup[] {
  if (overlaps.length === 0) return [];
  const merges = averageLinkage(overlaps.map((row) => row.map((overlap) => (overlap === null ? null : 1 - overlap))));
  return groupsWithin(merges, 1 - least)
    .filter((members) => members.length > 1)
    .map((members) => ({ members, overlap: meanOverlap(overlaps, members) }))
    .sort((a, b) => b.overlap - a.overlap);
}

function meanOverlap(overlaps: readonly (readonly (number | null)[])[], members: readonly number[]): number {
  const pairs = members.flatMap((i, k) => members.slice(k + 1).map((j) => overlaps[i]?.[j] ?? 0));
  return pairs.reduce((sum, overlap) => sum + overlap, 0) / pairs.length;
}
