import { keptActions } from "../pilot/kept-actions.js";
import { occurrenceKeys } from "./occurrence-keys.js";
import type { ProblemCollector } from "./problem-collector.js";
import type { Project } from "./project.js";
import { nameOfPartner, nameOfResource } from "./readable-names.js";

/**
 * Checks what the pilot's actions take and bring, the gains obtained, and the page for the hierarchy.
 *
 * @param project The project.
 * @param found Where problems go.
 * @example
 * validateConclusion(emptyProject("x"), problemCollector()) // => undefined
 */
export function validateConclusion(project: Project, found: ProblemCollector): void {
  validateActions(project, found);
  validateKept(project, found);
  const gainRows = occurrenceKeys(project.gains.map((gain) => `${gain.scope}|${gain.partner}`));
  project.gains.forEach((gain, g) => {
    const at = (column: string) => ({ table: "Gains", row: gainRows[g] as string, column });
    found.range(gain.obtainedLevel, at("obtainedLevel"), 3);
    found.range(gain.obtainedValue, at("obtainedValue"));
  });
  const { summary } = project;
  if (summary.us !== null && !project.partners.some(({ code }) => code === summary.us)) {
    found.add("error", "partner-unknown", { table: "Summary", row: "5a", column: "text" }, { code: summary.us });
  }
  summary.risks.forEach((risk, r) => {
    const at = (column: string) => ({ table: "Risks", row: `#${r + 1}`, column });
    found.range(risk.likelihood, at("likelihood"), 3, 1);
    found.range(risk.impact, at("impact"), 3, 1);
  });
  found.date(summary.signOff.date, { table: "SignOff", row: "#1", column: "date" });
}

function validateActions(project: Project, found: ProblemCollector): void {
  const { pilot } = project;
  const partners = new Set(project.partners.map(({ code }) => code));
  const resources = new Set(project.resources.map(({ code }) => code));
  const actions = new Set(pilot.actions.map(({ code }) => code));
  found.range(pilot.longestMonths, { table: "Pilot", row: "#1", column: "longestMonths" });
  reversed(found, pilot, { table: "Pilot", row: "#1", column: "end" });
  pilot.actions.forEach((action) => {
    const at = (column: string) => ({ table: "PilotActions", row: action.code, column });
    found.range(action.priority, at("priority"), 5, 1);
    found.range(action.value, at("value"), 3);
    reversed(found, action, at("end"));
    for (const code of action.gainers) if (!partners.has(code)) found.add("error", "partner-unknown", at("gainers"), { code });
    if (action.kept !== true || (action.users.trim() !== "" && action.userBenefit.trim() !== "")) return;
    found.add("warning", "action-without-user-benefit", at(action.users.trim() === "" ? "users" : "userBenefit"), { label: action.label.trim() || action.code });
  });
  const effortRows = occurrenceKeys(pilot.efforts.map((effort) => `${effort.action}|${effort.resource}`));
  pilot.efforts.forEach((effort, e) => {
    const at = (column: string) => ({ table: "PilotEfforts", row: effortRows[e] as string, column });
    if (!actions.has(effort.action)) found.add("error", "not-in-list", at("action"), { value: effort.action });
    if (!resources.has(effort.resource)) found.add("error", "not-in-list", at("resource"), { value: effort.resource });
    found.range(effort.amount, at("amount"));
  });
}

function reversed(found: ProblemCollector, { start, end }: { start: string | null; end: string | null }, place: { table: string; row: string; column: string }): void {
  if (start !== null && end !== null && end.slice(0, 10) < start.slice(0, 10)) found.add("error", "end-before-start", place, {});
}

/** The actions that the group keeps: within what the pilot has, short enough, and something for everybody. */
function validateKept(project: Project, found: ProblemCollector): void {
  const { kept, resources, gains, tooLong } = keptActions(project);
  if (kept.length === 0) return;
  for (const { resource, used, capacity, exceeded } of resources) {
    const known = project.resources.find(({ code }) => code === resource);
    if (exceeded && known !== undefined) {
      found.add("warning", "kept-above-capacity", { table: "PilotUse", row: resource, column: "used" }, { resource: nameOfResource(known), demand: used, available: capacity, unit: known.unit });
    }
  }
  for (const code of tooLong) {
    const label = project.pilot.actions.find((action) => action.code === code)?.label.trim() || code;
    found.add("warning", "kept-too-long", { table: "PilotActions", row: code, column: "end" }, { label, max: project.pilot.longestMonths ?? 0 });
  }
  for (const { partner, actions } of gains) {
    const known = project.partners.find(({ code }) => code === partner);
    if (actions === 0 && known !== undefined) found.add("warning", "gains-from-no-action", { table: "PilotPartners", row: partner, column: "actions" }, { partner: nameOfPartner(known) });
  }
}
