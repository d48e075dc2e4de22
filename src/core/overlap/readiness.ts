import type { Partner } from "../project/project.js";

/**
 * How ready a partner is to begin.
 *
 * Mean of motivation out of 5 and political will out of 3: the professionals' goodwill alone is half of it. Where one of the two is
 * not known the other stands alone.
 *
 * @param partner The partner.
 * @returns 0 to 1; `null` when neither is known, or when the partner has withdrawn.
 * @example
 * readiness({ status: "candidate", motivation: 5, politicalWill: 0 }) // => 0.5
 */
export function readiness(partner: Partner): number | null {
  if (partner.status === "withdrawn") return null;
  const motivation = partner.motivation === null ? null : partner.motivation / 5;
  const will = partner.politicalWill === null ? null : partner.politicalWill / 3;
  if (motivation === null || will === null) return motivation ?? will;
  return (motivation + will) / 2;
}
