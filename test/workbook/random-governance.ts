import { nextCode } from "../../src/core/project/next-code.js";
import { AUDIENCES, BODY_KINDS, CHANNELS, ENTRY_KINDS, ORGANISATION_FORMS, type Project } from "../../src/core/project/project.js";
import type { RandomSource } from "./random-source.js";

const DAYS = ["2024-02-29", "2025-11-23", "2025-11-24", "2026-03-31", "2026-10-01", "2027-06-30", "2030-01-01"];

/** Form, bodies, communication and journal as people fill them: some of it, now and then nothing. */
export function addGovernance(project: Project, random: RandomSource, labels: readonly string[]): void {
  const { governance } = project;
  const day = (): string => random.one(DAYS);
  const someone = (): string => random.one(project.partners).code;
  for (const partner of project.partners) partner.recognised = random.maybe(() => random.chance(0.6));
  if (random.chance(0.8)) {
    const { answers } = governance;
    for (const question of ["legalPersonality", "ownStaff", "ownBudget", "contracts", "privatePartners"] as const) answers[question] = random.maybe(() => random.chance(0.3), 0.7);
    answers.durationYears = random.maybe(() => random.one([0, 0.5, 1, 2, 3, 10]));
    governance.form = random.maybe(() => random.one(ORGANISATION_FORMS), 0.6);
    governance.formReason = random.one(["", "", random.one(labels)]);
    governance.bodies = Array.from({ length: random.whole(0, 3) }, (_, b) => ({
      code: `B${b + 1}`,
      label: random.one(labels),
      kind: random.one(BODY_KINDS),
      remit: random.one(labels),
      meetingsPerYear: random.maybe(() => random.whole(0, 12)),
    }));
    for (const body of governance.bodies) {
      for (const partner of project.partners) {
        if (random.chance(0.5)) governance.seats.push({ body: body.code, partner: partner.code, member: random.one(labels), role: random.one(labels) });
      }
    }
  }
  if (random.chance(0.7)) {
    project.belonging = { values: random.one(labels), webSpace: random.one(["", "https://example.org", "=web"]) };
    project.communication = Array.from({ length: random.whole(0, 6) }, (_, a) => ({
      code: `M${a + 1}`,
      audience: random.one(AUDIENCES),
      partner: random.maybe(someone, 0.3),
      message: random.one(labels),
      channel: random.one(CHANNELS),
      lead: random.maybe(someone),
      due: random.maybe(day),
      done: random.maybe(day, 0.4),
    }));
  }
  if (random.chance(0.7)) {
    project.decisions = Array.from({ length: random.whole(0, 8) }, (_, d) => ({
      code: `D${d + 1}`,
      date: random.maybe(day, 0.9),
      kind: random.one(ENTRY_KINDS),
      body: governance.bodies.length === 0 ? null : random.maybe(() => random.one(governance.bodies).code),
      text: random.one(labels),
      reason: random.one(labels),
      lead: random.maybe(someone, 0.5),
      due: random.maybe(day, 0.6),
      done: random.maybe(day, 0.3),
    }));
  }
}

/** What people change in it: an answer, a body with a seat, an action, an entry, something that goes. */
export function changeGovernance(project: Project, random: RandomSource): void {
  const { governance } = project;
  const partner = random.one(project.partners).code;
  governance.answers.ownStaff = random.one([true, false, null]);
  governance.answers.durationYears = random.one([null, 1, 4]);
  governance.form = random.one(ORGANISATION_FORMS);
  if (random.chance(0.3)) {
    const gone = governance.bodies.pop()?.code;
    governance.seats = governance.seats.filter((seat) => seat.body !== gone);
    for (const entry of project.decisions) if (entry.body === gone) entry.body = null;
  } else {
    const code = nextCode(governance.bodies.map((body) => body.code), "B");
    governance.bodies.push({ code, label: "New body", kind: "operational", remit: "", meetingsPerYear: 4 });
    governance.seats.push({ body: code, partner, member: "Head", role: "" });
    project.decisions.push({ code: nextCode(project.decisions.map((entry) => entry.code), "D"), date: "2026-10-02", kind: "meeting", body: code, text: "Met", reason: "", lead: null, due: null, done: null });
  }
  project.communication.shift();
  project.communication.push({ code: nextCode(project.communication.map((action) => action.code), "M"), audience: "users", partner: null, message: "Open", channel: "web", lead: partner, due: "2026-01-01", done: null });
  project.belonging.webSpace = random.one(["", "https://example.org/new"]);
}
