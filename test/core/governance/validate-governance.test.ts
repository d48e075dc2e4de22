import { describe, expect, it } from "vitest";
import { addPartner } from "../../../src/core/project/add-partner.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import type { Project } from "../../../src/core/project/project.js";
import { validateProject } from "../../../src/core/project/validate-project.js";

function project(): Project {
  const base = addPartner(emptyProject("x"), { institution: "Arts", status: "committed" });
  base.governance.bodies = [{ code: "B1", label: "Committee", kind: "decision", remit: "", meetingsPerYear: 2 }];
  base.governance.seats = [{ body: "B1", partner: "P01", member: "Head", role: "" }];
  return base;
}

const found = (base: Project): string[] => validateProject(base).map(({ code, severity, place }) => `${severity} ${code} ${place.table ?? ""}[${place.column ?? ""}] ${place.row ?? ""}`);

describe("validateGovernance", () => {
  it("finds nothing in a sound project", () => {
    expect(found(project())).toEqual([]);
  });

  it("warns of a form that the answers rule out", () => {
    const base = project();
    base.governance.answers.ownStaff = true;
    base.governance.form = "charter";
    expect(found(base)).toEqual(["warning form-ruled-out GovernanceChoice[form] #1"]);
    base.governance.formReason = "A council can vote it this year";
    expect(found(base)).toEqual([]);
    base.governance.formReason = " ";
    base.governance.form = "gip";
    expect(found(base)).toEqual([]);
  });

  it("finds unknown bodies and partners", () => {
    const base = project();
    base.governance.seats.push({ body: "B9", partner: "P09", member: "", role: "" });
    base.communication = [{ code: "M1", audience: "team", partner: "P08", message: "x", channel: "mail", lead: "P07", due: null, done: null }];
    base.decisions = [{ code: "D1", date: null, kind: "decision", body: "B8", text: "x", reason: "", lead: "P06", due: null, done: null }];
    expect(found(base)).toEqual([
      "error partner-unknown Seats[partner] P09|B9",
      "error body-unknown Seats[body] P09|B9",
      "error partner-unknown Communication[partner] M1",
      "error partner-unknown Communication[lead] M1",
      "error body-unknown Decisions[body] D1",
      "error partner-unknown Decisions[lead] D1",
    ]);
  });

  it("finds a body without a member and a committed partner without a seat", () => {
    const base = project();
    base.governance.seats = [];
    expect(found(base)).toEqual(["warning body-without-member Bodies[members] B1", "note partner-without-seat PartnerSeats[check] P01"]);
  });

  it("finds a seat that is there twice, but not two persons of one partner", () => {
    const base = project();
    base.governance.seats.push({ body: "B1", partner: "P01", member: "Deputy", role: "" });
    expect(found(base)).toEqual([]);
    base.governance.seats.push({ body: "B1", partner: "P01", member: "head", role: "" });
    expect(found(base)).toEqual(["warning seat-duplicate Seats[member] P01|B1"]);
  });

  it("finds dates before the date of the entry, and what is no date", () => {
    const base = project();
    const entry = { kind: "decision", body: null, text: "x", reason: "", lead: null } as const;
    base.decisions = [
      { ...entry, code: "D1", date: "2026-02-01", due: "2026-01-31", done: "2026-02-01" },
      { ...entry, code: "D2", date: "2026-02-01", due: "soon", done: null },
    ];
    expect(found(base)).toEqual(["warning dates-reversed Decisions[due] D1", "error not-a-date Decisions[due] D2"]);
  });

  it("finds codes that are there twice", () => {
    const base = project();
    base.governance.bodies.push({ code: "b1", label: "Team", kind: "operational", remit: "", meetingsPerYear: -1 });
    const codes = found(base);
    expect(codes).toContain("error code-duplicate Bodies[code] b1");
    expect(codes).toContain("error negative Bodies[meetingsPerYear] b1");
  });
});
