import { needCoverage } from "../../core/needs/need-coverage.js";
import { proposeScopes } from "../../core/needs/propose-scopes.js";
import type { Activity, Mode, Need, Project, Scope } from "../../core/project/project.js";
import { nameOfPartner, nameOfScope } from "../../core/project/readable-names.js";

export interface NeedsView {
  /** Needs of partners that have not withdrawn. */
  needs: number;
  /** The scopes that answer most first; `share` is weighted by priority, `null` where no need has one. */
  coverage: { scope: Scope; share: number | null; answered: number }[];
  /** Needs that no scope answers. */
  unanswered: { need: Need; partner: string }[];
  proposals: { activity: Activity; mode: Mode | null; items: string[]; partners: string[]; needs: number; similar: string[]; benefit: string }[];
}

/**
 * How far the scopes answer the needs, and which scopes the needs suggest.
 *
 * @param project the project
 * @returns lists in the order in which they are shown
 */
export function needsView(project: Project): NeedsView {
  const names = new Map(project.partners.map((partner) => [partner.code, nameOfPartner(partner)]));
  const gone = new Set(project.partners.filter((partner) => partner.status === "withdrawn").map((partner) => partner.code));
  const needs = project.needs.filter((need) => !gone.has(need.partner));
  const covered = project.scopes.map((scope) => ({ scope, ...needCoverage(project, scope) }));
  const answered = new Set(covered.flatMap((entry) => entry.answered));
  return {
    needs: needs.length,
    coverage: covered.map((entry) => ({ scope: entry.scope, share: entry.share, answered: entry.answered.length })).sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || b.answered - a.answered),
    unanswered: needs.filter((need) => !answered.has(need.code)).map((need) => ({ need, partner: names.get(need.partner) ?? need.partner })),
    proposals: proposeScopes(project).map(({ activity, mode, items, partners, needs: own, similar }) => ({
      activity,
      mode,
      items,
      partners: partners.map((code) => names.get(code) ?? code),
      needs: own.length,
      benefit: needs.find((need) => own.includes(need.code) && need.userBenefit.trim() !== "")?.userBenefit.trim() ?? "",
      similar: project.scopes.filter((scope) => similar.includes(scope.code)).map(nameOfScope),
    })),
  };
}
