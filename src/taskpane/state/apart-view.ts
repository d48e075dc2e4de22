import type { Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import type { SharingKey } from "../../core/sharing/compare-keys.js";
import type { GroupsApart } from "../../core/sharing/groups-apart.js";

export interface ApartView {
  /** For each key the group that is asked for most beyond what it would pay alone; none where groups were not tried. */
  apart: { key: SharingKey; names: string[]; asked: number; alone: number; excess: number }[];
  /** There are too many participants to try all groups. */
  tooManyGroups: boolean;
  /** For each participant in €: its Shapley share, what the balanced answer asks, what it would pay alone. */
  shares: { partner: string; name: string; shapley: number; balanced: number | null; alone: number }[];
}

/**
 * Whether a group would do better apart, in names.
 *
 * @param project the project
 * @param balanced € that each participant gives by the balanced answer, by code
 * @param groups what `groupsApart` gives for these
 * @returns groups by sharing key, and shares by participant
 */
export function apartView(project: Project, balanced: ReadonlyMap<string, number>, groups: GroupsApart): ApartView {
  const nameAt = (position: number): string => {
    const partner = project.partners[position];
    return partner === undefined ? "" : nameOfPartner(partner);
  };
  return {
    apart: groups.keys.flatMap(({ key, grievance }) =>
      grievance === null ? [] : [{ key, names: grievance.members.map(nameAt), asked: grievance.asked, alone: grievance.alone, excess: grievance.excess }],
    ),
    tooManyGroups: groups.tooMany,
    shares: groups.partners.map((position, k) => {
      const code = project.partners[position]?.code ?? "";
      return { partner: code, name: nameAt(position), shapley: groups.shapley[k] ?? 0, balanced: balanced.get(code) ?? null, alone: groups.alone[k] ?? 0 };
    }),
  };
}
