import { balanceProject } from "../../core/contributions/balance-project.js";
import { analyseGains, type PartnerGains } from "../../core/gains/analyse-gains.js";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { compareKeys, type SharingKey } from "../../core/sharing/compare-keys.js";
import { projectKeyInput } from "../../core/sharing/project-key-input.js";
import { oncePerProject } from "./once-per-project.js";

export interface SharingView {
  /** € that the chosen scope needs. */
  total: number;
  /** Keys that apply, in the order of the method; names of partners asked for more than they may give, or than they gain. */
  keys: { key: SharingKey; heaviest: number | null; jain: number | null; gini: number | null; aboveCap: string[]; losing: string[] }[];
  /** € that each participant gives by the balanced answer, by code; those it gives an amount to. */
  balanced: ReadonlyMap<string, number>;
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
 * Contributions are those of the balanced answer for today's figures.
 *
 * @param project the project
 * @returns the same object for the same project; no key and no gain where no scope is chosen
 */
export const sharingView = oncePerProject((project: Project): SharingView => {
  const balance = balanceProject(project);
  const given = new Map(balance.partners.flatMap(({ partner, value }) => (value === null ? [] : [[partner, value] as const])));
  const { input, partners } = projectKeyInput(project, given);
  const gains = balance.scope === null ? [] : analyseGains(project, balance.scope, given);
  const nameAt = (position: number | undefined): string => {
    const partner = project.partners[position ?? -1];
    return partner === undefined ? "" : nameOfPartner(partner);
  };
  const compared = partners.length === 0 || !(input.total > 0) ? [] : compareKeys(input);
  const gainsKnown = project.gains.some((gain) => gain.scope === balance.scope);
  return {
    total: input.total,
    keys: compared.map(({ key, heaviest, jain, gini, aboveCap, losing }) => ({
      key,
      heaviest,
      jain,
      gini,
      aboveCap: aboveCap.map((k) => nameAt(partners[k])),
      losing: losing.map((k) => nameAt(partners[k])),
    })),
    balanced: given,
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
