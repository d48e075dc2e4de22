import { blankPartner } from "../project/blank-partner.js";
import type { Partner } from "../project/project.js";
import { closestPartners } from "./closest-partners.js";
import { nameKey } from "./name-key.js";

/** Finds a partner by its name, or by its code where the file of partners gave codes. */
export interface PartnerIndex {
  readonly partners: Partner[];
  /** Position of the partner, `undefined` where the text names none. */
  find(text: string): number | undefined;
  /** Name of the partner that a text which names none is most like; `undefined` where it is like none. */
  alike?(text: string): string | undefined;
}

/**
 * Finds partners by what files call them.
 *
 * By name, by code, and by acronym: `CNRS` is `CNRS - Centre national …`, and the other way round, where no other partner bears that acronym.
 *
 * @param partners All the partners.
 * @returns The index.
 */
export function indexPartners(partners: Partner[]): PartnerIndex {
  const positions = new Map<string, number>();
  const acronyms = new Map<string, number | undefined>();
  let closest: ReturnType<typeof closestPartners> | null = null;
  for (const [position, { code }] of partners.entries()) if (code !== "") positions.set(nameKey(code), position);
  for (const [position, { institution }] of partners.entries()) {
    positions.set(nameKey(institution), position);
    const short = acronymOf(institution);
    // Two partners with the same acronym are not told apart by it.
    if (short !== null) acronyms.set(short, acronyms.has(short) ? undefined : position);
  }
  return {
    partners,
    find(text) {
      const key = nameKey(text);
      const found = positions.get(key) ?? acronyms.get(key);
      if (found !== undefined) return found;
      const short = acronymOf(text);
      return short === null ? undefined : positions.get(short);
    },
    alike(text) {
      closest ??= closestPartners(partners);
      return partners[closest(text)[0] ?? -1]?.institution;
    },
  };
}

/**
 * The acronym that a name begins or ends with.
 *
 * @param name Name of an institution: `CNRS - Centre national …`, `Centre national … (CNRS)`.
 * @returns Its key as `nameKey` makes it; `null` where the name has none. An acronym is one word of capitals, two at least.
 * @example
 * acronymOf("INRAE – Institut national de recherche") // => "inrae"
 * acronymOf("Lyon - Bibliothèque municipale") // => null
 */
export function acronymOf(name: string): string | null {
  const word = /^(\S{2,15})\s+[-–—:]\s+\S/u.exec(name)?.[1] ?? /\S\s+\((\S{2,15})\)$/u.exec(name)?.[1];
  return word !== undefined && /^[\p{Lu}\d&.'’/-]+$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word) ? nameKey(word) : null;
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
