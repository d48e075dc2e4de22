import { balanceProject } from "../contributions/balance-project.js";
import { occurrenceKeys } from "./occurrence-keys.js";
import type { ProblemCollector } from "./problem-collector.js";
import type { Project } from "./project.js";
import { nameOfPartner, nameOfResource } from "./readable-names.js";

/**
 * Checks demand, contributions and the pilot.
 *
 * @param project The project.
 * @param found Where problems go.
 * @example
 * validatePlans(emptyProject("x"), problemCollector()) // => undefined
 */
export function validatePlans(project: Project, found: ProblemCollector): void {
  const scopes = new Set(project.scopes.map((scope) => scope.code));
  const resources = new Map(project.resources.map((resource) => [resource.code, resource]));
  const demandRows = occurrenceKeys(project.demand.map((demand) => `${demand.scope}|${demand.resource}`));
  project.demand.forEach((demand, d) => {
    const at = (column: string) => ({ table: "Demand", row: demandRows[d] as string, column });
    if (!scopes.has(demand.scope)) found.add("error", "demand-unknown-scope", at("scope"), { code: demand.scope });
    if (!resources.has(demand.resource)) found.add("error", "demand-unknown-resource", at("resource"), { code: demand.resource });
    found.range(demand.fixed, at("fixed"));
    found.range(demand.perParticipant, at("perParticipant"));
  });
  const plan = project.contributions;
  if (plan.scope !== null && !scopes.has(plan.scope)) {
    found.add("error", "not-in-list", { table: "ContributionChoice", row: "#1", column: "scope" }, { value: plan.scope });
  }
  found.range(plan.floor, { table: "ContributionChoice", row: "#1", column: "floor" }, 1);
  const lineRows = occurrenceKeys(plan.lines.map((line) => `${line.partner}|${line.resource}`));
  plan.lines.forEach((line, l) => {
    const at = (column: string) => ({ table: "Contributions", row: lineRows[l] as string, column });
    checkPair(project, line, at, found);
    found.range(line.locked, at("locked"));
  });
  // Amounts that are no numbers are said above; a balance of them would say nothing more.
  if (allAmountsFinite(project)) {
    const known = new Set(found.problems.map((problem) => JSON.stringify(problem)));
    const said = (code: string, row?: string) => found.problems.some((p) => p.code === code && p.place.row === row);
    for (const problem of balanceProject(project).problems) {
      if (known.has(JSON.stringify(problem)) || said(problem.code, problem.place.row)) continue;
      found.problems.push(problem);
    }
  }
  validatePilot(project, found);
}

function validatePilot(project: Project, found: ProblemCollector): void {
  const { pilot } = project;
  const partners = new Set(project.partners.map((partner) => partner.code));
  found.date(pilot.start, { table: "Pilot", row: "#1", column: "start" });
  found.date(pilot.end, { table: "Pilot", row: "#1", column: "end" });
  found.codes("PilotActions", pilot.actions);
  pilot.actions.forEach((action) => {
    const at = (column: string) => ({ table: "PilotActions", row: action.code, column });
    if (action.lead !== null && !partners.has(action.lead)) found.add("error", "partner-unknown", at("lead"), { code: action.lead });
    found.date(action.start, at("start"));
    found.date(action.end, at("end"));
  });
  const started = pilot.plan.some((line) => line.actual !== null);
  const planRows = occurrenceKeys(pilot.plan.map((line) => `${line.partner}|${line.resource}`));
  pilot.plan.forEach((line, l) => {
    const at = (column: string) => ({ table: "PilotPlan", row: planRows[l] as string, column });
    checkPair(project, line, at, found);
    found.range(line.planned, at("planned"));
    found.range(line.actual, at("actual"));
    if (!started || line.planned === null || line.actual !== null) return;
    const partner = project.partners.find((candidate) => candidate.code === line.partner);
    const resource = project.resources.find((candidate) => candidate.code === line.resource);
    found.add("note", "actual-missing", at("actual"), {
      partner: partner === undefined ? line.partner : nameOfPartner(partner),
      resource: resource === undefined ? line.resource : nameOfResource(resource),
    });
  });
  found.codes("PilotIndicators", pilot.indicators);
  pilot.indicators.forEach((indicator) => {
    const at = (column: string) => ({ table: "PilotIndicators", row: indicator.code, column });
    found.date(indicator.baselineDate, at("baselineDate"));
    if (indicator.baseline === null || indicator.baselineDate === null) {
      const column = indicator.baseline === null ? "baseline" : "baselineDate";
      found.add("warning", "indicator-without-baseline", at(column), { indicator: indicator.label.trim() || indicator.code });
    }
  });
}

function checkPair(
  project: Project,
  line: { partner: string; resource: string },
  at: (column: string) => { table: string; row: string; column: string },
  found: ProblemCollector,
): void {
  if (!project.partners.some((partner) => partner.code === line.partner)) {
    found.add("error", "partner-unknown", at("partner"), { code: line.partner });
  }
  if (!project.resources.some((resource) => resource.code === line.resource)) {
    found.add("error", "not-in-list", at("resource"), { value: line.resource });
  }
}

function allAmountsFinite(project: Project): boolean {
  const amounts: (number | null)[] = [
    ...project.means.flat(),
    ...project.partners.map((partner) => partner.committableShare),
    ...project.resources.flatMap((resource) => [resource.unitValue, resource.step]),
    ...project.demand.flatMap((demand) => [demand.fixed, demand.perParticipant]),
    ...project.contributions.lines.map((line) => line.locked),
    project.contributions.floor,
  ];
  return amounts.every((amount) => amount === null || (Number.isFinite(amount) && amount >= 0));
}
