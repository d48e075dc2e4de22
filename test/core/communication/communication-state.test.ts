import { describe, expect, it } from "vitest";
import { communicationState } from "../../../src/core/communication/communication-state.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import type { CommunicationAction, Project } from "../../../src/core/project/project.js";

const TODAY = "2026-03-02";
const action = (partial: Partial<CommunicationAction>): CommunicationAction => ({ code: "M1", audience: "team", partner: null, message: "x", channel: "mail", lead: null, due: null, done: null, ...partial });

function project(...communication: CommunicationAction[]): Project {
  const base = { ...emptyProject("x"), communication };
  base.pilot.start = "2026-02-02";
  return base;
}

describe("communicationState", () => {
  it("counts what is done, overdue and still to come for each audience", () => {
    const state = communicationState(
      project(action({ due: "2026-03-01" }), action({ due: TODAY }), action({ due: "2026-03-01", done: "2026-03-01" }), action({ audience: "users" })),
      TODAY,
    );
    expect(state.audiences).toEqual([
      { audience: "team", actions: 3, done: 1, overdue: 1, ahead: 1 },
      { audience: "institutions", actions: 0, done: 0, overdue: 0, ahead: 0 },
      { audience: "users", actions: 1, done: 0, overdue: 0, ahead: 1 },
    ]);
    expect(state.checks).toMatchObject({ everyAudience: false, nothingOverdue: false });
  });

  it("finds users told early up to sixty days after the start of the pilot", () => {
    const early = (due: string): boolean | null => communicationState(project(action({ audience: "users", due })), TODAY).checks.usersEarly;
    expect(early("2026-04-03")).toBe(true);
    expect(early("2026-04-04")).toBe(false);
  });

  it("says nothing of early users while the pilot has no start, or one that is no date", () => {
    const base = project(action({ audience: "users", due: TODAY }));
    for (const start of [null, "soon"]) {
      base.pilot.start = start;
      expect(communicationState(base, TODAY).checks.usersEarly).toBeNull();
    }
  });

  it("takes an annual meeting that was held within a year or is to come, not one that was missed", () => {
    const meets = (partial: Partial<CommunicationAction>): boolean => communicationState(project(action({ channel: "meeting", ...partial })), TODAY).checks.annualMeeting;
    expect(meets({ done: "2025-03-03" })).toBe(true);
    expect(meets({ done: "2025-03-02" })).toBe(false);
    expect(meets({ due: TODAY })).toBe(true);
    expect(meets({ due: "2026-03-01" })).toBe(false);
  });

  it("does not take spaces for a web space", () => {
    const base = project();
    base.belonging.webSpace = " \u00a0";
    expect(communicationState(base, TODAY).checks.webSpace).toBe(false);
  });
});
