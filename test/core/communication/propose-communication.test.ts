import { describe, expect, it } from "vitest";
import { communicationState } from "../../../src/core/communication/communication-state.js";
import { proposeCommunication } from "../../../src/core/communication/propose-communication.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";

const texts = { kickOff: "a", onePage: "b", early: "c", space: "d", letter: "e", annual: "f", results: "g" };
const TODAY = "2026-03-02";

describe("proposeCommunication", () => {
  it("proposes a plan that passes every check but the web space, which has to exist", () => {
    const project = emptyProject("x");
    project.pilot.start = "2026-04-01";
    const proposed = proposeCommunication(project, texts, TODAY);
    expect(communicationState(proposed, TODAY).checks).toEqual({ everyAudience: true, usersEarly: true, annualMeeting: true, newsletter: true, webSpace: false, nothingOverdue: true });
    expect(proposed.communication[0]?.due).toBe("2026-04-08");
  });

  it("counts from today where the pilot has begun", () => {
    const project = emptyProject("x");
    project.pilot.start = "2025-04-01";
    expect(proposeCommunication(project, texts, TODAY).communication[0]?.due).toBe("2026-03-09");
  });

  it("adds only what is missing, and nothing the second time", () => {
    const project = emptyProject("x");
    project.communication = [{ code: "M1", audience: "users", partner: null, message: "x", channel: "newsletter", lead: null, due: null, done: null }];
    const proposed = proposeCommunication(project, texts, TODAY);
    expect(proposed.communication.map((action) => action.message)).toEqual(["x", "a", "b", "d", "g", "f"]);
    expect(proposeCommunication(proposed, texts, TODAY)).toBe(proposed);
  });
});
