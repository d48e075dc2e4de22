import type { Partner } from "../../core/project/project.js";

export type ReadinessBand = "unknown" | "fragile" | "strengthen" | "solid";

/**
 * How ready a partner is to start, 0 to 1.
 *
 * The weaker of its professionals' motivation and its institution's commitment: goodwill alone never counts as commitment.
 *
 * @param partner the partner
 * @returns 0 to 1; `null` while one of the two is not filled in
 */
export function readiness(partner: Pick<Partner, "motivation" | "politicalWill">): number | null {
  if (partner.motivation === null || partner.politicalWill === null) return null;
  return Math.min(partner.motivation / 5, partner.politicalWill / 3);
}

/** The same in a word: solid from two thirds, fragile below one third. A tolerance keeps 2 of 3 on its bound. */
export function readinessBand(partner: Pick<Partner, "motivation" | "politicalWill">): ReadinessBand {
  const value = readiness(partner);
  if (value === null) return "unknown";
  if (value >= 2 / 3 - 1e-9) return "solid";
  return value >= 1 / 3 - 1e-9 ? "strengthen" : "fragile";
}
