import { describe, expect, it } from "vitest";
import type { Project } from "../../src/core/project/project.js";
import { createProjectWorkbook, type ProjectWorkbook } from "../../src/excel/project-workbook.js";
import type { WorkbookModel } from "../../src/host/model/workbook-model.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import type { Language } from "../../src/words/language.js";
import { complaints, judgeFigures } from "../agreement/compare-live.js";
import { expectedFigures } from "../agreement/expected-figures.js";
import { loadExample } from "../agreement/load-example.js";
import { asHeld } from "../workbook/as-held.js";
import { openBuiltModel } from "../workbook/built-model.js";

async function written(example: "orsenne" | "openapc-fr", language: Language): Promise<{ model: WorkbookModel; workbook: ProjectWorkbook; project: Project }> {
  const project = await loadExample(example, language);
  return { model: await openBuiltModel(project, language), workbook: createProjectWorkbook(), project };
}

const brokenNames = (model: WorkbookModel): string[] => model.names.filter(({ formula }) => formula.includes("#REF!")).map(({ name }) => name);
const sheetOf = (model: WorkbookModel, table: string) => model.tables.find(({ name }) => name === table)?.sheet ?? expect.unreachable(table);

const repair = (workbook: ProjectWorkbook, language: Language) => workbook.write((project) => project ?? expect.unreachable("there is a project"), { language, label: "Repaired" });

describe("a workbook that has lost its hidden sheet", () => {
  it.each([
    ["orsenne", "en"],
    ["openapc-fr", "fr"],
  ] as const)("is read from the tables that remain and repaired: %s in %s", async (example, language) => {
    const { model, workbook } = await written(example, language);
    const before = await workbook.read();
    model.deleteSheet(sheetOf(model, "Registry"), "person");
    expect(brokenNames(model)).not.toEqual([]);
    const read = await workbook.read();
    expect(read.problems).toMatchObject([{ code: "registry-rebuilt" }]);
    expect(read.language).toBe(language);
    expect(read.project).toEqual(before.project);
    await repair(workbook, language);
    const after = await workbook.read();
    expect(after.problems).toEqual([]);
    expect(after.project).toEqual(before.project);
    expect(brokenNames(model)).toEqual([]);
    expect(sheetOf(model, "Registry").visibility).toBe("Hidden");
    expect((await repair(workbook, language)).report.commands).toBe(0);
    const project = after.project ?? expect.unreachable("there is a project");
    expect(complaints(judgeFigures(expectedFigures(project, language), describeWorkbook(project, language), after.content))).toEqual([]);
  });

  it("knows a table under a name of the person's by its headers", async () => {
    const { model, workbook } = await written("orsenne", "fr");
    const before = await workbook.read();
    model.deleteSheet(sheetOf(model, "Registry"), "person");
    const tableOf = (name: string) => model.tables.find((table) => table.name === name) ?? expect.unreachable(name);
    for (const name of ["Project", "Partners", "Resources", "Means", "Domains", "Needs", "Interest", "Demand", "Criteria", "Ratings", "Gains", "PilotActions", "Bodies", "Decisions", "Scopes"]) {
      model.renameTable(tableOf(name), `Mine_${name}`);
      const read = await workbook.read();
      expect(read.problems.map(({ code }) => code), name).toEqual(["registry-rebuilt"]);
      expect(read.project, name).toEqual(before.project);
      if (name !== "Scopes") model.renameTable(tableOf(`Mine_${name}`), name);
    }
    await repair(workbook, "fr");
    const after = await workbook.read();
    expect(after.problems).toEqual([]);
    expect(after.project).toEqual(before.project);
    expect(model.tables.map(({ name }) => name)).not.toContain("Scopes");
  });

  it("takes neither of two renamed tables that look alike for one of its own, and says that they are missing", async () => {
    const { model, workbook } = await written("orsenne", "fr");
    for (const table of ["Domains", "Audiences"]) model.renameTable(model.tables.find(({ name }) => name === table) ?? expect.unreachable(table), `Mine_${table}`);
    model.deleteSheet(sheetOf(model, "Registry"), "person");
    const { problems } = await workbook.read();
    expect(problems.filter(({ code }) => code === "table-missing").map(({ place }) => place.table)).toEqual(["Domains", "Audiences"]);
  });

  it("says which list is missing with it where tables that go with the list are still there", async () => {
    const { model, workbook } = await written("orsenne", "fr");
    for (const table of ["Registry", "Scopes"]) model.deleteSheet(sheetOf(model, table), "person");
    for (const table of ["Criteria", "Resources"]) model.deleteTable(model.tables.find(({ name }) => name === table) ?? expect.unreachable(table), false, "person");
    const { problems } = await workbook.read();
    const missing = problems.filter(({ code }) => code === "table-missing").map(({ place }) => place.table);
    expect(missing).toEqual(expect.arrayContaining(["Scopes", "Criteria", "Resources"]));
  });

  it("comes back as it was when the repair is undone", async () => {
    const { model, workbook } = await written("orsenne", "fr");
    model.deleteSheet(sheetOf(model, "Registry"), "person");
    const state = () => ({ sheets: model.sheets.map(({ name }) => name), tables: model.tables.map(({ name }) => name), names: model.names.map(({ name, formula }) => [name, formula.replace(/'?[^'!=]*'?!#REF!/, "#REF!")]).sort() });
    const before = state();
    await repair(workbook, "fr");
    expect(state()).not.toEqual(before);
    await workbook.undo();
    expect(state()).toEqual(before);
  });
});

describe("a workbook that has lost a part", () => {
  it("gets a deleted name back", async () => {
    const { model, workbook } = await written("orsenne", "en");
    model.deleteName(model.names.find(({ name }) => name === "TieTolerance") ?? expect.unreachable("a name"), "person");
    await repair(workbook, "en");
    expect(model.names.map(({ name }) => name)).toContain("TieTolerance");
    expect((await repair(workbook, "en")).report.commands).toBe(0);
  });

  it("keeps what the other tables hold about partners whose list was deleted", async () => {
    const { model, workbook, project } = await written("orsenne", "en");
    model.deleteSheet(sheetOf(model, "Partners"), "person");
    const read = await workbook.read();
    expect(read.problems.map(({ code, place }) => [code, place.table])).toContainEqual(["table-missing", "Partners"]);
    expect(read.project?.partners.map(({ code }) => code).sort()).toEqual(project.partners.map(({ code }) => code).sort());
    await repair(workbook, "en");
    const after = await workbook.read();
    expect(after.problems.filter(({ code }) => code === "table-missing")).toEqual([]);
    expect(asHeld(after.project ?? project).domains).toEqual(asHeld(read.project ?? project).domains);
    expect(after.project?.domains).toEqual(project.domains);
  });

  it("gets a deleted column back, empty, with what it blocks said before", async () => {
    const { model, workbook } = await written("orsenne", "en");
    const table = model.tables.find(({ name }) => name === "Partners") ?? expect.unreachable("Partners");
    const index = table.columns.findIndex(({ name }) => name.startsWith("Motivation"));
    model.deleteTableColumn(table, index, "person");
    expect((await workbook.read()).problems).toContainEqual(expect.objectContaining({ code: "column-missing", place: { table: "Partners", column: "motivation" } }));
    await repair(workbook, "en");
    expect((await workbook.read()).problems).toEqual([]);
    expect(table.columns[index]?.name).toMatch(/^Motivation/);
  });
});
