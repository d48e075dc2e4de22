import { env } from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { createProjectWorkbook, ProjectWorkbook } from "../../src/excel/project-workbook.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { describeWorkbook, describeWorkbookSteps } from "../../src/workbook/describe/describe-workbook.js";
import { interpretWorkbook } from "../../src/workbook/interpret/interpret-workbook.js";
import { planChangesSteps } from "../../src/workbook/plan/plan-changes.js";
import { LANGUAGES, type Language } from "../../src/words/language.js";
import { complaints, judgeFigures } from "../agreement/compare-live.js";
import { expectedFigures } from "../agreement/expected-figures.js";
import { asHeld } from "./as-held.js";
import { openBuiltModel } from "./built-model.js";
import { CHANGES } from "./random-change.js";
import { randomProject } from "./random-project.js";
import { randomSource } from "./random-source.js";

/** `MUTUALISER_RANDOM_PROJECTS=500 npx vitest run test/workbook/round-trip.test.ts` is the long run; `MUTUALISER_FIRST_SEED` starts elsewhere. */
const count = Number(env["MUTUALISER_RANDOM_PROJECTS"] ?? 4);
const first = Number(env["MUTUALISER_FIRST_SEED"] ?? 1);
const seeds = Array.from({ length: count }, (_, k) => first + k);
const SMALL = { partners: 5, items: 4, resources: 3, scopes: 4, criteria: 3 };
const STEPS = 3;

function languageOf(seed: number): Language {
  return seed % 2 === 0 ? "fr" : "en";
}

/** Reads the project, expects it to be what was written, every figure to be right, and nothing left to write. */
async function expectHeld(workbook: ProjectWorkbook, project: Project, language: Language): Promise<Project> {
  const read = await workbook.read();
  expect(read.problems).toEqual([]);
  expect(read.language).toBe(language);
  const held = read.project ?? expect.unreachable("there is a project");
  expect(asHeld(held)).toEqual(asHeld(project));
  expect(complaints(judgeFigures(expectedFigures(held, language), describeWorkbook(held, language), read.content))).toEqual([]);
  const again = await workbook.write(() => held, { language, label: "again" });
  expect(again.report.commands).toBe(0);
  return held;
}

describe("interpretWorkbook", () => {
  it.each(seeds)("gives random project %i back as it was written, also after changes and in the other language", async (seed) => {
    const random = randomSource(seed + 1000);
    let language = languageOf(seed);
    let project = randomProject(seed, SMALL);
    await openBuiltModel(project, language);
    const workbook = createProjectWorkbook();
    project = await expectHeld(workbook, project, language);
    for (let step = 0; step < STEPS; step++) {
      const name = random.one(Object.keys(CHANGES));
      if (random.chance(0.2)) language = random.one(LANGUAGES);
      const changed = CHANGES[name]?.(project, random) ?? project;
      await workbook.write(() => changed, { language, label: name });
      project = await expectHeld(workbook, changed, language);
    }
  });

  describe("of a project that changes time and again in one workbook", () => {
    const random = randomSource(7);
    let workbook: ProjectWorkbook;
    /** As the workbook holds it: each change goes on from the one before. */
    let project: Project;

    beforeAll(async () => {
      project = randomProject(16, SMALL);
      await openBuiltModel(project, "fr");
      workbook = createProjectWorkbook();
    });

    async function write(next: Project, language: Language, label: string): Promise<void> {
      await workbook.write(() => next, { language, label });
      // What is written is where the next change begins, also where this one turns out wrong.
      project = asHeld(next);
      await expectHeld(workbook, next, language);
    }

    it.each(Object.entries(CHANGES))("gives back a project after the change: %s", async (name, change) => {
      await write(change(asHeld(project), random) ?? expect.unreachable(`project 16 has what it takes to ${name}`), "fr", name);
    });

    it.each(["en", "fr"] as const)("gives it back after all changes in the other language, %s", async (language) => {
      await write(project, language, language);
    });
  });
});

/** What a person types while the pane still shows the project as it was: into notes, which no change touches. */
function typeMeanwhile(model: WorkbookModel, project: Project, text: string): Project {
  const copy = structuredClone(project);
  for (const [name, id, rows] of [
    ["Partners", "notes", copy.partners],
    ["Criteria", "note", copy.criteria],
    ["Scopes", "description", copy.scopes],
  ] as const) {
    const table = model.tables.find((candidate) => candidate.name === name);
    const described = describeWorkbook(project, languageNow(model)).sheets.flatMap((sheet) => sheet.tables).find((candidate) => candidate.id === name);
    const last = rows.at(-1);
    if (table === undefined || described === undefined || last === undefined) continue;
    const column = described.columns.findIndex((candidate) => candidate.id === id);
    model.write(table.sheet, { row: table.ref.row + rows.length, column: table.ref.column + column, rows: 1, columns: 1 }, [[{ text }]], "person");
    Object.assign(last, { [id]: text });
  }
  return copy;
}

function languageNow(model: WorkbookModel): Language {
  return model.sheets.some((sheet) => sheet.name === "Partenaires") ? "fr" : "en";
}

describe("planChanges", () => {
  it.each(seeds)("does not lose what was typed in project %i since it was read", async (seed) => {
    const random = randomSource(seed + 2000);
    const language = languageOf(seed);
    const project = randomProject(seed, SMALL);
    const model = await openBuiltModel(project, language);
    const name = random.one(Object.keys(CHANGES).filter((candidate) => !candidate.startsWith("remove") && !candidate.startsWith("add")));
    const stale = (await createProjectWorkbook().read()).project ?? expect.unreachable("there is a project");
    const typed = typeMeanwhile(model, stale, "typed meanwhile");
    // A pane that plans with the project as it was read before the typing.
    const late = new ProjectWorkbook({ interpret: (content) => ({ ...interpretWorkbook(content), project: stale }), describe: describeWorkbookSteps, plan: planChangesSteps });
    const change = CHANGES[name];
    await late.write(() => change?.(stale, randomSource(seed)) ?? stale, { language, label: name });
    await expectHeld(createProjectWorkbook(), change?.(typed, randomSource(seed)) ?? typed, language);
  });
});
