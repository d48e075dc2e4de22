import { balanceProject, type BalancedPartner, type ProjectBalance } from "../../core/contributions/balance-project.js";
import { isPlanStale } from "../../core/contributions/is-plan-stale.js";
import { meansValue } from "../../core/contributions/means-value.js";
import type { Problem } from "../../core/project/problem.js";
import type { Project, Resource, Scope } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";

/**
 * - `no-scope`, `no-participant`, `no-demand`: nothing to share out yet;
 * - `shortage`: more is needed than all can give; `impossible`: fixed amounts or the floor forbid any sharing;
 * - `never`: not computed yet; `stale`: computed from other figures; `fresh`: up to date.
 */
export type PlanStatus = "no-scope" | "no-participant" | "no-demand" | "shortage" | "impossible" | "never" | "stale" | "fresh";

export interface ContributionView {
  status: PlanStatus;
  scope: Scope | null;
  participants: number;
  /** Heaviest burden of what the workbook says now; `null` while it says nothing. */
  heaviest: number | null;
  demands: {
    resource: Resource;
    needed: number;
    available: number;
    given: number | null;
    missing: number;
    /** What a shortage leaves aside although partners could give it: their locked amounts are lower. */
    heldByLocks: number;
  }[];
  /** Participants, heaviest burden first. */
  partners: PartnerContribution[];
  /** What the balance refused. */
  problems: Problem[];
}

export interface PartnerContribution {
  code: string;
  name: string;
  /** Value given out of the value of its means; `null` when not known. */
  burden: number | null;
  gives: { resource: Resource; amount: number; locked: boolean }[];
  /** Only where the plan is up to date: it explains that plan. */
  hold: BalancedPartner["hold"];
}

const known = new WeakMap<Project, ContributionView>();

/**
 * What the contributions page shows: the amounts that stand in the workbook, with burdens from today's means, and what holds each.
 *
 * @param project the project
 * @returns the same object for the same project
 */
export function contributionView(project: Project): ContributionView {
  const found = known.get(project);
  if (found !== undefined) return found;
  const view = makeView(project, balanceProject(project));
  known.set(project, view);
  return view;
}

function makeView(project: Project, balance: ProjectBalance): ContributionView {
  const status = statusOf(project, balance);
  const resources = new Map(project.resources.map((resource) => [resource.code, resource]));
  const partners = project.partners.flatMap((partner, p): PartnerContribution[] => {
    if (!balance.participants.includes(partner.code)) return [];
    const own = project.contributions.lines.filter((line) => line.partner === partner.code && line.amount !== null);
    const gives = own.flatMap((line) => {
      const resource = resources.get(line.resource);
      return resource === undefined || (line.amount ?? 0) === 0 ? [] : [{ resource, amount: line.amount ?? 0, locked: line.locked !== null }];
    });
    const worth = meansValue(project, p);
    const value = gives.reduce((sum, { resource, amount }) => sum + amount * (resource.unitValue ?? 0), 0);
    const hold = status === "fresh" ? (balance.partners.find((entry) => entry.partner === partner.code)?.hold ?? null) : null;
    return [{ code: partner.code, name: nameOfPartner(partner), burden: own.length > 0 && worth > 0 ? value / worth : null, gives, hold }];
  });
  partners.sort((a, b) => (b.burden ?? -1) - (a.burden ?? -1));
  const burdens = partners.flatMap((partner) => (partner.burden === null ? [] : [partner.burden]));
  return {
    status,
    scope: project.scopes.find((scope) => scope.code === balance.scope) ?? null,
    participants: balance.participants.length,
    heaviest: burdens.length === 0 ? null : Math.max(...burdens),
    demands: balance.demands.flatMap(({ resource: code, demand, available, missing }) => {
      const resource = resources.get(code);
      if (resource === undefined) return [];
      const amounts = project.contributions.lines.filter((line) => line.resource === code && line.amount !== null && balance.participants.includes(line.partner));
      const given = amounts.length === 0 ? null : amounts.reduce((sum, line) => sum + (line.amount ?? 0), 0);
      return [{ resource, needed: demand, available, given, missing, heldByLocks: missing > 0 ? Math.max(0, available - (demand - missing)) : 0 }];
    }),
    partners,
    problems: balance.problems.filter((problem) => problem.severity === "error"),
  };
}

function statusOf(project: Project, balance: ProjectBalance): PlanStatus {
  if (balance.scope === null) return "no-scope";
  if (balance.participants.length === 0) return "no-participant";
  if (balance.status === "nothing") return "no-demand";
  if (balance.status === "refused") {
    return balance.problems.some((problem) => problem.code === "shortage" || problem.code === "demand-without-means") ? "shortage" : "impossible";
  }
  if (project.contributions.stamp === null) return "never";
  return isPlanStale(project) ? "stale" : "fresh";
}
