import { describe, expect, it } from "vitest";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import { blankPartner } from "../../../src/core/project/blank-partner.js";
import type { PilotAction, Project } from "../../../src/core/project/project.js";
import { actionMonths } from "../../../src/core/pilot/action-months.js";
import { keptActions } from "../../../src/core/pilot/kept-actions.js";
import { pilotCapacity, projectPilotChoice } from "../../../src/core/pilot/project-pilot-choice.js";
import { validateProject } from "../../../src/core/project/validate-project.js";

const action = (code: string, given: Partial<PilotAction>): PilotAction => ({
  code,
  label: code,
  users: "Readers",
  userBenefit: "More",
  lead: null,
  start: "2026-03-01",
  end: "2026-05-31",
  priority: 5,
  value: 1,
  gainers: [],
  kept: null,
  usersGot: "",
  ...given,
});

/** Two partners with ten days each, of which one half may be committed. */
function sample(): Project {
  const project = emptyProject("x");
  project.partners = ["P1", "P2"].map((code) => ({ ...blankPartner(), code, institution: code, status: "committed" as const, committableShare: 0.5 }));
  project.resources = [{ code: "R1", label: "Days", kind: "human", unit: "day", skill: "", unitValue: 300, step: null }];
  project.means = [[10], [10]];
  project.interest = [[], []];
  project.pilot.actions = [action("A1", { gainers: ["P1"] }), action("A2", { priority: 4, gainers: ["p2"] }), action("A3", { priority: 5, value: 3, gainers: ["P1"], end: "2026-12-31" })];
  project.pilot.efforts = [
    { action: "A1", resource: "R1", amount: 6 },
    { action: "A2", resource: "R1", amount: 4 },
    { action: "A3", resource: "R1", amount: 7 },
  ];
  return project;
}

describe("projectPilotChoice", () => {
  it("serves every participant before it looks for value", () => {
    const { chosen, unserved, choice } = projectPilotChoice(sample());
    expect(chosen).toEqual(["A1", "A2"]);
    expect(unserved).toEqual([]);
    expect(choice.value).toBe(9);
  });

  it("leaves out what lasts longer than the limit, and says who goes unserved", () => {
    const project = sample();
    project.pilot.longestMonths = 6;
    project.pilot.efforts[1] = { action: "A2", resource: "R1", amount: 11 };
    const { chosen, unserved } = projectPilotChoice(project);
    expect(chosen).toEqual(["A1"]);
    expect(unserved).toEqual(["P2"]);
  });

  it("counts for nothing an action without priority or value, and names it", () => {
    const project = sample();
    project.pilot.actions[0] = action("A1", { priority: null, gainers: ["P1"] });
    expect(projectPilotChoice(project).unrated).toEqual(["A1"]);
  });
});

describe("pilotCapacity", () => {
  it("takes the plan, else the contributions, else what the participants may commit", () => {
    const project = sample();
    expect(pilotCapacity(project, "R1")).toEqual({ amount: 10, basis: "committable" });
    project.contributions.lines = [{ partner: "P1", resource: "R1", amount: 7, locked: null, inputs: null, note: "" }];
    expect(pilotCapacity(project, "R1")).toEqual({ amount: 7, basis: "contributed" });
    project.pilot.plan = [{ partner: "P1", resource: "R1", planned: 0, actual: null }];
    expect(pilotCapacity(project, "R1")).toEqual({ amount: 0, basis: "planned" });
  });
});

describe("actionMonths", () => {
  it.each([
    ["2026-01-31", "2026-02-28", 2 - 30 / 31],
    ["2026-09-15", "2027-03-14", 6],
    ["2024-02-29", "2024-02-29", 1 - 28 / 31],
    ["2026-05-02", "2026-05-01", null],
  ])("from %s to %s is %s", (start, end, months) => {
    const found = actionMonths(start, end);
    if (months === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(months, 12);
  });
});

describe("keptActions", () => {
  it("says what the actions kept take, and validation says what does not fit", () => {
    const project = sample();
    for (const each of project.pilot.actions) each.kept = each.code !== "A2";
    expect(keptActions(project).resources).toEqual([{ resource: "R1", used: 13, capacity: 10, exceeded: true }]);
    expect(keptActions(project).gains).toEqual([
      { partner: "P1", actions: 2 },
      { partner: "P2", actions: 0 },
    ]);
    const codes = validateProject(project).map(({ code }) => code);
    expect(codes).toContain("kept-above-capacity");
    expect(codes).toContain("gains-from-no-action");
  });
});
