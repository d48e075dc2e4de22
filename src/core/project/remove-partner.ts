import { DIMENSION_IDS, type Project } from "./project.js";

/**
 * The project without one partner, and without anything that names it.
 *
 * For "if a partner leaves": a partner that really leaves is marked `withdrawn` instead and keeps its history.
 *
 * @param project The project, left as it is.
 * @param code Code of the partner; an unknown code changes nothing.
 * @returns A new project whose aligned arrays no longer have the partner's row.
 * @example
 * removePartner(addPartner(emptyProject("x"), { code: "P01" }), "P01").means // => []
 */
export function removePartner(project: Project, code: string): Project {
  const position = project.partners.findIndex((p) => p.code === code);
  if (position < 0) return project;
  const without = <T>(rows: readonly T[]): T[] => rows.filter((_, index) => index !== position);
  const others = <T extends { partner: string }>(rows: readonly T[]): T[] => rows.filter((row) => row.partner !== code);
  const withoutLead = <T extends { lead: string | null }>(row: T): T => (row.lead === code ? { ...row, lead: null } : row);
  const smaller: Project = {
    ...project,
    partners: without(project.partners),
    means: without(project.means),
    interest: without(project.interest),
    needs: others(project.needs),
    gains: others(project.gains),
    weighting: { ...project.weighting, partnerWeights: without(project.weighting.partnerWeights) },
    contributions: { ...project.contributions, lines: others(project.contributions.lines) },
    governance: { ...project.governance, seats: others(project.governance.seats) },
    pilot: {
      ...project.pilot,
      plan: others(project.pilot.plan),
      actions: project.pilot.actions.map((action) => ({
        ...withoutLead(action),
        gainers: action.gainers.filter((gainer) => gainer !== code),
      })),
    },
    communication: project.communication.map((action) => ({ ...withoutLead(action), partner: action.partner === code ? null : action.partner })),
    decisions: project.decisions.map(withoutLead),
    summary: { ...project.summary, us: project.summary.us === code ? null : project.summary.us },
  };
  for (const id of DIMENSION_IDS) smaller[id] = { ...project[id], values: without(project[id].values) };
  return smaller;
}
