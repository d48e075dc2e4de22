import type { Project } from "../project/project.js";

/**
 * Whether a group has settled how it decides: a form, bodies of both kinds, and a seat for every committed partner.
 *
 * For the state of the step; whether the bodies meet is said by `seatCheck`.
 *
 * @param project The project.
 * @returns `true` when nothing of it is missing.
 * @example
 * isGoverned(emptyProject("x")) // => false
 */
export function isGoverned({ governance, partners }: Project): boolean {
  const { form, bodies, seats } = governance;
  const sits = (code: string): boolean => seats.some((seat) => seat.partner === code && seat.body !== "");
  const kinds = new Set(bodies.map((body) => body.kind));
  return form !== null && kinds.size === 2 && partners.every((partner) => partner.status !== "committed" || sits(partner.code));
}
