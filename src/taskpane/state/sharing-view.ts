import { balanceProject } from "../../core/contributions/balance-project.js";
import { projectBalanceInput } from "../../core/contributions/project-balance-input.js";
import { analyseGains, type PartnerGains } from "../../core/gains/analyse-gains.js";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { compareKeys, type SharingKey } from "../../core/sharing/compare-keys.js";
import { oncePerProject } from "./once-per-project.js";

export interface SharingView {
  /** € that the chosen scope needs. */
  total: number;
  /** Keys that apply, in the order of the method; names of partners asked for more than they may give, or than they gain. */
  keys: { key: SharingKey; heaviest: number | null; jain: number | null; gini: number | null; aboveCap: string[]; losing: string[] }[];
  /** Whether anything is said of gains of this scope: as long as it is not, nobody is said to gain nothing. */
  gainsKnown: boolean;
  /** One for each participant, those without gain first. */
  gains: (PartnerGains & { name: string })[];
  /** How many participants gain nothing. */
  withoutGain: number;
}

/**
 * Sharing keys side by side for the chosen scope, and whether everyone gains.
 *
 * The most that a partner may give is counted within what the scope needs: means of another kind are of no use to it. Contributions are
 * those of the balanced answer for today's figures.
 *
 * @param project the project
 * @returns the same object for the same project; no key and no gain where no scope is chosen
 */
export const sharingView = oncePerProject((project: Project): SharingView => {
  const { input, partners } = projectBalanceInput(project);
  const balance = balanceProject(project);
  const people = partners.flatMap((p) => project.partners[p] ?? []);
  const given = new Map(balance.partners.flatMap(({ partner, value }) => (value === null ? [] : [[partner, value] as const])));
  const gains = balance.scope === null ? [] : analyseGains(project, balance.scope, given);
  const total = input.demands.reduce((sum, demand, k) => sum + demand * (input.prices[k] ?? 0), 0);
  const caps = input.caps.map((row) => row.reduce((sum, cap, k) => sum + Math.min(cap, input.demands[k] ?? 0) * (input.prices[k] ?? 0), 0));
  const balanced = people.flatMap((partner) => given.get(partner.code) ?? []);
  const namesAt = (positions: readonly number[]): string[] => positions.flatMap((p) => (people[p] === undefined ? [] : [nameOfPartner(people[p])]));
  const compared =
    people.length === 0 || !(total > 0)
      ? []
      : compareKeys({
          total,
          means: input.meansValues,
          caps,
          gains: people.map((partner) => gains.find((entry) => entry.partner === partner.code)?.value ?? null),
          ...(balanced.length === people.length ? { balanced } : {}),
        });
  const gainsKnown = project.gains.some((gain) => gain.scope === balance.scope);
  return {
    total,
    keys: compared.map(({ key, heaviest, jain, gini, aboveCap, losing }) => ({ key, heaviest, jain, gini, aboveCap: namesAt(aboveCap), losing: namesAt(losing) })),
    gainsKnown,
    gains: gains
      .map((entry) => ({ ...entry, name: nameOf(project, entry.partner) }))
      .sort((a, b) => Number(b.withoutGain) - Number(a.withoutGain)),
    withoutGain: gainsKnown ? gains.filter((entry) => entry.withoutGain).length : 0,
  };
});

function nameOf(project: Project, code: string): string {
  const partner = project.partners.find((entry) => entry.code === code);
  return partner === undefined ? code : nameOfPartner(partner);
}
