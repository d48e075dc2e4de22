import type { Partner } from "../project/project.js";

/**
 * How ready a partner is to begin.
 *
 * The weaker of its professionals' motivation, out of 5, and of its institution's political will, out of 3: goodwill alone never counts as
 * commitment, nor a commitment that nobody wants to carry. What is not known is never read as 0 nor made up for by the other.
 *
 * @param partner The partner.
 * @returns 0 to 1; `null` while one of the two is not known, or when the partner has withdrawn.
 * @example
 * readiness({ status: "candidate", motivation: 5, politicalWill: 0 }) // => 0
 * readiness({ status: "candidate", motivation: 2, politicalWill: 3 }) // => 0.4
 */
export function readiness(partner: Pick<Partner, "status" | "motivation" | "politicalWill">): number | null {
  if (partner.status === "withdrawn" || partner.motivation === null || partner.politicalWill === null) return null;
  return Math.min(partner.motivation / 5, partner.politicalWill / 3);
}
