import { describe, expect, it } from "vitest";
import { addPartner } from "../../../src/core/project/add-partner.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import type { DecisionEntry, Project } from "../../../src/core/project/project.js";
import { seatCheck } from "../../../src/core/governance/seat-check.js";

const TODAY = "2026-03-02";
const entry = (kind: DecisionEntry["kind"], body: string, date: string): DecisionEntry => ({ code: "D1", date, kind, body, text: "x", reason: "", lead: null, due: null, done: null });

function project(): Project {
  const base = ["Arts", "Law", "Medicine"].reduce((grown, institution) => addPartner(grown, { institution, status: "committed" }), emptyProject("x"));
  base.governance.bodies = [
    { code: "B1", label: "Committee", kind: "decision", remit: "", meetingsPerYear: 2 },
    { code: "B2", label: "Team", kind: "operational", remit: "", meetingsPerYear: null },
  ];
  base.governance.seats = [
    { body: "B1", partner: "P01", member: "Head", role: "" },
    { body: "B1", partner: "P01", member: "Deputy", role: "" },
    { body: "B1", partner: "P02", member: "Head", role: "" },
  ];
  base.decisions = [entry("meeting", "B1", "2026-01-10"), entry("decision", "B1", "2026-01-10"), entry("meeting", "B2", "2025-03-02")];
  return base;
}

describe("seatCheck", () => {
  it("names the committed partners that sit nowhere, and no others", () => {
    const base = project();
    expect(seatCheck(base, TODAY).unseated).toEqual(["P03"]);
    (base.partners[2] as { status: string }).status = "candidate";
    expect(seatCheck(base, TODAY).unseated).toEqual([]);
  });

  it("counts each seat, also two of one partner", () => {
    const checked = seatCheck(project(), TODAY);
    expect(checked.seats).toEqual([2, 1, 0]);
    expect(checked.bodies.map((body) => body.members)).toEqual([3, 0]);
    expect(checked.withoutMember).toEqual(["B2"]);
  });

  it("counts meetings and decisions after the same day of last year, up to today", () => {
    const base = project();
    expect(seatCheck(base, TODAY).withoutMeeting).toEqual(["B2"]);
    expect(seatCheck(base, "2026-03-01").withoutMeeting).toEqual([]);
    expect(seatCheck(base, "2026-01-09").bodies[0]).toMatchObject({ meetings: 0, decisions: 0, lacks: "meeting" });
  });

  it("asks for a body that decides and one that acts", () => {
    const base = project();
    base.governance.bodies.pop();
    expect(seatCheck(base, TODAY).missingKinds).toEqual(["operational"]);
  });
});
