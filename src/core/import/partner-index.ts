import { blankPartner } from "../project/blank-partner.js";
import type { Partner } from "../project/project.js";
import { nameKey } from "./name-key.js";

/** Finds a partner by its name, or by its code where the file of partners gave codes. */
export interface PartnerIndex {
  readonly partners: Partner[];
  /** Position of the partner, `undefined` where the text names none. */
  find(text: string): number | undefined;
}

/**
 * Finds partners by what files call them.
 *
 * @param partners All the partners.
 * @returns The index by name and by code.
 */
export function indexPartners(partners: Partner[]): PartnerIndex {
  const positions = new Map<string, number>();
  for (const [position, { code }] of partners.entries()) positions.set(nameKey(code), position);
  for (const [position, { institution }] of partners.entries()) positions.set(nameKey(institution), position);
  return { partners, find: (text) => positions.get(nameKey(text)) };
}

/**
 * A partner of which only the name is known.
 *
 * @param institution Its name.
 * @returns A partner without a code yet, see `numberPartners`.
 */
export function newPartner(institution: string): Partner {
  return { ...blankPartner(), institution };
}

/**
 * Gives `P01`, `P02` … (`P001` from 100 partners on) by position to the partners that have no code; codes already taken are skipped.
 *
 * @param partners The partners; their codes are filled in.
 */
export function numberPartners(partners: Partner[]): void {
  const digits = Math.max(2, String(partners.length).length);
  const taken = new Set(partners.map(({ code }) => code));
  for (const [position, partner] of partners.entries()) {
    if (partner.code !== "") continue;
    let number = position + 1;
    const codeOf = (): string => `P${String(number).padStart(digits, "0")}`;
    while (taken.has(codeOf())) number++;
    partner.code = codeOf();
    taken.add(partner.code);
  }
}
