import { env } from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import type { Problem, ProblemCode } from "../../src/core/project/problem.js";
import type { Project } from "../../src/core/project/project.js";
import { validateProject } from "../../src/core/project/validate-project.js";
import { buildModel } from "../../src/demo/build-workbook.js";
import { EXAMPLES } from "../../src/demo/examples/examples.js";
import { createProjectWorkbook } from "../../src/excel/project-workbook.js";
import type { CellInput, WorkbookModel } from "../../src/host/model/workbook-model.js";
import type { Language } from "../../src/words/language.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { governSample } from "../workbook/govern-sample.js";
import { openBuiltModel } from "../workbook/built-model.js";
import { randomProject } from "../workbook/random-project.js";
import { sampleProject } from "../core/sample-project.js";
import { expectedCounts } from "./check-counts.js";
import { loadExample } from "./load-example.js";
import { readModel } from "./read-model.js";

/** A cell of the table of checks, by the key of the check. */
function shownChecks(project: Project, language: Language, model: WorkbookModel): (key: string, column: string) => unknown {
  const read = readModel(model);
  const { sheets } = describeWorkbook(project, language);
  const sheet = sheets.find(({ id }) => id === "Checks");
  const table = sheet?.tables.find(({ id }) => id === "Checks");
  if (sheet === undefined || table === undefined) return () => expect.unreachable("there is a sheet of checks");
  return (key, column) => read(sheet.tab, table.row + 1 + table.rows.findIndex((row) => row.key === key), table.columns.findIndex(({ id }) => id === column));
}

/** Rules that count otherwise than the core, and problems that no rule counts: none where all agree. */
function disagreements(project: Project, language: Language, model: WorkbookModel, problems: readonly Problem[]): string[] {
  const shown = shownChecks(project, language, model);
  const { counts, uncounted } = expectedCounts(project, language, problems);
  const failing = counts.flatMap(({ rule, expected }) => (rule.problems.length === 0 || shown(rule.key, "count") === expected ? [] : [`${rule.key}: ${expected} expected, ${JSON.stringify(shown(rule.key, "count"))} shown`]));
  return [...failing, ...uncounted.map((problem) => `no rule counts ${JSON.stringify(problem)}`)];
}

const EACH: { id: string; language: Language }[] = EXAMPLES.map(({ id }, e) => ({ id, language: e % 2 === 0 ? "en" : "fr" }));

describe.each(EACH)("the checks of $id in $language", ({ id, language }) => {
  it("count for each rule the cells of which the core says that they fail", async () => {
    const project = await loadExample(id, language);
    expect(disagreements(project, language, await openBuiltModel(project, language), validateProject(project))).toEqual([]);
  });
});

describe("the checks of a random project", () => {
  const count = Number(env["MUTUALISER_RANDOM_PROJECTS"] ?? 4);
  const first = Number(env["MUTUALISER_FIRST_SEED"] ?? 1);
  it.each(Array.from({ length: count }, (_, k) => first + k))("%i count for each rule the cells of which the core says that they fail", async (seed) => {
    const language = seed % 2 === 0 ? "fr" : "en";
    const project = randomProject(seed);
    expect(disagreements(project, language, await buildModel(project, language), validateProject(project))).toEqual([]);
  });
});

/** A small project with something in every table. */
function wholeProject(): Project {
  const project = sampleProject();
  governSample(project);
  project.needs = [{ code: "N1", partner: "P02", activity: "processing", mode: "share", need: "Catalogue", objective: "", items: ["Law"], priority: 3, userBenefit: "One search" }];
  project.pilot.start = "2026-09-01";
  project.pilot.end = "2027-03-01";
  project.pilot.longestMonths = 6;
  project.pilot.actions = [
    { code: "A1", label: "Import", users: "Readers", userBenefit: "Speed", lead: "P01", start: "2026-09-01", end: "2026-10-01", priority: 3, value: 2, gainers: ["P01", "P02", "P03"], kept: true, usersGot: "" },
    { code: "A2", label: "Check", users: "Staff", userBenefit: "Fewer faults", lead: "P02", start: "2026-10-01", end: "2026-12-01", priority: 2, value: 1, gainers: ["P01"], kept: false, usersGot: "" },
  ];
  project.pilot.efforts = [{ action: "A1", resource: "R1", amount: 2 }];
  project.scopeItems = [{ scope: "S1", dimension: "tools", item: "Koha", cost: 500 }];
  project.weighting = { cardsRatio: 3, judgements: [{ first: "C1", second: "C2", ratio: 4 }], partnerWeights: [[3, 1], [null, null], [1, 2]] };
  project.contributions.lines = [{ partner: "P01", resource: "R1", amount: null, locked: 5, inputs: null, note: "" }];
  project.summary.us = "P01";
  project.summary.risks = [{ risk: "Late", likelihood: 1, impact: 2, answer: "Begin early" }];
  return project;
}

const first = <Row>(rows: readonly Row[]): Row => rows[0] ?? expect.unreachable("there is a row");

/** One way to break each rule in the project, with the problem that it makes. */
const BROKEN: readonly (readonly [ProblemCode, (project: Project) => void])[] = [
  ["partner-duplicate", (p) => void (p.partners[1] = { ...first(p.partners), code: "P02" })],
  ["label-missing", (p) => void (first(p.partners).institution = "")],
  ["partner-without-data", (p) => void [(p.domains.values[0] = [null, null]), (p.tools.values[0] = [null])]],
  ["out-of-range", (p) => void (p.domains.values[2] = [4, -1])],
  ["negative", (p) => void (p.means[0] = [-1, 20000])],
  ["out-of-range", (p) => void (first(p.resources).step = 0)],
  ["unit-value-missing", (p) => void (first(p.resources).unitValue = null)],
  ["weights-all-zero", (p) => void p.criteria.forEach((criterion) => (criterion.weight = 0))],
  ["weights-all-zero", (p) => void (p.dimensionWeights = { domains: 0, audiences: null, tools: 0 })],
  ["criterion-bounds-missing", (p) => void (first(p.criteria).worst = null)],
  ["criterion-bounds-equal", (p) => void (first(p.criteria).best = 0)],
  ["criterion-half-outside", (p) => void (first(p.criteria).half = 10)],
  ["level-not-whole", (p) => void (first(p.criteria).level = 1.5)],
  ["rating-outside-bounds", (p) => void (p.ratings[0] = [11, 25])],
  ["judgement-self", (p) => void (first(p.weighting.judgements).second = "C1")],
  ["judgement-duplicate", (p) => void p.weighting.judgements.push({ first: "C2", second: "C1", ratio: 2 })],
  ["scope-without-user-benefit", (p) => void (first(p.scopes).userBenefit = " ")],
  ["scope-without-participant", (p) => void (p.interest = [[3, 0], [4, null], [2, 0]])],
  ["scope-excluded-by-mission", (p) => void (first(p.partners).excludedActivities = ["processing"])],
  ["participant-without-gain", (p) => void p.gains.pop()],
  ["demand-unknown-scope", (p) => void p.demand.push({ scope: "S9", resource: "R1", fixed: 1, perParticipant: null })],
  ["demand-unknown-resource", (p) => void p.demand.push({ scope: "S1", resource: "R9", fixed: 1, perParticipant: null })],
  ["demand-without-means", (p) => void p.means.forEach((row) => (row[1] = 0))],
  ["shortage", (p) => void (first(p.demand).fixed = 1000)],
  ["means-zero", (p) => void (p.means[2] = [0, 0])],
  ["lock-above-cap", (p) => void (first(p.contributions.lines).locked = 101)],
  ["lock-above-demand", (p) => void (first(p.contributions.lines).locked = 60)],
  ["scope-item-unknown-scope", (p) => void p.scopeItems.push({ scope: "S9", dimension: "tools", item: "Koha", cost: 1 })],
  ["scope-item-unknown", (p) => void p.scopeItems.push({ scope: "S1", dimension: "tools", item: "PMB", cost: 1 })],
  ["scope-item-duplicate", (p) => void p.scopeItems.push({ scope: "S1", dimension: "tools", item: "koha", cost: 1 })],
  ["partner-unknown", (p) => void (first(p.needs).partner = "P9")],
  ["not-in-list", (p) => void (first(p.pilot.efforts).action = "A9")],
  ["end-before-start", (p) => void (p.pilot.end = "2026-08-01")],
  ["action-without-user-benefit", (p) => void (first(p.pilot.actions).users = "")],
  ["kept-too-long", (p) => void (first(p.pilot.actions).end = "2027-08-01")],
  ["kept-above-capacity", (p) => void (first(p.pilot.efforts).amount = 20)],
  ["gains-from-no-action", (p) => void (first(p.pilot.actions).gainers = ["P01", "P02"])],
  ["indicator-without-baseline", (p) => void (first(p.pilot.indicators).baselineDate = null)],
  ["code-duplicate", (p) => void p.pilot.indicators.push({ ...first(p.pilot.indicators), label: "Another" })],
  ["form-ruled-out", (p) => void Object.assign(p.governance, { answers: { ...p.governance.answers, privatePartners: true, legalPersonality: true }, form: "charter", formReason: " " })],
  ["body-unknown", (p) => void (first(p.governance.seats).body = "B9")],
  ["body-without-member", (p) => void (p.governance.seats = p.governance.seats.filter(({ body }) => body === "B2"))],
  ["seat-duplicate", (p) => void p.governance.seats.push({ ...first(p.governance.seats) })],
  ["partner-without-seat", (p) => void [(first(p.partners).status = "committed"), (p.governance.seats = p.governance.seats.slice(1))]],
  ["dates-reversed", (p) => void (first(p.decisions).done = "2026-09-01")],
];

describe("a project that breaks a rule", () => {
  // `npm run test:long` breaks them one by one, `npm test` four at a time.
  const groups = env["MUTUALISER_EACH_TABLE"] === "1" ? BROKEN.length : Math.ceil(BROKEN.length / 4);
  const together = Array.from({ length: groups }, (_, g) => BROKEN.filter((__, b) => b % groups === g));

  it.each(together.map((rules) => ({ codes: rules.map(([code]) => code).join(", "), rules })))("$codes: counted by the checks of their cells", async ({ rules }) => {
    const project = wholeProject();
    for (const [, spoil] of rules) spoil(project);
    const problems = validateProject(project);
    const found = problems.map((problem) => problem.code);
    for (const [code] of rules) expect(found).toContain(code);
    expect(disagreements(project, "en", await buildModel(project, "en"), problems)).toEqual([]);
  });

  it("ask for no unit value before the first amount of the means", async () => {
    const project = wholeProject();
    first(project.resources).unitValue = null;
    project.means = project.means.map((row) => row.map(() => null));
    const problems = validateProject(project);
    expect(problems.map(({ code }) => code)).not.toContain("unit-value-missing");
    expect(disagreements(project, "en", await buildModel(project, "en"), problems)).toEqual([]);
  });

  it("leave a form that the answers rule out alone once the group says why", async () => {
    const project = wholeProject();
    Object.assign(project.governance, { answers: { ...project.governance.answers, privatePartners: true, legalPersonality: true }, form: "charter", formReason: "A council can vote it this year" });
    const problems = validateProject(project);
    expect(problems.map(({ code }) => code)).not.toContain("form-ruled-out");
    expect(disagreements(project, "en", await buildModel(project, "en"), problems)).toEqual([]);
  });
});

describe("a cell that the person spoils", () => {
  const language: Language = "fr";
  const typed: readonly (readonly [string, string, number, CellInput, ProblemCode])[] = [
    ["Partners", "motivation", 0, "beaucoup", "not-a-number"],
    ["Partners", "joined", 1, "un jour", "not-a-date"],
    ["Partners", "status", 0, "peut-être", "not-in-list"],
    ["Domains", "item:Law", 2, "=1/0", "cell-error"],
    ["Domains", "partner", 2, "P99", "partner-unknown"],
    ["Means", "resource:R1", 0, "douze", "not-a-number"],
    ["Means", "partner", 1, "P01", "code-duplicate"],
    ["Partners", "code", 1, "P01", "code-duplicate"],
    ["Resources", "code", 1, "R1", "code-duplicate"],
    ["Scopes", "code", 1, "S1", "code-duplicate"],
    ["PilotActions", "code", 1, "A1", "code-duplicate"],
    ["Bodies", "code", 1, "B1", "code-duplicate"],
    ["Communication", "code", 1, "M1", "code-duplicate"],
    ["Gains", "level", 0, 7, "out-of-range"],
    ["PilotIndicators", "code", 0, "é 1", "code-invalid"],
  ];
  let model: WorkbookModel;
  beforeAll(async () => void (model = await buildModel(wholeProject(), language)));

  it.each(typed)("%s[%s], row %i: %s", async (id, column, row, input, code) => {
    const described = describeWorkbook(wholeProject(), language).sheets.flatMap(({ tables }) => tables).find((table) => table.id === id);
    const table = model.tables.find(({ name }) => name === id) ?? expect.unreachable("there is a table");
    const place = { row: table.ref.row + 1 + row, column: table.ref.column + (described?.columns.findIndex((each) => each.id === column) ?? 0), rows: 1, columns: 1 };
    const before = model.cells(table.sheet, place)[0]?.[0];
    model.write(table.sheet, place, [[input]], "person");
    const { project, problems: unread } = await createProjectWorkbook().read();
    const held = project ?? expect.unreachable("there is a project");
    const problems = [...unread, ...validateProject(held)];
    expect(problems.map((problem) => problem.code)).toContain(code);
    const shown = shownChecks(wholeProject(), language, model);
    const mine = expectedCounts(wholeProject(), language, problems).counts.filter(({ rule, expected }) => expected > 0 && rule.table === id);
    expect(mine.map(({ rule, expected }) => [rule.key, expected])).toEqual(mine.map(({ rule }) => [rule.key, shown(rule.key, "count")]));
    expect(mine.length).toBeGreaterThan(0);
    model.write(table.sheet, place, [[(before?.value ?? "")]], "person");
  });
});
