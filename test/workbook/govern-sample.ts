import type { Project } from "../../src/core/project/project.js";

/** Gives a small project a form, bodies, a plan of communication and a journal, so that each of their tables has several rows. */
export function governSample(project: Project): void {
  project.governance = {
    answers: { legalPersonality: false, ownStaff: true, ownBudget: null, contracts: null, privatePartners: null, durationYears: 3 },
    form: "gip",
    formReason: "It hires",
    bodies: [
      { code: "B1", label: "Committee", kind: "decision", remit: "Decides", meetingsPerYear: 2 },
      { code: "B2", label: "Team", kind: "operational", remit: "", meetingsPerYear: null },
    ],
    seats: [
      { body: "B1", partner: "P01", member: "Head", role: "Chair" },
      { body: "B2", partner: "P02", member: "Cataloguer", role: "" },
      { body: "B2", partner: "P03", member: "Librarian", role: "" },
    ],
  };
  project.belonging = { values: "Open", webSpace: "https://example.org" };
  project.communication = [
    { code: "M1", audience: "team", partner: null, message: "It begins", channel: "meeting", lead: "P01", due: "2026-08-20", done: "2026-08-21" },
    { code: "M2", audience: "users", partner: "P02", message: "Soon", channel: "newsletter", lead: null, due: "2030-01-15", done: null },
    { code: "M3", audience: "institutions", partner: null, message: "Half-way", channel: "report", lead: "P03", due: "2026-01-15", done: null },
  ];
  project.decisions = [
    { code: "D1", date: "2026-10-01", kind: "meeting", body: "B1", text: "First meeting", reason: "", lead: null, due: null, done: null },
    { code: "D2", date: "2026-10-01", kind: "decision", body: "B1", text: "Go on", reason: "It works", lead: "P01", due: "2030-02-01", done: null },
    { code: "D3", date: "2026-10-15", kind: "achievement", body: "B2", text: "Records merged", reason: "", lead: null, due: null, done: null },
  ];
}
