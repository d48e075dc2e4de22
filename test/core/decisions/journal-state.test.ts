import { describe, expect, it } from "vitest";
import { entryState, isRecent, journalState } from "../../../src/core/decisions/journal-state.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import { addDays, addMonths } from "../../../src/core/project/shift-date.js";

describe("entryState", () => {
  it("is open up to its last day, then overdue, until it is done", () => {
    expect(entryState({ due: "2026-03-02", done: null }, "2026-03-02")).toBe("open");
    expect(entryState({ due: "2026-03-02", done: null }, "2026-03-03")).toBe("overdue");
    expect(entryState({ due: "2026-03-02", done: "2026-04-01" }, "2026-05-03")).toBe("done");
    expect(entryState({ due: null, done: null }, "2026-05-03")).toBe("noted");
  });
});

describe("isRecent", () => {
  it("begins on the day after the same day of last year", () => {
    expect([isRecent({ date: "2025-03-02" }, "2026-03-02"), isRecent({ date: "2025-03-03" }, "2026-03-02"), isRecent({ date: "2026-03-03" }, "2026-03-02")]).toEqual([false, true, false]);
  });

  it("counts from the end of February after a leap day", () => {
    expect(isRecent({ date: "2023-03-01" }, "2024-02-29")).toBe(true);
    expect(isRecent({ date: "2023-02-28" }, "2024-02-29")).toBe(false);
  });
});

describe("journalState", () => {
  it("counts kinds and what is still to do", () => {
    const base = emptyProject("x");
    const entry = { date: null, body: null, text: "x", reason: "", lead: null, done: null };
    base.decisions = [
      { ...entry, code: "D1", kind: "decision", due: "2026-01-01" },
      { ...entry, code: "D2", kind: "decision", due: "2027-01-01" },
      { ...entry, code: "D3", kind: "meeting", due: null },
    ];
    expect(journalState(base, "2026-03-02")).toEqual({ entries: 3, decisions: 2, achievements: 0, meetings: 1, open: 1, overdue: 1 });
  });
});

describe("addMonths and addDays", () => {
  it("keep to the calendar", () => {
    expect([addMonths("2024-02-29", -12), addMonths("2025-12-31", 2), addMonths("2026-01-15T08:00:00Z", 12)]).toEqual(["2023-02-28", "2026-02-28", "2027-01-15"]);
    expect([addDays("2025-12-31", 1), addDays("2024-03-01", -1)]).toEqual(["2026-01-01", "2024-02-29"]);
  });
});
