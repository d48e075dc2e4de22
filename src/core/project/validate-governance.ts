import { assessForms } from "../governance/assess-forms.js";
import { organisationNeeds } from "../governance/organisation-needs.js";
import { QUESTION_CODES } from "../governance/organisation-questions.js";
import { isIsoDate, type ProblemCollector } from "./problem-collector.js";
import type { Place } from "./problem.js";
import type { Project } from "./project.js";
import { nameOfPartner } from "./readable-names.js";

/**
 * Checks the form of organisation, the bodies and their seats, communication and the journal of decisions.
 *
 * @param project The project.
 * @param found Where problems go.
 * @example
 * validateGovernance(emptyProject("x"), problemCollector()) // => undefined
 */
export function validateGovernance(project: Project, found: ProblemCollector): void {
  validateForm(project, found);
  validateBodies(project, found);
  validateCommunication(project, found);
  validateDecisions(project, found);
}

function validateForm(project: Project, found: ProblemCollector): void {
  const { answers, form, formReason } = project.governance;
  found.range(answers.durationYears, { table: "OrganisationAnswers", row: QUESTION_CODES.durationYears, column: "number" });
  const chosen = assessForms(organisationNeeds(project)).find((entry) => entry.form === form);
  // A group that says why has done what was asked of it.
  if (chosen?.possible === false && formReason.trim() === "") found.add("warning", "form-ruled-out", { table: "GovernanceChoice", row: "#1", column: "form" });
}

function validateBodies(project: Project, found: ProblemCollector): void {
  const { bodies, seats } = project.governance;
  found.codes("Bodies", bodies);
  for (const body of bodies) {
    const at = (column: string): Place => ({ table: "Bodies", row: body.code, column });
    const label = body.label.trim();
    if (label === "") found.add("warning", "label-missing", at("label"), { code: body.code });
    found.range(body.meetingsPerYear, at("meetingsPerYear"));
    if (!seats.some((seat) => seat.body === body.code && seat.partner !== "")) found.add("warning", "body-without-member", at("members"), { label: label || body.code });
  }
  const seen = new Set<string>();
  for (const seat of seats) {
    const at = (column: string): Place => ({ table: "Seats", row: `${seat.partner}|${seat.body}`, column });
    checkPartner(project, seat.partner, at("partner"), found);
    checkBody(project, seat.body, at("body"), found);
    const held = [seat.body, seat.partner, seat.member, seat.role].join("|").toLowerCase();
    if (seen.has(held)) found.add("warning", "seat-duplicate", at("member"), { partner: seat.partner, code: seat.body });
    seen.add(held);
  }
  if (bodies.length === 0) return;
  for (const partner of project.partners) {
    if (partner.status !== "committed" || seats.some((seat) => seat.partner === partner.code && seat.body !== "")) continue;
    found.add("note", "partner-without-seat", { table: "PartnerSeats", row: partner.code, column: "check" }, { partner: nameOfPartner(partner) });
  }
}

function validateCommunication(project: Project, found: ProblemCollector): void {
  found.codes(
    "Communication",
    project.communication.map(({ code, message }) => ({ code, label: message })),
  );
  for (const action of project.communication) {
    const at = (column: string): Place => ({ table: "Communication", row: action.code, column });
    if (action.message.trim() === "") found.add("warning", "label-missing", at("message"), { code: action.code });
    checkPartner(project, action.partner, at("partner"), found);
    checkPartner(project, action.lead, at("lead"), found);
    found.date(action.due, at("due"));
    found.date(action.done, at("done"));
  }
}

function validateDecisions(project: Project, found: ProblemCollector): void {
  found.codes(
    "Decisions",
    project.decisions.map(({ code, text }) => ({ code, label: text })),
  );
  for (const entry of project.decisions) {
    const at = (column: string): Place => ({ table: "Decisions", row: entry.code, column });
    if (entry.text.trim() === "") found.add("warning", "label-missing", at("text"), { code: entry.code });
    if (entry.body !== null) checkBody(project, entry.body, at("body"), found);
    checkPartner(project, entry.lead, at("lead"), found);
    for (const column of ["date", "due", "done"] as const) found.date(entry[column], at(column));
    for (const column of ["due", "done"] as const) checkOrder(entry.date, entry[column], at(column), found);
  }
}

function checkPartner(project: Project, code: string | null, place: Place, found: ProblemCollector): void {
  if (code !== null && !project.partners.some((partner) => partner.code === code)) found.add("error", "partner-unknown", place, { code });
}

function checkBody(project: Project, code: string, place: Place, found: ProblemCollector): void {
  if (!project.governance.bodies.some((body) => body.code === code)) found.add("error", "body-unknown", place, { code });
}

function checkOrder(first: string | null, second: string | null, place: Place, found: ProblemCollector): void {
  if (first === null || second === null || !isIsoDate(first) || !isIsoDate(second)) return;
  if (second.slice(0, 10) < first.slice(0, 10)) found.add("warning", "dates-reversed", place, { first: first.slice(0, 10), second: second.slice(0, 10) });
}
