import { readiness } from "../../core/overlap/readiness.js";
import type { Partner } from "../../core/project/project.js";

export type ReadinessBand = "unknown" | "fragile" | "strengthen" | "solid";

/**
 * How ready a partner is to start, in a word.
 *
 * @param partner the partner
 * @returns solid from two thirds of `readiness`, fragile below one third; unknown where that is not known
 */
export function readinessBand(partner: Pick<Partner, "status" | "motivation" | "politicalWill">): ReadinessBand {
  const value = readiness(partner);
  if (value === null) return "unknown";
  // A tolerance keeps 2 of 3 on its bound.
  if (value >= 2 / 3 - 1e-9) return "solid";
  return value >= 1 / 3 - 1e-9 ? "strengthen" : "fragile";
}
