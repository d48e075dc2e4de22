import { balanceProject } from "../contributions/balance-project.js";
import { analyseGains, type PartnerGains } from "../gains/analyse-gains.js";
import type { Project } from "../project/project.js";
import { scoreScopes } from "../scoring/score-scopes.js";

/** A figure before and after; `null`: not known, or not there. */
export interface Change {
  before: number | null;
  after: number | null;
}

/** What differs between two projects that differ by a partner. */
export interface PartnerChange {
  /** Ranks and numbers of participants of every scope of either project, by code. */
  scopes: { scope: string; rank: Change; score: Change; participants: Change; vetoedNow: boolean }[];
  /** Burdens of every participant of either project, by code. */
  burdens: { partner: string; burden: Change }[];
  /** Heaviest burden. */
  heaviest: Change;
  /** Resources whose demand can be met no longer, or again, with what is missing. */
  shortages: { resource: string; missing: Change }[];
  /** Net gain in € of every participant of either project, by code: value of its gains − what it gives by the balanced answer. */
  gains: { partner: string; net: Change; withoutGain: { before: boolean; after: boolean } }[];
}

/**
 * What a partner that leaves or joins changes in ranks, contributions, shortages and gains.
 *
 * All is computed again for both projects: scores themselves depend on ratings alone, but vetoes, demands and burdens depend on who
 * takes part.
 *
 * @param before The project as it is.
 * @param after The same with a partner more or less, see `addPartner` and `removePartner`.
 * @returns Figures side by side, see `PartnerChange`.
 * @example
 * comparePartnerChange(emptyProject("x"), emptyProject("x")).heaviest // => { before: null, after: null }
 */
export function comparePartnerChange(before: Project, after: Project): PartnerChange {
  const [oldScores, newScores] = [scoreScopes(before), scoreScopes(after)];
  const [oldBalance, newBalance] = [balanceProject(before), balanceProject(after)];
  const [oldGains, newGains] = [gainsOf(before, oldBalance), gainsOf(after, newBalance)];
  const burdenIn = (balance: typeof oldBalance, partner: string): number | null => balance.partners.find((entry) => entry.partner === partner)?.burden ?? null;
  const missingIn = (balance: typeof oldBalance, resource: string): number => balance.demands.find((entry) => entry.resource === resource)?.missing ?? 0;
  return {
    scopes: union(oldScores.map((entry) => entry.scope), newScores.map((entry) => entry.scope)).map((scope) => {
      const old = oldScores.find((entry) => entry.scope === scope);
      const now = newScores.find((entry) => entry.scope === scope);
      return {
        scope,
        rank: { before: old?.rank ?? null, after: now?.rank ?? null },
        score: { before: old?.score ?? null, after: now?.score ?? null },
        participants: { before: old?.participants.length ?? null, after: now?.participants.length ?? null },
        vetoedNow: (now?.vetoes.length ?? 0) > 0,
      };
    }),
    burdens: union(oldBalance.participants, newBalance.participants).map((partner) => ({
      partner,
      burden: { before: burdenIn(oldBalance, partner), after: burdenIn(newBalance, partner) },
    })),
    heaviest: { before: oldBalance.heaviestBurden, after: newBalance.heaviestBurden },
    shortages: union(oldBalance.demands.map((entry) => entry.resource), newBalance.demands.map((entry) => entry.resource))
      .map((resource) => ({ resource, missing: { before: missingIn(oldBalance, resource), after: missingIn(newBalance, resource) } }))
      .filter(({ missing }) => missing.before > 0 || missing.after > 0),
    gains: union(oldBalance.participants, newBalance.participants).map((partner) => {
      const [old, now] = [oldGains.find((entry) => entry.partner === partner), newGains.find((entry) => entry.partner === partner)];
      return { partner, net: { before: old?.net ?? null, after: now?.net ?? null }, withoutGain: { before: old?.withoutGain ?? false, after: now?.withoutGain ?? false } };
    }),
  };
}

/** Gains beside the balanced contributions; nobody is said to go without as long as no gain of the scope is written down. */
function gainsOf(project: Project, balance: ReturnType<typeof balanceProject>): PartnerGains[] {
  const { scope } = balance;
  if (scope === null) return [];
  const given = new Map(balance.partners.flatMap(({ partner, value }) => (value === null ? [] : [[partner, value] as const])));
  const known = project.gains.some((gain) => gain.scope === scope);
  return analyseGains(project, scope, given).map((entry) => ({ ...entry, withoutGain: known && entry.withoutGain }));
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}
