import type { Partner, Project, Scope } from "../../core/project/project.js";
import { analysePartners } from "../../core/robustness/analyse-robustness.js";
import { oncePerProject } from "./once-per-project.js";

export interface PartnersView {
  /** Partners that have not withdrawn and have no weights of their own: they take no part. */
  without: Partner[];
  /** `null` where nobody has weights, or fewer than two scopes can be compared. */
  opinions: {
    /** First for the group. */
    first: Scope[];
    /** Kendall's W; `null` with a single partner. */
    agreement: number | null;
    /** Who would object most, and the rank that it gives the group's first; `null` where nobody ranks another first. */
    objector: { partner: Partner; rank: number } | null;
    rows: { partner: Partner; choice: Scope[]; rankOfFirst: number }[];
  } | null;
}

/**
 * What each partner would choose by its own weights.
 *
 * @param project the project
 * @returns the same object for the same project
 */
export const partnersView = oncePerProject(makeView);

function makeView(project: Project): PartnersView {
  const found = analysePartners(project);
  const without = project.partners.filter(({ status }, p) => status !== "withdrawn" && !(project.weighting.partnerWeights[p] ?? []).some((weight) => (weight ?? 0) > 0));
  if (found === null) return { without, opinions: null };
  const scopesAt = (ranks: readonly number[]): Scope[] =>
    found.scopes.flatMap((s, k) => {
      const scope = project.scopes[s];
      return ranks[k] === 1 && scope !== undefined ? [scope] : [];
    });
  const groupFirst = found.groupRanks.indexOf(1);
  const rows = found.partners.flatMap((p, k) => {
    const partner = project.partners[p];
    const ranks = found.ranks[k];
    return partner === undefined || ranks === undefined ? [] : [{ partner, choice: scopesAt(ranks), rankOfFirst: ranks[groupFirst] ?? 1 }];
  });
  const objecting = found.objector === null ? undefined : rows[found.objector];
  return {
    without,
    opinions: {
      first: scopesAt(found.groupRanks),
      agreement: found.agreement,
      objector: objecting === undefined ? null : { partner: objecting.partner, rank: objecting.rankOfFirst },
      rows,
    },
  };
}
