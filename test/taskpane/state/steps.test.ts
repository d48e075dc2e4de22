import { describe, expect, it } from "vitest";
import { validateProject } from "../../../src/core/project/validate-project.js";
import type { Project } from "../../../src/core/project/project.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import { withBalance } from "../../../src/core/contributions/with-balance.js";
import { startingProject } from "../../../src/taskpane/actions/new-project.js";
import { nextStep } from "../../../src/taskpane/state/next-step.js";
import { stepsOf } from "../../../src/taskpane/state/steps.js";
import { createWords } from "../../../src/words/words.js";
import { governSample } from "../../workbook/govern-sample.js";
import { sampleProject } from "../../core/sample-project.js";

const words = createWords("en");
const statesOf = (project: Project): Record<string, string> => Object.fromEntries(stepsOf(project, validateProject(project), words).map(({ id, state }) => [id, state]));
const nextOf = (project: Project) => {
  const problems = validateProject(project);
  return nextStep(project, problems, stepsOf(project, problems, words), words);
};
const fresh = startingProject({ name: "New", institutions: ["Aix", "Brest"], language: "en" }, words);

describe("stepsOf", () => {
  it("are seven, in the order of the method", () => {
    expect(stepsOf(emptyProject("x"), [], words).map(({ number }) => number)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });

  it("are to do in a project that has only partners", () => {
    expect(statesOf(fresh)).toEqual({ partners: "progress", overlap: "todo", needs: "todo", scopes: "todo", scoring: "todo", contributions: "todo", pilot: "todo" });
  });

  it("have nothing to mend in a new project", () => {
    expect(validateProject(fresh)).toEqual([]);
  });

  it("have no sheet before they have begun", () => {
    expect(stepsOf(fresh, [], words).flatMap(({ id, sheet }) => (sheet === null ? [id] : []))).toEqual(["scopes", "scoring", "contributions", "pilot"]);
  });

  it("are in progress while something is missing, and done when nothing is", () => {
    const project = sampleProject();
    expect(statesOf(project)).toMatchObject({ partners: "done", overlap: "progress", scoring: "progress", contributions: "progress", pilot: "progress" });
    const balanced = withBalance(project, { at: "2026-01-01T10:00:00Z", version: "test" });
    expect(statesOf(balanced)).toMatchObject({ contributions: "progress" });
    governSample(balanced);
    expect(statesOf(balanced)).toMatchObject({ contributions: "done", pilot: "progress" });
  });

  it("are not to mend because of a veto, which is an answer and not a fault", () => {
    const project = sampleProject();
    const vetoed = { ...project, gains: project.gains.slice(1) };
    expect(validateProject(vetoed).some((problem) => problem.code === "participant-without-gain")).toBe(true);
    expect(statesOf(vetoed)["scopes"]).not.toBe("problem");
  });

  it("are to mend when the scope needs more than there is", () => {
    const project = { ...sampleProject(), demand: [{ scope: "S1", resource: "R1", fixed: 500, perParticipant: null }] };
    expect(statesOf(project)["contributions"]).toBe("problem");
  });
});

describe("nextStep", () => {
  it("leads to the first empty cell of the first step that is not done", () => {
    expect(nextOf(fresh).to).toEqual({ place: { table: "Partners", row: "P01", column: "motivation" } });
  });

  it("says how many needs are unfinished, and leads to what the first of them lacks", () => {
    const need = { code: "N1", partner: "P01", activity: "tools", mode: null, need: "n", objective: "", items: [], priority: 3, userBenefit: "u" } as const;
    const partners = fresh.partners.map((partner) => ({ ...partner, motivation: 3, politicalWill: 2 as const }));
    const tools = { ...sampleProject().tools, items: [{ label: "Koha", parent: "" }], values: [[1], [1]] };
    const told = { ...fresh, partners, tools, needs: [{ ...need, items: [] }, { ...need, code: "N2", items: [], priority: null, userBenefit: " " }] };
    expect(nextOf(told)).toMatchObject({ why: words.t("pane.next.needsUnfinished", { count: 1 }), to: { place: { table: "Needs", row: "N2", column: "priority" } } });
    expect(nextOf({ ...told, needs: [] })).toMatchObject({ why: words.t("pane.next.needs"), to: { page: "needs" } });
  });

  it("leads to what blocks figures before anything else", () => {
    const project = sampleProject();
    const wrong = { ...project, means: [[-5, 20000], [50, 10000], [20, 40000]] };
    expect(nextOf(wrong).to).toMatchObject({ place: { table: "Means" } });
  });

  it("always has a sentence, and a way to go unless all is done", () => {
    let project = sampleProject();
    for (const step of [fresh, project, withBalance(project, { at: "2026-01-01T10:00:00Z", version: "test" })]) expect(nextOf(step).why).not.toBe("");
    project = withBalance(
      {
        ...project,
        tools: { ...project.tools, values: [[2], [1], [2]] },
        needs: [{ code: "N1", partner: "P01", activity: "processing", mode: "share", need: "n", objective: "o", items: [], priority: 3, userBenefit: "u" }],
        ratings: [[8, 12], [6, 3]],
        demand: [...project.demand, { scope: "S2", resource: "R2", fixed: 1, perParticipant: null }],
        pilot: {
          ...project.pilot,
          decision: "extend",
          plan: project.pilot.plan.map((line) => ({ ...line, actual: line.actual ?? 1 })),
        },
      },
      { at: "2026-01-01T10:00:00Z", version: "test" },
    );
    expect(nextOf(project)).toMatchObject({ to: { page: "governance" }, why: words.t("pane.next.govern") });
    const governed = structuredClone(project);
    governSample(governed);
    expect(nextOf({ ...governed, communication: [] })).toMatchObject({ to: { page: "communication" }, why: words.t("pane.next.tell") });
    expect(nextOf({ ...governed, decisions: [] })).toMatchObject({ to: { page: "decisions" }, why: words.t("pane.next.log") });
    expect(nextOf(governed)).toMatchObject({ to: null, why: words.t("pane.next.nothing") });
  });
});
