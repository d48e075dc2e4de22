import { meansValue } from "../contributions/means-value.js";
import { pilotParticipants } from "../pilot/project-pilot-choice.js";
import type { Project } from "../project/project.js";
import { scoreScopes } from "../scoring/score-scopes.js";

/** How many scopes and how many other partners one page can show. */
export const PAGE_SCOPES = 6;
export const PAGE_PARTNERS = 10;

/**
 * Scopes that the page for the hierarchy compares: the first by rank, then those without rank, with the chosen one in any case.
 *
 * @param project The project.
 * @returns Codes, at most `PAGE_SCOPES`.
 * @example
 * pageScopes(emptyProject("x")) // => []
 */
export function pageScopes(project: Project): string[] {
  const place = (rank: number | null): number => rank ?? Number.MAX_SAFE_INTEGER;
  const ordered = scoreScopes(project)
    .slice()
    .sort((a, b) => place(a.rank) - place(b.rank) || (b.score ?? b.low ?? -1) - (a.score ?? a.low ?? -1))
    .map(({ scope }) => scope);
  const shown = ordered.slice(0, PAGE_SCOPES);
  const { scope } = project.contributions;
  if (scope !== null && ordered.includes(scope) && !shown.includes(scope)) shown.splice(PAGE_SCOPES - 1, 1, scope);
  return shown;
}

/**
 * Partners of whom the page for the hierarchy says what they give and get: ours first, then the others from the heaviest burden.
 *
 * @param project The project.
 * @returns Codes, ours and at most `PAGE_PARTNERS` others; `left`: how many participants are not shown.
 * @example
 * pagePartners(emptyProject("x")) // => { partners: [], left: 0 }
 */
export function pagePartners(project: Project): { partners: string[]; left: number } {
  const price = new Map(project.resources.map(({ code, unitValue }) => [code, unitValue ?? 0]));
  const burdenOf = (code: string): number => {
    const means = meansValue(
      project,
      project.partners.findIndex((partner) => partner.code === code),
    );
    const given = project.contributions.lines.reduce((sum, line) => (line.partner === code ? sum + (line.amount ?? 0) * (price.get(line.resource) ?? 0) : sum), 0);
    return means > 0 ? given / means : 0;
  };
  const { us } = project.summary;
  const others = pilotParticipants(project)
    .filter((code) => code !== us)
    .map((code) => ({ code, burden: burdenOf(code) }))
    .sort((a, b) => b.burden - a.burden)
    .map(({ code }) => code);
  const ours = us !== null && project.partners.some(({ code }) => code === us) ? [us] : [];
  return { partners: [...ours, ...others.slice(0, PAGE_PARTNERS)], left: Math.max(0, others.length - PAGE_PARTNERS) };
}
